// What kind of number a decision is about, so that the file can say it as a reader writes it: 2713.92 pounds, 412 days.
import { kindOfUnit } from '../vocabulary/least-unit.ts'
import type { FigureKind } from '../vocabulary/reply.ts'
import type { Decision, Question } from '../vocabulary/survey.ts'

/** As the decision says, else by its unit, else by what its question counts. */
export function kindDecided(
  { question: asked, reads }: Pick<Decision, 'question' | 'reads'>,
  questions: readonly Question[],
): FigureKind {
  const counts = questions.find(({ number }) => number === asked)?.counts
  return reads?.kind ?? kindOfUnit(reads?.unit, counts)
}
