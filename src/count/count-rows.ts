// A question that asks for rows or a document, or whose figures must not be added: who answered, and who did not and why.
import { exactly, nothingKnown } from '../vocabulary/bounds.ts'
import type { BodyState, MissingBody } from '../vocabulary/count.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import type { OfBody } from './body-value.ts'
import type { Counted } from './count-question.ts'
import { stateOf } from './state-of.ts'

export function countRows(
  survey: Survey,
  question: Question,
  of: (body: BodyAsked) => OfBody,
): Counted {
  const states = survey.bodies.map((body) => ({
    ...stateOf(survey, question, { ...of(body), joint: false, gave: false }),
    body: body.slug,
    name: body.name,
  }))
  const missing = states.flatMap(missingBody)
  const without = new Set(missing.map(({ body }) => body))
  const answered = survey.bodies.filter(({ slug }) => !without.has(slug))
  return {
    number: question.number,
    asks: question.asks,
    total: nothingKnown,
    units: [],
    mixed: false,
    coverage: {
      bodies: answered.length,
      asked: survey.bodies.length,
      workforce: workforceOf(answered),
      workforceAsked: workforceOf(survey.bodies),
    },
    bodies: [],
    missing,
    states,
    pencil: { total: exactly(0), bodies: [] },
  }
}

function missingBody({ state, body, name, section, evidence, onlyRead }: BodyState): MissingBody[] {
  if (state === 'gave' || state === 'gave-part' || state === 'not-asked') return []
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
