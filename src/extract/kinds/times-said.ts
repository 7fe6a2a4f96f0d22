// Spans of time in a sentence that tell how long something took: no limits, no working days of the law, none said twice.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Amount } from './amount.ts'
import { durationsIn, type TimeAsked } from './duration.ts'

const say = plainLists('amounts', ['limits', 'spans', 'working'])
const LIMIT = worded`\b${say.limits}\s+(?:[a-z]+\s+)?$|\b${say.spans}\s+$`
const WORKING = worded`${say.working}`

/** “2 years and 41 days (771 days)” says one time twice: the closer one stands. */
export function timesSaid(text: string, asked: TimeAsked): Amount[] {
  const all = durationsIn(text, asked).filter(
    ({ start, end }) =>
      !LIMIT.test(text.slice(0, start)) && (asked.working || !WORKING.test(text.slice(start, end))),
  )
  return all.filter((one, i) => {
    const next = all[i + 1]
    return !next || !/^\s*[([]\s*$/.test(text.slice(one.end, next.start)) || !isCloser(next, one)
  })
}

function isCloser({ value: a, unit }: Amount, { value: b, unit: other }: Amount): boolean {
  if (a.high === null || b.high === null) return false
  return unit !== other || (a.low >= b.low && a.high <= b.high)
}
