// Did a body count what was asked? As far as a person has confirmed what it counted.
import { type BodyCompared, isUnlike, type QuestionCount } from '../../vocabulary/count.ts'

/** Bodies whose number differs in something that is confirmed. */
export const unlike = ({ compared = [] }: QuestionCount): BodyCompared[] =>
  compared.map(confirmedOnly).filter(isUnlike)

/** null where it counted what was asked. */
export const unlikeHere = (question: QuestionCount, body: string): BodyCompared | null =>
  unlike(question).find((one) => one.body === body) ?? null

function confirmedOnly({ aspects, ...row }: BodyCompared): BodyCompared {
  const kept = Object.entries(aspects).filter(([, { pencil }]) => !pencil)
  return { ...row, aspects: Object.fromEntries(kept) }
}
