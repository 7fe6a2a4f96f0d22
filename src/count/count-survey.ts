// What a survey gives: for every question a total that says what it covers, and every body by name.
import { partsAndWhole } from '../bounds/stated/parts-asked.ts'
import type { Contradiction, SurveyCount } from '../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../vocabulary/decided.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import type { OfBody } from './body-value.ts'
import { compareBodies } from './compare-bodies.ts'
import { type Counted, countQuestion } from './count-question.ts'
import { countRows } from './count-rows.ts'

/** What is known when a survey is counted. */
export interface Known {
  survey: Survey
  figures: readonly DecidedFigure[]
  answers: readonly DecidedAnswer[]
  messages: readonly MessageKnown[]
  contradictions: readonly Contradiction[]
}

export interface MessageKnown {
  id: string
  body: string
  /** ISO day; null where it is not known. */
  received: string | null
  /** false where a reply came but is not here. */
  seen: boolean
}

/** Only confirmed figures count; nothing missing is counted as nought; nothing is extrapolated (DESIGN §6). */
export async function countSurvey(known: Known): Promise<SurveyCount> {
  const { survey, contradictions } = known
  const standings = survey.bodies.map((body) => standing(known, body))
  const many = (which: Standing) => standings.filter((one) => one === which).length
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
  return {
    survey: survey.slug,
    title: survey.title,
    asked: survey.bodies.length,
    answered: many('answered'),
    refused: many('refused'),
    notSeen: many('not-seen'),
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

type Standing = 'answered' | 'refused' | 'not-seen' | 'no-reply'

const REFUSALS = ['refused', 'refused-cost', 'ncnd']

/** A body refused when it refused every question it decided; one that gave anything answered. */
function standing({ answers, messages }: Known, { slug }: BodyAsked): Standing {
  const own = answers
    .filter(({ body, state }) => body === slug && state !== 'rejected')
    .map(({ answer }) => answer.answer)
    .filter((answer) => answer !== 'not-answered')
  if (own.length > 0) return own.every((one) => REFUSALS.includes(one)) ? 'refused' : 'answered'
  return seenOf(messages, slug) === false ? 'not-seen' : 'no-reply'
}

export function ofBody(
  { survey, figures, answers, messages }: Known,
  { slug }: BodyAsked,
  { number }: Question,
): OfBody {
  const ofQuestion = figures.filter(
    ({ question, superseded }) => question === number && !superseded,
  )
  const own = ofQuestion.filter(({ body }) => body === slug)
  const family = partsAndWhole(number, survey)
  return {
    figures: figures.filter(
      ({ body, question, superseded, jointWith }) =>
        body === slug &&
        question !== null &&
        family.includes(question) &&
        !superseded &&
        jointWith === undefined,
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
    seen: seenOf(messages, slug),
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

/** true: its replies are here. false: one came that is not. null: none came. */
function seenOf(messages: Known['messages'], slug: string): boolean | null {
  const own = messages.filter(({ body }) => body === slug)
  return own.length === 0 ? null : own.every(({ seen }) => seen)
}
