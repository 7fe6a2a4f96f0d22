// Questions about how things stood on a day: “How many homes were empty on 31 March 2023, and on 31 March 2024?” Such numbers are of days, and never add up over them.
import type { Question, Survey } from '../survey.ts'
import { glued, worded, wordedAll } from './phrase.ts'
import { plainLists } from './word-lists.ts'

const say = {
  ...plainLists('label-times', ['asAt', 'ends', 'joins', 'thoseDays']),
  ...plainLists('dates', ['months', 'ordinals', 'and']),
}
/** “On”, and not “the years ending on”. */
const AS_AT = worded`(?<!\b${say.ends}\s)\b${say.asAt}\s+(?:the\s+)?`.source
const DAY =
  worded`(?:\d{1,2}(?:${glued(say.ordinals)})?\s+(?:of\s+)?${say.months}|${say.months}\s+\d{1,2}(?!\d))`
    .source
const ON_A_DAY = wordedAll`${AS_AT}${DAY}`

/** Also of a part of such a number: “How many of those had been empty for six months?”; and “on each of those days”. */
export function asksHowThingsStood(
  { questions }: Pick<Survey, 'questions'>,
  question: Question,
): boolean {
  const whole = questions.find(({ number }) => number === question.partOf)
  return [daysOf(questions, question), ...(whole ? [whole.asks] : [])].some(namesDays)
}

/** What tells the days that a question asks about: its own words, or those of the question that it points back to. */
export function daysOf(questions: readonly Question[], { number, asks }: Question): string {
  if (!THOSE_DAYS.test(asks)) return asks
  const before = questions.slice(
    0,
    questions.findIndex((one) => one.number === number),
  )
  return before.findLast((one) => namesDays(one.asks))?.asks ?? asks
}
const THOSE_DAYS = worded`\b${say.thoseDays}\b`

/** Does what stands before a day ask how things stood on it? */
export const standsAt = (before: string): boolean => BEFORE_DAY.test(before)
const BEFORE_DAY = worded`${AS_AT}$`

/** Several days, or one of every year. One day of one year may be that on which a register was looked at: “as at 1 May 2024”. */
function namesDays(asks: string): boolean {
  const days = [...asks.matchAll(ON_A_DAY)]
  const [only] = days
  if (!only) return false
  const behind = asks.slice(only.index + only[0].length)
  return days.length > 1 || !WITH_YEAR.test(behind) || SEVERAL.test(behind)
}
const WITH_YEAR = /^,?\s+\d{4}/
/** “31 March 2022, 2023 and 2024”, “31 March 2023 and 31 March 2024” */
const SEVERAL = worded`^,?\s+\d{4}(?:(?:\s*,|\s+${say.joins})\s+\d{4}\b|(?:\s*,|\s+${say.and})\s+(?:the\s+)?${DAY},?\s+\d{4}\b)`
