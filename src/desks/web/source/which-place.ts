// Where a quote stands several times in a file, the form asks which is meant: each with what stands round it.
import { radios } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { type Evidence, placeInWords } from '../../../vocabulary/place.ts'
import type { Typed } from '../view/body-at.ts'

/** More than these nobody reads through. */
const MOST = 30

export function whichPlace(
  places: readonly { at: number; evidence: Evidence }[],
  { typed, errors }: Typed,
): Html | false {
  if (places.length < 2) return false
  return html`
    ${radios({
      name: 'at',
      label: 'Which of them',
      value: typed['at'] ?? '',
      options: places.slice(0, MOST).map(({ at, evidence }) => ({
        value: String(at),
        text: `…${evidence.prefix ?? ''}[${evidence.ink}]${evidence.suffix ?? ''}…`,
        hint: placeInWords(evidence.place),
      })),
      errors,
    })}
    ${
      places.length > MOST &&
      html`
        <p class="note">
          It stands there ${places.length} times. Quote more of what stands round it.
        </p>
      `
    }
  `
}
