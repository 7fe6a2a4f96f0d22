// What a printed number counts, by the words behind it: “13 officers” and “7 police staff” are two things.
import { numbersIn } from '../vocabulary/packs/numbers.ts'
import { stemsOf } from '../vocabulary/packs/stems.ts'
import type { Claim } from '../vocabulary/survey.ts'

type Printed = Pick<Claim, 'says' | 'value'>

/** Not where the words of the one are all among the other's, nor where one of them says nothing. */
export function countOtherThings(a: Printed, b: Printed): boolean {
  const [some, others] = [thingCounted(a), thingCounted(b)]
  return !isAmong(some, others) && !isAmong(others, some)
}

const isAmong = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => others.includes(one))

/** Behind its number up to the next, or to the end of the clause; before it in “officers: 13”. */
function thingCounted({ says, value }: Printed): string[] {
  const found = numbersIn(says)
  const own = found.find((one) => one.value.low === value?.low && one.value.high === value?.high)
  const number = own ?? found[0] ?? signedIn(says)
  if (!number) return []
  const next = found.find(({ start }) => start >= number.end)
  const [behind = ''] = says.slice(number.end, next?.start).split(CLAUSE_ENDS)
  const stems = stemsOf(behind)
  return stems.length > 0 ? stems : stemsOf(LABEL.exec(says.slice(0, number.start))?.[1] ?? '')
}

/** “£2,713”, “9.05 %”: glued to a sign it is none of the numbers that count things. */
function signedIn(says: string): { start: number; end: number } | null {
  const sum = /\d[\d,.]*(?<=\d)\s?%?/.exec(says)
  return sum && { start: sum.index, end: sum.index + sum[0].length }
}

const CLAUSE_ENDS = /[.;:,()–—](?:\s|$)/
const LABEL = /([^.;:,()]+):\s*[£$€]?$/
