// What is known of one body's number for one question: confirmed, in pencil, or why there is none.

import { isInOneTable } from '../bounds/stated/one-table.ts'
import type { Assumption } from '../vocabulary/assumption.ts'
import { atLeast, type Bounds } from '../vocabulary/bounds.ts'
import type { BodyValue } from '../vocabulary/count.ts'
import {
  type DecidedAnswer,
  type DecidedFigure,
  isOnlyProposed,
  type ReadingState,
} from '../vocabulary/decided.ts'
import { type Evidence, evidenceIn } from '../vocabulary/place.ts'
import {
  asBounds,
  type Figure,
  isMissing,
  type Missing,
  type QuestionAnswered,
  type Value,
} from '../vocabulary/reply.ts'
import { isWithin, type Span, spanOfFigure } from '../vocabulary/span.ts'
import type { BodyAsked, Question, RequestEvents, Survey } from '../vocabulary/survey.ts'
import { bodyAnswer, splitAsked } from './body-answer.ts'
import { cellsAsked, periodAsked } from './cells-asked.ts'
import type { BodyAnswer } from './stands-on.ts'
import { type Came, type StateFound, stateOf } from './state-of.ts'

/** What there is of one body for one question. */
export interface OfBody {
  figures: readonly DecidedFigure[]
  /** Of other questions: a table may tell the total of its rows under another one. */
  beside?: readonly DecidedFigure[]
  answer: DecidedAnswer | null
  /** The day on which its numbers were told; null where it is not known. */
  saidOn: string | null
  messages: readonly Came[]
  events: RequestEvents | null
  /** ISO day. */
  today: string
  /** The body in whose figure its number stands, where it answered together with another. */
  jointWith: string | null
  /** Other bodies whose number its figures are as well. */
  standsFor: string[]
}

export async function bodyValue(
  survey: Survey,
  question: Question,
  body: BodyAsked,
  of: OfBody,
): Promise<BodyValue> {
  const confirmed = await valueIn(['confirmed'], survey, question, of)
  const pencil = confirmed ? null : await valueIn(['confirmed', 'pencil'], survey, question, of)
  const joint = of.jointWith !== null && !confirmed && !pencil
  const why = stateOf(survey, question, { ...of, joint, gave: confirmed !== null })
  const { state } = why
  return {
    body: body.slug,
    name: body.name,
    state,
    ...(why.onlyRead && { onlyRead: true }),
    value: confirmed?.value ?? withoutNumber(why),
    unit: confirmed?.unit ?? null,
    unitInk: confirmed?.unitInk ?? null,
    figures: confirmed?.figures ?? [],
    evidence: confirmed ? confirmed.evidence : why.evidence,
    confirmedBy: confirmed ? confirmedBy(of, confirmed.figures) : (of.answer?.decided?.by ?? null),
    workforce: body.workforce,
    rate: null,
    ...(confirmed &&
      Object.keys(confirmed.by).length > 0 && { by: confirmed.by, stands: confirmed.stands }),
    ...(confirmed && confirmed.assumed.length > 0 && { assumed: confirmed.assumed }),
    ...(confirmed && confirmed.dropped.length > 0 && { dropped: confirmed.dropped }),
    ...(state === 'joint' && of.jointWith && { jointWith: of.jointWith }),
    ...(confirmed && of.standsFor.length > 0 && { standsFor: of.standsFor }),
    ...(pencil && { pencil: { value: pencil.value, unit: pencil.unit, figures: pencil.figures } }),
  }
}

/** The state is the reason. A number that stands in another body's figure adds nothing and hides nothing. */
function withoutNumber({ state, section }: StateFound): Value {
  if (state === 'joint') return { none: state, low: 0, high: 0 }
  if (state === 'gave' || state === 'gave-part' || state === 'not-asked')
    return { none: 'not-checked' }
  return { none: state, ...(section && { section }) }
}

interface Given {
  value: Value
  unit: Figure['unit']
  unitInk: string
  figures: Figure[]
  evidence: Evidence | null
  by: BodyAnswer['by']
  stands: BodyAnswer['stands']
  assumed: Assumption[]
  dropped: Assumption[]
}

async function valueIn(
  states: ReadingState[],
  survey: Survey,
  question: Question,
  { figures, beside = [], answer, saidOn }: OfBody,
): Promise<Given | null> {
  const stated = figures.filter((one) => !isOnlyProposed(one))
  const counted = stated.filter((one) => states.includes(one.state))
  const uncounted = stated.filter(
    (one) => !counted.includes(one) && (one.state === 'pencil' || one.state === 'rejected'),
  )
  const told = beside.filter((one) => states.includes(one.state) && !isOnlyProposed(one))
  const found = await bodyAnswer(survey, question, {
    figures: counted,
    uncounted,
    beside: told,
    saidOn,
  })
  if (!found) return null
  const [only, ...more] = found.figures
  const alone = only && more.length === 0 ? only : null
  // A year that it does not know, or keeps back, is no answer to all of them.
  const own = counted.filter((one) => one.question === question.number)
  const isWhole = alone !== null && isSame(asBounds(alone.value), found.bounds)
  const givesNone = isWhole && own.every(({ figure }) => isMissing(figure.value))
  const withheld =
    answer !== null &&
    keepsSomethingBack(answer.answer) &&
    !own.some((one) => isSeenHeldBack(one, periodAsked(survey, question))) &&
    !lacksOnlySplit(survey, question, found) &&
    !lacksOnlyYears(survey, question, { own, lacks: answer.answer.lacks }) &&
    !(alone && isOverKept(alone, own))
  return {
    ...found,
    value:
      alone && isMissing(alone.value) && givesNone
        ? alone.value
        : withheld && !(alone && isHeldBack(alone))
          ? atLeast(found.bounds.low)
          : found.bounds,
    evidence: alone ? evidenceIn(alone) : null,
  }
}

const isSame = (a: Bounds, b: Bounds): boolean => a.low === b.low && a.high === b.high

/** "Fewer than five": what the section keeps back is the number itself, and the range is what it gave. A rounded sum is none. */
const isHeldBack = ({ value, kind = 'count' }: Figure): boolean =>
  kind === 'count' &&
  !isMissing(value) &&
  value.high !== null &&
  value.low < value.high &&
  value.low <= 1

/**
 * A cell of a kind or a year that stands in the reply with its mark: what is kept back is that, its range says how much, and a
 * total that the body prints over it is a total.
 */
const isSeenHeldBack = ({ figure }: DecidedFigure, asked: Span | null): boolean => {
  const { value, facets } = figure
  const span = spanOfFigure(figure)
  const isOfPart =
    span !== null && asked !== null && isWithin(span, asked) && !isWithin(asked, span)
  const isCell = isOfPart || Object.keys(facets).length > 0
  return isCell && (isMissing(value) ? WITHHELD.includes(value.none) : isHeldBack(figure))
}

/** Asked by year and ward it gave all its years, and nothing by ward: what it keeps back is that. */
function lacksOnlySplit(survey: Survey, question: Question, { by }: BodyAnswer): boolean {
  const asked = splitAsked(question)
  const years = cellsAsked(survey, question).filter(({ whom }) => whom === null)
  return (
    asked.length > 0 &&
    asked.every((name) => by[name] === undefined) &&
    years.length > 0 &&
    years.every(({ dimension, category }) => by[dimension]?.[category])
  )
}

/** “Five over the three years. The number for each year is withheld”: the whole stands there, and what is kept back are its years. */
function lacksOnlyYears(
  survey: Survey,
  question: Question,
  { own, lacks = [] }: { own: readonly DecidedFigure[]; lacks?: readonly string[] },
): boolean {
  const whole = periodAsked(survey, question)
  const [only, second] = own
  if (!whole || !only || second || lacks.length !== 1) return false
  const span = spanOfFigure(only.figure)
  const isWhole = span !== null && isWithin(whole, span) && isWithin(span, whole)
  return isWhole && question.by?.length === 1 && Object.keys(only.figure.facets).length === 0
}

/** The total of its table is more than the cells beside it make: what is kept back lies in it. */
function isOverKept(total: Figure, own: readonly DecidedFigure[]): boolean {
  if (isMissing(total.value) || Object.keys(total.facets).length > 0) return false
  const parts = own.filter(
    ({ figure }) => Object.keys(figure.facets).length > 0 && isInOneTable(figure, total),
  )
  const given = parts.reduce((so, { figure }) => so + asBounds(figure.value).low, 0)
  return parts.length > 0 && given < total.value.low
}

const WITHHELD: readonly Missing[] = ['suppressed', 'withheld']

/** A partial answer is a floor, unless all that lacks is a split: then the number that stands there is the whole one. */
const keepsSomethingBack = ({ answer, sections, lacks = [] }: QuestionAnswered): boolean =>
  answer === 'partial' && (sections.length > 0 || lacks.length === 0)

function confirmedBy({ figures }: OfBody, used: readonly Figure[]): string | null {
  const names = figures
    .filter(({ figure }) => used.includes(figure))
    .flatMap(({ decided }) => (decided ? [decided.by] : []))
  return names.length > 0 ? [...new Set(names)].join(', ') : null
}
