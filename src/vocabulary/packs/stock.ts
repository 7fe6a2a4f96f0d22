// Questions about how things stood on a day: “How many homes were empty on 31 March 2023, and on 31 March 2024?” Such numbers are of days, and never add up over them.
import type { Question, Survey } from '../survey.ts'
import { glued, wordedAll } from './phrase.ts'
import { plainLists } from './word-lists.ts'

const say = {
  ...plainLists('label-times', ['asAt']),
  ...plainLists('dates', ['months', 'ordinals']),
}
const ON_A_DAY = wordedAll`\b${say.asAt}\s+(?:the\s+)?(?:\d{1,2}(?:${glued(say.ordinals)})?\s+(?:of\s+)?${say.months}|${say.months}\s+\d{1,2}(?!\d))`

/** Also of a part of such a number: “How many of those had been empty for six months?” */
export function asksHowThingsStood(
  { questions }: Pick<Survey, 'questions'>,
  question: Question,
): boolean {
  const whole = questions.find(({ number }) => number === question.partOf)
  return namesDays(question.asks) || (whole !== undefined && namesDays(whole.asks))
}

/** Several days, or one of every year. One day of one year may be that on which a register was looked at: “as at 1 May 2024”. */
function namesDays(asks: string): boolean {
  const days = [...asks.matchAll(ON_A_DAY)]
  const [only] = days
  return (
    days.length > 1 ||
    (only !== undefined && !WITH_YEAR.test(asks.slice(only.index + only[0].length)))
  )
}
const WITH_YEAR = /^,?\s+\d{4}/
