// A question that asks for rows or a document, or whose figures must not be added: who answered, and who did not and why.
import { exactly, nothingKnown } from '../vocabulary/bounds.ts'
import type { BodyState, MissingBody, QuestionTotal } from '../vocabulary/count.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import type { OfBody } from './body-value.ts'
import { stateOf } from './state-of.ts'

export const stateWithoutValue = (
  survey: Survey,
  question: Question,
  { slug, name }: BodyAsked,
  of: OfBody,
): BodyState => ({
  ...stateOf(survey, question, { ...of, joint: false, gave: false }),
  body: slug,
  name,
})

/** `states` of every body asked. */
export function totalOfRows(
  survey: Survey,
  question: Question,
  states: readonly Pick<BodyState, 'body' | 'state'>[],
): QuestionTotal {
  const answered = new Set(states.filter(({ state }) => isAnswer(state)).map(({ body }) => body))
  const gave = survey.bodies.filter(({ slug }) => answered.has(slug))
  return {
    number: question.number,
    asks: question.asks,
    total: nothingKnown,
    units: [],
    mixed: false,
    coverage: {
      bodies: gave.length,
      asked: survey.bodies.length,
      workforce: workforceOf(gave),
      workforceAsked: workforceOf(survey.bodies),
    },
    pencil: { total: exactly(0), bodies: [] },
    ranks: {},
  }
}

const isAnswer = (
  state: BodyState['state'],
): state is Exclude<BodyState['state'], MissingBody['why']> =>
  state === 'gave' || state === 'gave-part' || state === 'not-asked'

export function missingFromRows({
  state,
  body,
  name,
  section,
  evidence,
  onlyRead,
}: BodyState): MissingBody[] {
  if (isAnswer(state)) return []
  return [
    {
      body,
      name,
      why: state,
      ...(section && { section }),
      evidence,
      ...(onlyRead && { onlyRead }),
    },
  ]
}

const workforceOf = (bodies: readonly BodyAsked[]): number =>
  bodies.reduce((so, { workforce }) => so + (workforce ?? 0), 0)
