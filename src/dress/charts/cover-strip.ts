// A strip of marks, one a body asked: what the total covers, seen before it is read.
import type { Value } from '../../vocabulary/reply.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import type { MarkName } from '../../wording/names/mark-names.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'

export interface CoverMark {
  name: string
  value: Value
}

/** counts: the sentence under the strip, its numbers through number(). */
export function coverStrip(label: string, bodies: readonly CoverMark[], counts: Hole): Html {
  return html`
    <div class="cover">
      <ol aria-label="${label}">
        ${bodies.map(
          ({ name, value }) =>
            html`<li>${mark(markOfValue(value), `${name}: ${saidOf(value)}`)}</li>`,
        )}
      </ol>
      <p>${counts}</p>
    </div>
  `
}

/** A disc for a number, an arrow for a floor, a bar with two ends for a range, else the mark of what is missing. */
export function markOfValue(value: Value): MarkName {
  if (isMissing(value)) return MISSING_WORDS[value.none].mark
  if (value.high === null) return 'floor'
  return value.low === value.high ? 'exact' : 'range'
}

function saidOf(value: Value): string {
  if (isMissing(value)) return MISSING_WORDS[value.none].short.toLowerCase()
  if (value.high === null) return 'gave a floor'
  return value.low === value.high ? 'gave a figure' : 'gave a range'
}
