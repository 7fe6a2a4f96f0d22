// What a survey gives: for every question a total that says what it covers, and every body by name.
import { partsAndWhole } from '../bounds/stated/parts-asked.ts'
import type { Contradiction, SurveyCount } from '../vocabulary/count.ts'
import { type DecidedAnswer, type DecidedFigure, stands } from '../vocabulary/decided.ts'
import { GIVEN, type State } from '../vocabulary/state.ts'
import type { BodyAsked, Question, RequestEvents, Survey } from '../vocabulary/survey.ts'
import type { OfBody } from './body-value.ts'
import { compareBodies } from './compare-bodies.ts'
import { type Counted, countQuestion } from './count-question.ts'
import { countRows } from './count-rows.ts'
import type { Came } from './state-of.ts'

/** What is known when a survey is counted. */
export interface Known {
  survey: Survey
  figures: readonly DecidedFigure[]
  answers: readonly DecidedAnswer[]
  messages: readonly MessageKnown[]
  contradictions: readonly Contradiction[]
  requests: readonly RequestEvents[]
  /** ISO day: what is overdue is so on a day. */
  today: string
}

export interface MessageKnown extends Came {
  id: string
  body: string
}

/** Only confirmed figures count; nothing missing is counted as nought; nothing is extrapolated (DESIGN §6). */
export async function countSurvey(known: Known): Promise<SurveyCount> {
  const { survey, contradictions } = known
  const questions: SurveyCount['questions'] = []
  for (const question of survey.questions) {
    const of = (body: BodyAsked) => ofBody(known, body, question)
    questions.push({
      ...(isCounted(survey, question)
        ? withCompared(await countQuestion(survey, question, of), known, { question, of })
        : countRows(survey, question, of)),
      contradictions: contradictions.filter((one) => one.question === question.number),
    })
  }
  const standings = survey.bodies.map(({ slug }) => standingOf(questions, slug))
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
  }
}

/** A question for a list or a document has no total, and a survey of different questions has none to share. */
export const isCounted = ({ notComparable }: Survey, { rows, document }: Question): boolean =>
  !notComparable && !rows && !document

const withCompared = (
  counted: Counted,
  { survey, answers }: Known,
  { question, of }: { question: Question; of: (body: BodyAsked) => OfBody },
): Counted => {
  const told = new Map(survey.bodies.map((body) => [body.slug, of(body).saidOn]))
  const saidOn = (body: string) => told.get(body) ?? null
  return { ...counted, compared: compareBodies(survey, question, counted.bodies, answers, saidOn) }
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
function standingOf(questions: SurveyCount['questions'], body: string): BodyStanding {
  const states = questions.flatMap((question) =>
    question.states.filter((one) => one.body === body).map(({ state }) => state),
  )
  const told = states.filter((state) => state !== 'not-answered')
  const decided = told.filter((state) => REFUSED.includes(state) || ANSWERED.includes(state))
  if (decided.length > 0)
    return decided.every((state) => REFUSED.includes(state)) ? 'refused' : 'answered'
  if (states.includes('not-checked')) return 'not-checked'
  if (states.includes('not-seen')) return 'not-seen'
  return states.includes('not-answered') ? 'answered' : 'no-reply'
}

export function ofBody(
  { survey, figures, answers, messages, requests, today }: Known,
  { slug }: BodyAsked,
  { number }: Question,
): OfBody {
  const ofQuestion = figures.filter((figure) => figure.question === number && stands(figure))
  const own = ofQuestion.filter(({ body }) => body === slug)
  const family = partsAndWhole(number, survey)
  return {
    figures: figures.filter(
      (figure) =>
        figure.body === slug &&
        figure.question !== null &&
        family.includes(figure.question) &&
        stands(figure) &&
        figure.jointWith === undefined,
    ),
    jointWith: partnerOf(ofQuestion, own, slug),
    standsFor: [...new Set(own.flatMap(({ standsFor }) => standsFor ?? []))],
    answer:
      answers.find(
        ({ body, answer, state }) =>
          body === slug &&
          answer.number === number &&
          (state === 'confirmed' || state === 'pencil'),
      ) ?? null,
    saidOn: saidOn(messages, own),
    messages: messages.filter(({ body }) => body === slug),
    events: requests.find(({ body }) => body === slug) ?? null,
    today,
  }
}

/** The body in whose figure this one's number stands; of a body that sent nothing only when a person has confirmed it. */
const partnerOf = (
  figures: readonly DecidedFigure[],
  own: readonly DecidedFigure[],
  slug: string,
): string | null =>
  own.find(({ jointWith }) => jointWith)?.jointWith ??
  figures.find(({ state, standsFor }) => state === 'confirmed' && standsFor?.includes(slug))
    ?.body ??
  null

/** The last day on which a letter came that tells one of these numbers. */
function saidOn(messages: Known['messages'], told: readonly DecidedFigure[]): string | null {
  const by = new Set(told.map(({ message }) => message))
  const days = messages.filter(({ id }) => by.has(id)).flatMap(({ received }) => received ?? [])
  return days.sort().at(-1) ?? null
}
