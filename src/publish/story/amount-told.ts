// A number inside a sentence: "six people", "at least £12,700", "between four and 13 claims"; under ten in words.
import { type Html, html } from '../../dress/html/html.ts'
import { type Bounds, grouped } from '../../vocabulary/bounds.ts'
import { amountsOf, type Measured } from '../../wording/amounts.ts'
import { inSentence } from '../../wording/count-words.ts'
import type { Labels } from '../../wording/labels.ts'

export interface Told extends Measured {
  /** What is counted, in its own word, where no list knows the unit. */
  unitInk?: string | null
}

/** shown: the number alone, to be made a link; its noun stands behind it. */
export function amountTold(
  told: Told,
  value: Bounds,
  labels: Labels,
  shown: (words: string) => Html,
): Html {
  const noun = nounTold(told, value, labels)
  return html`${numberTold(told, value, labels, shown)}${noun && ` ${noun}`}`
}

/** The number without what it counts. */
export function numberTold(
  told: Told,
  value: Bounds,
  labels: Labels,
  shown: (words: string) => Html,
): Html {
  const one = oneTold(told, labels)
  if (value.high === null) return html`at least ${shown(one(value.low))}`
  if (value.high === value.low) return shown(one(value.low))
  if (value.low === 0) return html`no more than ${shown(one(value.high))}`
  const both =
    (told.kind ?? 'count') === 'count'
      ? `${one(value.low)} and ${one(value.high)}`
      : amountsOf(told, labels)
          .words(value)
          .replace(/^between /, '')
  return html`between ${shown(both)}`
}

/** "people", "of another kind"; empty where the number tells it itself. */
export function nounTold(
  { kind = 'count', unit, unitInk }: Told,
  { low, high }: Bounds,
  labels: Labels,
): string {
  if (kind !== 'count' || !unit) return ''
  const counted = labels.counted({ unit, unitInk: unitInk ?? null }, high ?? low)
  return counted
}

/** One end of it: "six", "1,431", "£450". */
function oneTold(told: Told, labels: Labels): (n: number) => string {
  if ((told.kind ?? 'count') === 'count') return inSentence
  const { one } = amountsOf(told, labels)
  // "one day", "six weeks": a whole number of a printed unit under ten.
  return (n) =>
    told.kind === 'duration'
      ? one(n).replace(/^\d(?= )/, (digit) => inSentence(Number(digit)))
      : one(n)
}

/** Of bodies and cases: how many of them. */
export const countTold = (n: number, one: string, many: string): string =>
  `${n < 10 ? inSentence(n) : grouped(n)} ${n === 1 ? one : many}`
