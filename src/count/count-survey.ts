// What a survey gives: for every question a total that says what it covers, and every body by name.
import type {
  BodyCounted,
  Contradiction,
  QuestionCount,
  QuestionTotal,
  SurveyCount,
  SurveyTotal,
} from '../vocabulary/count.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { countBodies, isCounted, type Known } from './count-bodies.ts'
import { missingBody } from './count-question.ts'
import { missingFromRows } from './count-rows.ts'
import { totalOf } from './total-of.ts'

/** Of all bodies. */
export interface KnownWhole extends Known {
  contradictions: readonly Contradiction[]
}

/** Only confirmed figures count; nothing missing is counted as nought; nothing is extrapolated (DESIGN §6). */
export async function countSurvey(known: KnownWhole): Promise<SurveyCount> {
  const { survey, contradictions } = known
  const rows = await countBodies(known, survey.bodies)
  return wholeCount(survey, totalOf(survey, rows), rows, contradictions)
}

/** `rows` of every body and question that was counted, in any order. */
export function wholeCount(
  survey: Survey,
  total: SurveyTotal,
  rows: readonly BodyCounted[],
  contradictions: readonly Contradiction[],
): SurveyCount {
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  return {
    ...total,
    questions: total.questions.map((question) => ({
      ...questionCount(survey, question, byQuestion.get(question.number) ?? []),
      contradictions: contradictions.filter((one) => one.question === question.number),
    })),
  }
}

function questionCount(
  survey: Survey,
  { ranks, ...total }: QuestionTotal,
  rows: readonly BodyCounted[],
): Omit<QuestionCount, 'contradictions'> {
  const byBody = new Map(rows.map((row) => [row.body, row]))
  const ordered = survey.bodies.flatMap(({ slug }) => byBody.get(slug) ?? [])
  const states = ordered.map(({ state }) => state)
  const asked = survey.questions.find(({ number }) => number === total.number)
  if (!asked || !isCounted(survey, asked))
    return { ...total, bodies: [], missing: states.flatMap(missingFromRows), states }
  const values = ordered.flatMap(({ value }) => value ?? [])
  return {
    ...total,
    bodies: values.map((one) => {
      const rank = ranks[one.body]
      return one.rate && rank ? { ...one, rate: { ...one.rate, ...rank } } : one
    }),
    missing: values.flatMap(missingBody),
    states,
    compared: ordered.flatMap(({ compared }) => compared ?? []),
  }
}
