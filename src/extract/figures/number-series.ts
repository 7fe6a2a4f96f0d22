// Several numbers before one noun: "12, 13 and 15 officers respectively". Each counts what the last one counts.

import type { NumberFound } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type PeriodFound, periodsIn } from '../when/periods.ts'
import type { Draft } from './draft.ts'

const say = plainLists('counting', ['and'])

const LAST_JOINT = worded`^\s*,?\s*(?:${say.and}|&)\s*$`
const JOINT = /^\s*[,;]\s*$/

/** The drafts of a sentence's numbers with those of its series filled in; null where a number says nothing. */
export function withSeries(
  text: string,
  numbers: NumberFound[],
  drafts: readonly (Draft | null)[],
): (Draft | null)[] {
  const filled = [...drafts]
  numbers.forEach((_, last) => {
    const draft = drafts[last]
    if (!draft) return
    const first = seriesStart(text, numbers, drafts, last)
    if (first === last) return
    const whole = numbers.slice(first, last + 1)
    const periods = periodsOfSeries(text, whole)
    whole.forEach((number, i) => {
      const at = i === whole.length - 1 ? draft.at : { start: number.start, end: number.end }
      const period = periods ? (periods[i]?.period ?? null) : draft.period
      // without a year or a name to each, which is which is not said
      const sure = draft.sure && periods !== null
      filled[first + i] = { ...draft, value: number.value, period, sure, at }
    })
  })
  return filled
}

/** Back from the last number over "and" and commas, as long as the numbers say nothing of their own. */
function seriesStart(
  text: string,
  numbers: NumberFound[],
  drafts: readonly (Draft | null)[],
  last: number,
): number {
  let first = last
  for (let i = last - 1; i >= 0 && drafts[i] === null; i--) {
    const between = text.slice(numbers[i]?.end, numbers[i + 1]?.start)
    if (!(first === last ? LAST_JOINT : JOINT).test(between)) break
    first = i
  }
  return first
}

/** As many periods as numbers, all before them or all behind: each has its own. */
function periodsOfSeries(text: string, numbers: NumberFound[]): PeriodFound[] | null {
  const [from, to] = [numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0]
  const periods = periodsIn(text)
  const before = periods.filter(({ end }) => end <= from)
  const after = periods.filter(({ start }) => start >= to)
  return [before, after].find((one) => one.length === numbers.length) ?? null
}
