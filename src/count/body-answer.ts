// What a body's system says of the cells that a question asks for: the interval of the whole and of each part, the figures
// it stands on, what was taken for granted. Nothing adds up by a rule of its own (DESIGN §5).

import { impliedQuantities } from '../bounds/stated/implied.ts'
import { isInOneTable } from '../bounds/stated/one-table.ts'
import { PART_ASKED } from '../bounds/stated/parts-asked.ts'
import {
  besideIn,
  openQuantities,
  type Quantity,
  quantitiesOf,
  quantity,
  quantityName,
  type View,
} from '../bounds/stated/quantity.ts'
import type { Rule } from '../bounds/stated/rule.ts'
import { type Settled, settled } from '../bounds/stated/settled.ts'
import { rulesBetween, statedBy } from '../bounds/stated/statements.ts'
import type { Bounds } from '../vocabulary/bounds.ts'
import type { CellStand } from '../vocabulary/count.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import { greatest } from '../vocabulary/long-lists.ts'
import { ofSeveral } from '../vocabulary/packs/of-several.ts'
import { relationsOf } from '../vocabulary/packs/relations.ts'
import { asksHowThingsStood } from '../vocabulary/packs/stock.ts'
import { type Figure, type Population, populationsOf } from '../vocabulary/reply.ts'
import { coversAsked, endsAsAsked } from '../vocabulary/same-period.ts'
import { doOverlap, isWithin, type Span, spanOfFigure } from '../vocabulary/span.ts'
import { type Question, type Survey, TIMES } from '../vocabulary/survey.ts'
import { asItWasRead } from './as-it-was-read.ts'
import { type CellAsked, cellsAsked, partFacets, periodAsked, periodTold } from './cells-asked.ts'
import { inUnitAsked } from './labels/in-unit-asked.ts'
import { withoutMeasures } from './labels/measures.ts'
import { areBeyondTotal } from './labels/parts-beyond-total.ts'
import { partsOfOtherDays } from './labels/parts-of-other-days.ts'
import { withoutSaidAgain } from './labels/said-again.ts'
import { totalsUnderNames } from './labels/totals-under-names.ts'
import { extremeAnswer } from './one-of-several.ts'
import { type BodyAnswer, distinct, type Stand, standsOn } from './stands-on.ts'

/** Of one body: the figures of one question and of those whose part it is or that are parts of it, and the day they were told. */
export interface Told {
  figures: readonly DecidedFigure[]
  /** Those that do not count and stand in the reply all the same: rejected, or not decided yet. */
  uncounted?: readonly DecidedFigure[]
  /** Of other questions, and counted there. */
  beside?: readonly DecidedFigure[]
  saidOn: string | null
}

/** null where nothing that the body gave says anything about the whole or a part that was asked for. */
export async function bodyAnswer(
  survey: Survey,
  question: Question,
  { figures, uncounted = [], beside = [], ...more }: Told,
): Promise<BodyAnswer | null> {
  const inUnit = inUnitAsked(question)
  const { asWhole, assumedOf } = totalsUnderNames(figures, survey)
  const { answer, counted } = await answerOf(survey, question, {
    ...more,
    figures: figures.map(inUnit),
    uncounted: uncounted.map(inUnit),
    beside: beside.map(inUnit),
    asWhole,
  })
  const read = new Map([...figures, ...uncounted, ...beside].map((one) => [one.id, one]))
  const known = new Map(counted.map(({ id, figure }) => [figure, read.get(id)]))
  return answer && asItWasRead(answer, (figure) => known.get(figure), assumedOf)
}

interface ToCount extends Told {
  asWhole(one: DecidedFigure): DecidedFigure
}

interface Counted {
  answer: BodyAnswer | null
  /** The figures as they were counted. */
  counted: readonly DecidedFigure[]
}

async function answerOf(
  survey: Survey,
  question: Question,
  { figures: read, uncounted = [], beside = [], asWhole, ...more }: ToCount,
): Promise<Counted> {
  const again = withoutSaidAgain(read.map(asWhole), survey)
  const asWords = (one: DecidedFigure) => again(asWhole(one))
  const period = periodAsked(survey, question)
  const dated = partsOfOtherDays([...read, ...uncounted].map(asWords), period, survey)
  const plainly = (one: DecidedFigure) => dated(asWords(one))
  const figures = read.map(plainly)
  const own = speaking(survey, question, figures)
  const found: (BodyAnswer & { isStated: boolean })[] = []
  const all: DecidedFigure[][] = []
  for (const unit of unitsInOrder(own, question)) {
    const ofUnit = (of: readonly DecidedFigure[]) =>
      of.filter((one) => unitKey(one.figure) === unit && isOfKind(one, question))
    const counted = ofUnit(figures)
    const told = withoutMeasures(
      counted,
      besideThose(counted, ofUnit(uncounted.map(plainly))),
      survey,
    )
    const totals = totalsOf(told.figures, ofUnit(beside.map(plainly)))
    const used = [...told.figures, ...totals]
    all.push(used)
    const answer = await answerIn(survey, question, { ...told, ...more, figures: used })
    if (answer) found.push(answer)
  }
  // What the body itself calls the whole stands before what is added up in another unit: 20 investigations, 13 + 6 people.
  const best = found.find(({ isStated }) => isStated) ?? found[0] ?? null
  const isOwn = own.some((one) => one.question === question.number)
  const answers = best && (isOwn || givesSplit(question, best))
  const counted = all.flat()
  return { answer: answers ? ofItsParts(survey, question, best, counted) : null, counted }
}

/** "Of these, how many were paid, how many cancelled?" asks for the parts: those that a body gave, up to the whole of them. */
function ofItsParts(
  survey: Survey,
  question: Question,
  answer: BodyAnswer,
  counted: readonly DecidedFigure[],
): BodyAnswer {
  const [dimension] = splitAsked(question)
  const isWhole = answer.figures.some((one) => one.question === question.number)
  if (question.partOf === undefined || dimension === undefined || isWhole) return answer
  const lows = Object.values(answer.by[dimension] ?? {}).map(({ low }) => low)
  if (lows.length === 0) return answer
  const doOverlap = counted.some(({ figure }) => figure.overlaps?.includes(dimension))
  const given =
    relationsOf(survey).isExclusive(dimension) && !doOverlap
      ? lows.reduce((so, low) => so + low, 0)
      : greatest(lows)
  return given < answer.bounds.low
    ? { ...answer, bounds: { ...answer.bounds, low: given } }
    : answer
}

/** What it wants told apart, time aside. */
export function splitAsked({ by = [] }: Question): string[] {
  const times: readonly string[] = TIMES
  return by.filter((name) => !times.includes(name))
}

/**
 * The numbers that answer the question: its own, else those of a question for the same matters. "How many of these were
 * physical, how many verbal?" tells by year and kind what the whole was in each year.
 */
function speaking(
  survey: Survey,
  question: Question,
  figures: readonly DecidedFigure[],
): DecidedFigure[] {
  const ofKind = figures.filter((one) => isOfKind(one, question))
  const own = ofKind.filter((one) => one.question === question.number)
  if (own.length > 0) return own
  const part = JSON.stringify(partFacets(survey, question))
  const alike = survey.questions.filter(
    (one) =>
      one.counts?.id === question.counts?.id && JSON.stringify(partFacets(survey, one)) === part,
  )
  return ofKind.filter((one) => alike.some(({ number }) => number === one.question))
}

/** A question for a split is not answered by the whole of it. */
const givesSplit = (question: Question, { by: given }: BodyAnswer): boolean => {
  const asked = splitAsked(question)
  return asked.length === 0 || asked.some((name) => given[name] !== undefined)
}

/** Rows that no list knows are not all there are because nothing else was read: the total of their table says what all is. */
function totalsOf(
  rows: readonly DecidedFigure[],
  beside: readonly DecidedFigure[],
): DecidedFigure[] {
  const parts = rows.filter(({ figure }) => figure.facets['part'] !== undefined)
  if (parts.length === 0) return []
  return beside.filter(
    ({ figure }) =>
      Object.keys(figure.facets).length === 0 &&
      parts.some((one) => isInOneTable(one.figure, figure)),
  )
}

/** What nobody decided yet may be a part wherever it stands; what was rejected only in the table of those that count. */
const besideThose = (
  counted: readonly DecidedFigure[],
  uncounted: readonly DecidedFigure[],
): DecidedFigure[] => [
  ...uncounted.filter(({ state }) => state !== 'rejected'),
  ...besideIn(
    counted,
    uncounted.filter(({ state }) => state === 'rejected'),
  ),
]

/** A percentage is no answer to "how many", nor money to "how long"; an average may be told as a length of time. */
function isOfKind({ figure }: DecidedFigure, { counts }: Question): boolean {
  const [given, asked] = [figure.kind ?? 'count', counts?.kind ?? 'count']
  return given === asked || (asked === 'average' && given === 'duration')
}

/** Where no unit of the survey fits, each word of the body is a unit of its own. */
const unitKey = ({ unit, unitInk }: Figure): string =>
  unit === 'other' ? `other ${unitInk.toLowerCase()}` : unit

/** The unit that was asked for comes first, then the order in which the reply speaks. */
function unitsInOrder(figures: readonly DecidedFigure[], question: Question): string[] {
  const units = [...new Set(figures.map(({ figure }) => unitKey(figure)))]
  const asked = question.counts?.id
  return units.sort((a, b) => Number(b === asked) - Number(a === asked))
}

async function answerIn(
  survey: Survey,
  question: Question,
  of: Told,
): Promise<(BodyAnswer & { isStated: boolean }) | null> {
  const { figures, uncounted = [], saidOn } = of
  const { period, whom, cells, spans, facets, makes, days, view } = lookedAt(survey, question, of)
  if (makes === 'greatest' || makes === 'least') {
    // The highest of one year is not that of three.
    const days = (span: Span) =>
      span.from === span.to ? (view.days?.(span) ?? span) : asAsked(span, spans, saidOn)
    return extremeAnswer(figures, { question, which: makes, cells, period, days })
  }
  const stated = quantitiesOf(figures, survey, view)
  const open = openQuantities(uncounted, stated, survey, view)
  const [first] = stated
  if (!first) return null
  const adds = makes === 'sum'
  const all = [...stated, ...open]
  const implied = adds ? impliedQuantities(all, { populations: whom, spans, facets }) : []
  const quantities = [...all, ...implied]
  const isOf = (one: DecidedFigure, { name }: Quantity) => quantityName(one, survey, view) === name
  // The shares of three years, or the waits of two wards, make no share and no wait of the whole.
  const between = adds ? rulesBetween(quantities, survey, { running: false }) : []
  const rules = between.filter(
    (rule) => isForAdding(rule) && !areBeyondTotal(rule, uncounted, isOf),
  )
  const result = await settled(statedBy(quantities, rules))
  const populations = whom.length > 0 ? whom : first.populations
  const at = (
    of: Partial<Pick<Quantity, 'span' | 'facets' | 'populations'>>,
  ): Quantity | undefined => {
    const { name } = quantity({
      ...first,
      populations: [...populations],
      span: period,
      facets,
      figures: [],
      ...of,
    })
    return quantities.find((one) => one.name === name)
  }
  const whole = days.length > 0 ? undefined : at({})
  const bounds = whole ? known(result, whole) : null
  const { by, stands: standing } = partsOf(cells, { question, facets, quantities, at, result })
  if (!bounds && Object.keys(by).length === 0) return null
  const stands = whole ? standsOn(whole, result.rules) : null
  const used = stands?.figures ?? stated.flatMap((one) => one.figures)
  return {
    bounds: bounds ?? { low: 0, high: null },
    unit: first.unit,
    unitInk: used[0]?.figure.unitInk ?? first.unit,
    figures: used.map(({ figure }) => figure),
    by,
    stands: standing,
    assumed: stands?.assumed ?? [],
    dropped: distinct(result.dropped),
    isStated: (whole?.figures.length ?? 0) > 0,
  }
}

/** What is asked, cell by cell, and how the days and people of this body's figures are seen from there. */
function lookedAt(survey: Survey, question: Question, { figures, uncounted = [], saidOn }: Told) {
  const asked = periodAsked(survey, question)
  const told = periodTold(figures.map(({ figure }) => figure))
  const period = asked ?? told.only
  const whom = question.whom ?? peopleNamed([...figures, ...uncounted])
  const cells = cellsAsked(survey, question, asked ?? told.hull)
  const spans = [period, ...cells.map(({ span }) => span)].filter((span) => span !== null)
  // How long something has lasted, or what share it was, is told as of a day: it answers a question that asks for one number.
  const makes = ofSeveral(question)
  const isOne = makes !== 'sum' && cells.length === 0
  const isAlone = spansTold([...figures, ...uncounted]).size < 2
  // “On 31 March 2023, on 31 March 2024”: a number a day, and none of the whole.
  const days = asksHowThingsStood(survey, question)
    ? cells.flatMap(({ span, dimension }) =>
        span && (dimension === 'year' || dimension === 'month') ? [span] : [],
      )
    : []
  const view: View = {
    days: (span) =>
      isOne && period && (span.from === span.to || (isAlone && doOverlap(span, period)))
        ? period
        : (days.find((year) => isWithin(span, year)) ?? asAsked(span, spans, saidOn)),
    people: (said) => allOf(said, whom),
  }
  return { period, whom, cells, spans, facets: partFacets(survey, question), makes, days, view }
}

/** What is taken for granted in adding up; what is only odd when it is not so is for who looks for contradictions. */
const isForAdding = ({ kind, assumed, parts }: Rule): boolean => {
  // What was paid in a year may be of another year's claims: a part that was asked for is no ceiling of its own.
  if (kind === 'part' && parts.some(({ facets }) => facets.some(([name]) => name === PART_ASKED)))
    return false
  return assumed === null || assumed.about === 'all-parts' || assumed.about === 'once-over-years'
}

/** The average of one year of three is that of no more than that year. */
const spansTold = (figures: readonly DecidedFigure[]): ReadonlySet<string> =>
  new Set(figures.map(({ figure }) => JSON.stringify(spanOfFigure(figure))))

/** Where the question names nobody, the whole is everybody whom the reply names. */
function peopleNamed(figures: readonly DecidedFigure[]): Population[] {
  const named = new Set(figures.flatMap(({ figure }) => populationsOf(figure)))
  return [...named].filter((one) => one !== 'all' && one !== 'unknown').sort()
}

/** Where a body does not say whom it counts, or counts more people than were asked about, it answers for those. */
function allOf(said: Population[], whom: readonly Population[]): Population[] {
  const isAll = said.includes('all') || whom.every((one) => said.includes(one))
  return isAll && whom.length > 0 ? [...whom] : said
}

/** Days that answer the period, or a year of it, are that; days beyond its end that had not come when they were told are cut off. */
function asAsked(span: Span, asked: readonly Span[], saidOn: string | null): Span {
  const same = asked.find((one) => coversAsked(span, one, saidOn) === 'whole')
  if (same) return same
  const [period] = asked
  const running = period && span.to > period.to && span.from > period.from && span.from <= period.to
  return running && endsAsAsked(span, period, saidOn) ? { from: span.from, to: period.to } : span
}

/**
 * null where nothing is known: no floor but nought, and no ceiling. What stands on a number that was held back is known as
 * far as it was given: what totals give away of it is never printed (DESIGN §6.8).
 */
function known(result: Settled, cell: Quantity): Bounds | null {
  const stand = standsOn(cell, result.rules)
  const narrowed = result.intervals.get(cell.name)
  const bounds = stand?.isHeldBack && !result.contradictory ? stand.given : narrowed
  return !bounds || (bounds.low === 0 && bounds.high === null) ? null : bounds
}

interface Among {
  question: Question
  facets: Quantity['facets']
  quantities: readonly Quantity[]
  at(of: Partial<Pick<Quantity, 'span' | 'facets' | 'populations'>>): Quantity | undefined
  result: Settled
}

function partsOf(cells: readonly CellAsked[], among: Among): Pick<BodyAnswer, 'by' | 'stands'> {
  const { at, result, quantities } = among
  const by: BodyAnswer['by'] = {}
  const stands: BodyAnswer['stands'] = {}
  const put = (dimension: string, category: string, of: Quantity | undefined) => {
    const bounds = of && known(result, of)
    if (!bounds) return
    const stand = standsOn(of, result.rules)
    // What is only bounded from above, as a year of a body that gave none or gave others, was not given.
    if ((!stand || stand.isBounded) && bounds.low === 0 && bounds.high !== 0) return
    by[dimension] = { ...by[dimension], [category]: bounds }
    stands[dimension] = {
      ...stands[dimension],
      [category]: stand ? cellStand(stand) : { figures: statedIn(quantities) },
    }
  }
  for (const { dimension, category, span, whom } of cells)
    put(dimension, category, at({ span, ...(whom !== null && { populations: [whom] }) }))
  for (const [dimension, category] of categoriesGiven(among))
    put(dimension, category, at({ facets: sorted([...among.facets, [dimension, category]]) }))
  return { by, stands }
}

/** Where it is what the rest leaves, it stands on all that was stated. */
const statedIn = (quantities: readonly Quantity[]): Figure[] =>
  quantities.flatMap(({ figures }) => figures.map(({ figure }) => figure))

const cellStand = ({ figures, assumed }: Stand): CellStand => ({
  figures: figures.map(({ figure }) => figure),
  ...(assumed.length > 0 && { assumed }),
})

/** The categories of the dimensions asked that the body's figures name, each once. */
function categoriesGiven({ question, quantities }: Among): [dimension: string, category: string][] {
  const asked = new Set(question.by ?? [])
  const given = new Map<string, [string, string]>()
  for (const { facets, open } of quantities)
    for (const [name, value] of facets)
      if (asked.has(name) && !open) given.set(JSON.stringify([name, value]), [name, value])
  return [...given.values()]
}

const sorted = (facets: Quantity['facets']): Quantity['facets'] =>
  facets.toSorted(([a], [b]) => (a < b ? -1 : 1))
