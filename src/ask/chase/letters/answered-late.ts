// That an answer came after its day: said only where that of the letter in which a person decided it is known.
import { dayInWords } from '../../../wording/dates.ts'
import { clockOfBody } from '../asked-body.ts'
import type { ChaseFacts } from './chase-facts.ts'
import { lawOf } from './letter-words.ts'

/** null where it came in time, or nothing says that it did not. */
export function answeredLate(facts: ChaseFacts, whose: 'Its' | 'Your'): string | null {
  const { late, due, sum } = clockOfBody(facts.asked)
  const [on] = facts.answers.flatMap((one) => one.on ?? []).toSorted()
  if (!late || due === null || on === undefined || on <= due) return null
  const day = due === sum?.due ? 'the twentieth working day' : 'the furthest that more time reaches'
  return `${whose} answer came on ${dayInWords(on)}. It was due by ${dayInWords(due)}, ${day} (${lawOf(facts).answers.rule}).`
}
