// Who gave a number and who did not, question by question.
import type { BodyValue, QuestionCount, SurveyCount } from '../vocabulary/count.ts'
import { isMissing, MISSING, type Missing, type Value } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'

/** Bodies that gave a number, in the order of the count; the others stand among what is missing. */
export const gaveNumber = ({ bodies }: QuestionCount): BodyValue[] =>
  bodies.filter(({ value }) => !isMissing(value))

/** Of those that gave no number of the whole too: "fewer than five" of each year is a cell of that year. */
export const gaveAnything = ({ bodies }: QuestionCount): BodyValue[] =>
  bodies.filter(({ value, by }) => !isMissing(value) || by !== undefined)

export interface WithoutNumber {
  why: Missing
  bodies: QuestionCount['missing']
}

/** Those without a number, by reason, in the order of the reasons. */
export const withoutNumber = ({ missing }: QuestionCount): WithoutNumber[] =>
  MISSING.flatMap((why) => {
    const bodies = missing.filter((one) => one.why === why)
    return bodies.length > 0 ? [{ why, bodies }] : []
  })

/** What one body gave or why not, whichever list of the count holds it; null where neither names it. */
export function valueGiven({ bodies, missing }: QuestionCount, body: string): Value | null {
  const given = bodies.find((one) => one.body === body)?.value
  if (given) return given
  const left = missing.find((one) => one.body === body)
  return left ? { none: left.why, section: left.section } : null
}

/** Of a body that was asked and counted: it has a value or a reason. */
export function valueOrReason(question: QuestionCount, body: string): Value {
  const value = valueGiven(question, body)
  if (!value) throw new Error(`question ${question.number} neither counts ${body} nor says why not`)
  return value
}

/** Questions whose figures are counted; none where the survey's figures must not be added. */
export const countedQuestions = ({
  survey,
  count,
}: {
  survey: Pick<Survey, 'notComparable'>
  count: SurveyCount
}): QuestionCount[] =>
  survey.notComparable ? [] : count.questions.filter((one) => gaveNumber(one).length > 0)
