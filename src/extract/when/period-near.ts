// The period that a sentence gives one of its numbers.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { periodsIn } from './periods.ts'

const say = plainLists('periods', ['breaks', 'within', 'the', 'yearNames', 'of'])

/** "12 investigations in 2018": between a number and its own period stand no "and" and no comma. */
const UP_TO_PERIOD = worded`^\s*(?:(?!${say.breaks})[a-z]+\s+){0,6}${say.within}\s+(?:${say.the}\s+)?(?:${say.yearNames}\s+)?$`
const NEXT_NUMBER = /^\s*[a-z\s]{0,40}$/i

/** "12 shifts (2022/23), 14 (2023/24)": in brackets right behind it. */
const IN_BRACKETS = worded`^(?:\s+(?!${say.breaks})[a-z’'-]+){0,5}\s*[([]\s*$`
const CLOSES = /^\s*[)\]]/

/** "3.5% of the 29,750 visits booked in 2022": the base of a share is no number of its own. */
const BASE = worded`^\s+${say.of}\s+(?:${say.the}\s+)?\d[\d,]*(?=\s)`

/** The only one; else the one right after it, else the nearest before it. */
export function periodNear(text: string, { start, end }: { start: number; end: number }): Period {
  const found = periodsIn(text)
  if (found.length < 2) return found[0]?.period ?? null
  const after = found.find((period) => period.start >= end)
  const between = after ? text.slice(end, after.start).replace(BASE, ' ') : ''
  if (after && UP_TO_PERIOD.test(between) && NEXT_NUMBER.test(between)) return after.period
  if (after && IN_BRACKETS.test(text.slice(end, after.start)) && CLOSES.test(text.slice(after.end)))
    return after.period
  const before = found.findLast((period) => period.end <= start)
  // “14 (2020/21: 2; 2021/22: 5; …)”: all of the years that its brackets go on to tell
  if (!before && after && IN_BRACKETS.test(text.slice(end, after.start))) return null
  return (before ?? after)?.period ?? null
}
