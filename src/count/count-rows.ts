// A question that asks for rows or a document, or whose figures must not be added: who answered, and who did not and why.
import { exactly, nothingKnown } from '../vocabulary/bounds.ts'
import type { MissingBody } from '../vocabulary/count.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import type { OfBody } from './body-value.ts'
import type { Counted } from './count-question.ts'
import { whyMissing } from './why-missing.ts'

export function countRows(
  survey: Survey,
  question: Question,
  of: (body: BodyAsked) => OfBody,
): Counted {
  const missing = survey.bodies.flatMap((body) => missingBody(body, of(body)))
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
    pencil: { total: exactly(0), bodies: [] },
  }
}

const ANSWERED = ['full', 'partial', 'elsewhere', 'in-attachment']

function missingBody({ slug, name }: BodyAsked, { answer, seen }: OfBody): MissingBody[] {
  if (answer && ANSWERED.includes(answer.answer.answer)) return []
  const { none: why, section, evidence } = whyMissing(answer, seen)
  return [{ body: slug, name, why, ...(section && { section }), evidence }]
}

const workforceOf = (bodies: readonly BodyAsked[]): number =>
  bodies.reduce((so, { workforce }) => so + (workforce ?? 0), 0)
