// What all bodies together give: sums over what is kept of each, and nothing that was read.
import type { BodyCounted, BodyState, SurveyCount, SurveyTotal } from '../vocabulary/count.ts'
import { GIVEN, type State } from '../vocabulary/state.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { isCounted } from './count-bodies.ts'
import { totalOfQuestion, type ValueAdded } from './count-question.ts'
import { totalOfRows } from './count-rows.ts'

/** Of a body and question, what is needed to add it to the others. */
export interface RowAdded {
  body: string
  question: string
  value: ValueAdded | null
  state: Pick<BodyState, 'body' | 'state'>
}

/** `rows` of every body and question, in any order. */
export function totalOf(survey: Survey, rows: readonly (RowAdded | BodyCounted)[]): SurveyTotal {
  const byBody = new Map<string, RowAdded | BodyCounted>(
    rows.map((row) => [`${row.question} ${row.body}`, row]),
  )
  const questions = survey.questions.map((question) => {
    const own = survey.bodies.flatMap(({ slug }) => byBody.get(`${question.number} ${slug}`) ?? [])
    return isCounted(survey, question)
      ? totalOfQuestion(
          question,
          own.flatMap(({ value }) => value ?? []),
        )
      : totalOfRows(
          survey,
          question,
          own.map(({ state }) => state),
        )
  })
  const states = Map.groupBy(rows, ({ body }) => body)
  const standings = survey.bodies.map(({ slug }) =>
    standingOf((states.get(slug) ?? []).map(({ state }) => state.state)),
  )
  const many = (which: BodyStanding) => standings.filter((one) => one === which).length
  return {
    survey: survey.slug,
    title: survey.title,
    asked: survey.bodies.length,
    answered: many('answered'),
    refused: many('refused'),
    notSeen: many('not-seen'),
    notChecked: many('not-checked'),
    noReply: many('no-reply'),
    questions,
  } satisfies Omit<SurveyCount, 'questions'> & { questions: SurveyTotal['questions'] }
}

type BodyStanding = 'answered' | 'refused' | 'not-seen' | 'not-checked' | 'no-reply'

const REFUSED: readonly State[] = ['refused', 'refused-cost', 'ncnd']
const ANSWERED: readonly State[] = [
  ...GIVEN,
  'not-held',
  'elsewhere',
  'withheld',
  'suppressed',
  'not-answered',
  'joint',
]

/** A body refused when it refused every question that was decided; one that gave anything answered. */
function standingOf(states: readonly State[]): BodyStanding {
  const told = states.filter((state) => state !== 'not-answered')
  const decided = told.filter((state) => REFUSED.includes(state) || ANSWERED.includes(state))
  if (decided.length > 0)
    return decided.every((state) => REFUSED.includes(state)) ? 'refused' : 'answered'
  if (states.includes('not-checked')) return 'not-checked'
  if (states.includes('not-seen')) return 'not-seen'
  return states.includes('not-answered') ? 'answered' : 'no-reply'
}
