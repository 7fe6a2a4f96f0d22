// What kind of number a decision is about, so that the file can say it as a reader writes it: 2713.92 pounds, 412 days.
import type { FigureKind } from '../vocabulary/reply.ts'
import type { Decision, Question } from '../vocabulary/survey.ts'

/** By its unit, where that tells, else by what its question counts. */
export function kindDecided(
  { question: asked, reads }: Pick<Decision, 'question' | 'reads'>,
  questions: readonly Question[],
): FigureKind {
  if (reads?.unit === 'GBP') return 'money'
  if (reads?.unit === '%') return 'share'
  const kind = questions.find(({ number }) => number === asked)?.counts?.kind
  return kind === 'duration' || kind === 'average' ? kind : 'count'
}
