// Whether the estimate of a question that was last made is over the limit of the law.
import { estimateSum } from '../estimate/estimate-sum.ts'
import type { Course } from './course-of.ts'
import type { QuestionCourse } from './questions.ts'
import { allOf } from './standing.ts'

export function isOver(
  { events, received, today }: Course,
  { estimated }: Pick<QuestionCourse, 'estimated'>,
): boolean {
  const made = allOf(events, 'estimated').find(({ seq }) => seq === estimated)
  if (!made) return false
  const against = { received: received?.facts.on ?? today, body: 'force', today }
  return estimateSum(made.facts, against).verdict === 'over'
}
