// Questions about how things stood on a day: “How many homes were empty on 31 March 2023, and on 31 March 2024?” Such numbers are of days, and never add up over them.
import type { Question, Survey } from '../survey.ts'
import { glued, worded } from './phrase.ts'
import { plainLists } from './word-lists.ts'

const say = {
  ...plainLists('label-times', ['asAt']),
  ...plainLists('dates', ['months', 'ordinals']),
}
const ON_A_DAY = worded`\b${say.asAt}\s+(?:the\s+)?(?:\d{1,2}(?:${glued(say.ordinals)})?\s+(?:of\s+)?${say.months}|${say.months}\s+\d{1,2}(?!\d))`

/** Also of a part of such a number: “How many of those had been empty for six months?” */
export function asksHowThingsStood(
  { questions }: Pick<Survey, 'questions'>,
  question: Question,
): boolean {
  if (ON_A_DAY.test(question.asks)) return true
  const whole = questions.find(({ number }) => number === question.partOf)
  return whole !== undefined && whole !== question && ON_A_DAY.test(whole.asks)
}
