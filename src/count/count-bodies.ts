// What each body gives to each question: its value, where it stands, and how far its number is one of what was asked.
import { partsAndWhole } from '../bounds/stated/parts-asked.ts'
import type { BodyCounted, BodyValue } from '../vocabulary/count.ts'
import { type DecidedAnswer, type DecidedFigure, stands } from '../vocabulary/decided.ts'
import { append } from '../vocabulary/long-lists.ts'
import { ofSeveral } from '../vocabulary/packs/of-several.ts'
import { isMissing } from '../vocabulary/reply.ts'
import { daysApart } from '../vocabulary/span.ts'
import type { BodyAsked, Question, RequestEvents, Survey } from '../vocabulary/survey.ts'
import { bodyValue, type OfBody } from './body-value.ts'
import { periodAsked } from './cells-asked.ts'
import { compareBodies } from './compare-bodies.ts'
import { stateOfValue } from './count-question.ts'
import { stateWithoutValue } from './count-rows.ts'
import { rateOf } from './rates/rates.ts'
import type { Came } from './state-of.ts'

/** What is known when bodies are counted: of themselves, and figures of others that stand for one of them. */
export interface Known {
  survey: Survey
  figures: readonly DecidedFigure[]
  answers: readonly DecidedAnswer[]
  messages: readonly MessageKnown[]
  requests: readonly RequestEvents[]
  /** ISO day: what is overdue is so on a day. */
  today: string
}

export interface MessageKnown extends Came {
  id: string
  body: string
}

/** A question for a list or a document has no total, and a survey of different questions has none to share. */
export const isCounted = ({ notComparable }: Survey, { rows, document }: Question): boolean =>
  !notComparable && !rows && !document

export async function countBodies(
  known: Known,
  bodies: readonly BodyAsked[],
): Promise<BodyCounted[]> {
  const { survey } = known
  const rows: BodyCounted[] = []
  for (const question of survey.questions)
    append(
      rows,
      isCounted(survey, question)
        ? await valuesOf(known, question, bodies)
        : bodies.map((body) => ({
            body: body.slug,
            question: question.number,
            value: null,
            state: stateWithoutValue(survey, question, body, ofBody(known, body, question)),
            compared: null,
          })),
    )
  return rows
}

async function valuesOf(
  known: Known,
  question: Question,
  bodies: readonly BodyAsked[],
): Promise<BodyCounted[]> {
  const { survey } = known
  const told = new Map(bodies.map((body) => [body.slug, ofBody(known, body, question)]))
  const values: BodyValue[] = []
  for (const body of bodies) {
    const of = told.get(body.slug)
    if (of) values.push(withRate(survey, question, await bodyValue(survey, question, body, of)))
  }
  const compared = compareBodies(survey, question, values, (body) => ({
    answer: known.answers.find((one) => one.body === body && one.answer.number === question.number),
    saidOn: told.get(body)?.saidOn ?? null,
  }))
  return values.map((value) => ({
    body: value.body,
    question: question.number,
    value,
    state: stateOfValue(value),
    compared: compared.find(({ body }) => body === value.body) ?? null,
  }))
}

/** A survey that does not say what its rates are per has none. */
function withRate({ per }: Survey, question: Question, one: BodyValue): BodyValue {
  const { value, workforce } = one
  // A figure of two bodies over the workforce of one would be a rate of neither.
  if (
    !per ||
    (question.counts?.kind ?? 'count') !== 'count' ||
    ofSeveral(question) !== 'sum' ||
    isMissing(value) ||
    workforce === null ||
    workforce === 0 ||
    one.standsFor
  )
    return one
  return { ...one, rate: rateOf(value, workforce) }
}

export function ofBody(
  { survey, figures, answers, messages, requests, today }: Known,
  { slug }: BodyAsked,
  question: Question,
): OfBody {
  const { number } = question
  const ofQuestion = figures.filter((figure) => figure.question === number && stands(figure))
  const own = ofQuestion.filter(({ body }) => body === slug)
  const family = partsAndWhole(number, survey)
  const events = requests.find(({ body }) => body === slug) ?? null
  return {
    figures: figures.filter(
      (figure) =>
        figure.body === slug &&
        figure.question !== null &&
        family.includes(figure.question) &&
        stands(figure) &&
        figure.jointWith === undefined,
    ),
    beside: figures.filter(
      (figure) =>
        figure.body === slug &&
        figure.question !== null &&
        !family.includes(figure.question) &&
        stands(figure),
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
    saidOn: wasOver(survey, question, events) ? null : saidOn(messages, own),
    messages: messages.filter(({ body }) => body === slug),
    events,
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

/**
 * Was the period over when it was asked about? Then a year that goes on beyond it was not cut off by the question: 2023/24, told
 * in February 2024 of the years 2021 to 2023, has weeks of 2024 in it.
 */
function wasOver(survey: Survey, question: Question, events: RequestEvents | null): boolean {
  const period = periodAsked(survey, question)
  const askedOn = events?.sent ?? events?.received
  return !!period && !!askedOn && askedOn > period.to && daysApart(askedOn, period.to) > A_WEEK
}

const A_WEEK = 7

/** The last day on which a letter came that tells one of these numbers. */
function saidOn(messages: Known['messages'], told: readonly DecidedFigure[]): string | null {
  const by = new Set(told.map(({ message }) => message))
  const days = messages.filter(({ id }) => by.has(id)).flatMap(({ received }) => received ?? [])
  return days.sort().at(-1) ?? null
}
