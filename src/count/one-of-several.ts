// "The longest time in each year", "the highest rate": the whole is the greatest (or least) of what was given, and never a sum.
import type { Quantity } from '../bounds/stated/quantity.ts'
import type { Bounds } from '../vocabulary/bounds.ts'
import type { CellStand } from '../vocabulary/count.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import type { OfSeveral } from '../vocabulary/packs/of-several.ts'
import { asBounds, type Figure, isMissing } from '../vocabulary/reply.ts'
import { doOverlap, isCoveredBy, isWithin, type Span, spanOfFigure } from '../vocabulary/span.ts'
import type { Question } from '../vocabulary/survey.ts'
import type { CellAsked } from './cells-asked.ts'
import type { BodyAnswer } from './stands-on.ts'

/** What is asked: the cells of time, the period, and how days that were said lie to them. */
export interface Extreme {
  question: Question
  which: Extract<OfSeveral, 'greatest' | 'least'>
  cells: readonly CellAsked[]
  period: Span | null
  days(span: Span): Span
}

/** null where none of the figures is of what was asked. */
export function extremeAnswer(
  figures: readonly DecidedFigure[],
  of: Extreme,
): (BodyAnswer & { isStated: boolean }) | null {
  const told = figures.flatMap(({ figure }) => toldOf(figure, of)).filter((one) => isAsked(one, of))
  const [first] = told
  if (!first) return null
  const { by, stands } = cellsOf(told, of)
  const stated = told.filter(({ span, facets }) => isSpan(span, of.period) && facets.length === 0)
  const years = of.cells.filter(({ span }) => span !== null)
  const known = years.filter(({ dimension, category }) => by[dimension]?.[category])
  const whole =
    stated.length > 0
      ? best(stated, of.which)
      : years.length > 0 && known.length === years.length
        ? best(told, of.which)
        : (overPeriod(figures, of) ?? openEnded(best(told, of.which), of))
  const used = stated.length > 0 ? stated : told
  return {
    bounds: whole,
    unit: first.figure.unit,
    unitInk: used[0]?.figure.unitInk ?? first.figure.unit,
    figures: used.map(({ figure }) => figure),
    by,
    stands,
    assumed: [],
    dropped: [],
    isStated: stated.length > 0,
  }
}

interface Told {
  figure: Figure
  value: Bounds
  span: Span | null
  /** Its place among what the question asks by. Of which it was ("£118, for a nurse") is no part of the rest. */
  facets: Quantity['facets']
}

function toldOf(figure: Figure, { question, days, period }: Extreme): Told[] {
  if (isMissing(figure.value)) return []
  const said = spanOfFigure(figure)
  const asked = new Set(question.by ?? [])
  return [
    {
      figure,
      value: asBounds(figure.value),
      span: said ? days(said) : period,
      facets: Object.entries(figure.facets).filter(([name]) => name !== 'year' && asked.has(name)),
    },
  ]
}

/** Of the period, of a year of it, or of some days in it: what is of other years says nothing of these. */
const isAsked = ({ span }: Told, { period, cells }: Extreme): boolean =>
  span === null ||
  period === null ||
  isWithin(span, period) ||
  cells.some((cell) => cell.span !== null && isSpan(span, cell.span))

function cellsOf(told: readonly Told[], of: Extreme): Pick<BodyAnswer, 'by' | 'stands'> {
  const by: BodyAnswer['by'] = {}
  const stands: Record<string, Record<string, CellStand>> = {}
  const put = (dimension: string, category: string, own: readonly Told[]) => {
    if (own.length === 0) return
    by[dimension] = { ...by[dimension], [category]: best(own, of.which) }
    stands[dimension] = {
      ...stands[dimension],
      [category]: { figures: own.map(({ figure }) => figure) },
    }
  }
  for (const { dimension, category, span } of of.cells)
    if (span)
      put(
        dimension,
        category,
        told.filter((one) => isSpan(one.span, span)),
      )
  for (const [name, category] of new Map(
    told.flatMap(({ facets }) => facets.map((facet) => [JSON.stringify(facet), facet])),
  ).values())
    put(
      name,
      category,
      told.filter(({ facets }) => facets.some((one) => one[0] === name && one[1] === category)),
    )
  return { by, stands }
}

const isSpan = (one: Span | null, other: Span | null): boolean =>
  one?.from === other?.from && one?.to === other?.to

/** Of several both ends: the longest of 2 to 3 and 1 to 4 hours is 2 to 4. */
function best(told: readonly Told[], which: Extreme['which']): Bounds {
  const pick = which === 'greatest' ? Math.max : Math.min
  const lows = told.map(({ value }) => value.low)
  const highs = told.map(({ value }) => value.high ?? Number.POSITIVE_INFINITY)
  const high = highs.reduce((a, b) => pick(a, b))
  return { low: lows.reduce((a, b) => pick(a, b)), high: Number.isFinite(high) ? high : null }
}

/**
 * Stretches that between them hold every day of the period: the greatest is no less than that of those which lie in it, and no
 * more than that of all. "£4,000 in 2021/22" is that of 2021 to 2023, whatever the year before it reached.
 */
function overPeriod(figures: readonly DecidedFigure[], of: Extreme): Bounds | null {
  const { period, which } = of
  const told = figures.flatMap(({ figure }) => toldOf(figure, of))
  const spans = told.flatMap(({ span }) => span ?? [])
  if (!period || spans.length < told.length || !isCoveredBy(period, spans)) return null
  const among = told.filter(({ span }) => span !== null && doOverlap(span, period))
  const inside = among.filter(({ span }) => span !== null && isWithin(span, period))
  const all = best(among, which)
  if (inside.length === 0) return which === 'greatest' ? { ...all, low: 0 } : { ...all, high: null }
  const own = best(inside, which)
  return which === 'greatest' ? { low: own.low, high: all.high } : { low: all.low, high: own.high }
}

/** Of some of it only: the whole is at least the greatest of these, or at most the least. */
const openEnded = ({ low, high }: Bounds, { which }: Extreme): Bounds =>
  which === 'greatest' ? { low, high: null } : { low: 0, high }
