// A body's own number for one question: the total it gave, or the sum of its parts where it gave no total.
import { atLeast, type Bounds, sum } from '../vocabulary/bounds.ts'
import { type Figure, type Population, populationsOf, type Unit } from '../vocabulary/reply.ts'
import { type Covers, coversAsked, endsAsAsked } from '../vocabulary/same-period.ts'
import { doOverlap, isTiledBy, type Span } from '../vocabulary/span.ts'
import type { Question } from '../vocabulary/survey.ts'
import { type Cell, cellsOf } from './cells.ts'

export interface BodyTotal {
  bounds: Bounds
  unit: Unit
  unitInk: string
  /** The figures it was read or added up from. */
  figures: Figure[]
}

/** The days that a total has to cover, and the day on which its numbers were told; null where not known. */
export interface PeriodAsked {
  period: Span | null
  saidOn: string | null
}

/** What was asked: the populations and the days that a total has to cover. */
interface Asked extends PeriodAsked {
  populations: Population[]
}

/** null where none of the figures says anything about the whole. */
export function bodyTotal(
  question: Question,
  when: PeriodAsked,
  figures: readonly Figure[],
): BodyTotal | null {
  const asked = { populations: question.whom ?? peopleNamed(figures), ...when }
  for (const find of [statedTotal, sumOfParts, floorOfOtherPeriod]) {
    for (const unit of unitsInOrder(figures, question)) {
      const found = find(cellsOf(ofUnit(figures, unit)), asked)
      if (found) return said(found, unit)
    }
  }
  return null
}

/** Where the question names nobody, the whole is everybody whom the reply names. */
function peopleNamed(figures: readonly Figure[]): Population[] {
  const named = new Set(figures.flatMap(populationsOf))
  return [...named].filter((one) => one !== 'all' && one !== 'unknown')
}

interface Found {
  bounds: Bounds
  cells: Cell[]
}

function said({ bounds, cells }: Found, unit: Unit): BodyTotal {
  const figures = cells.flatMap((cell) => cell.figures)
  return { bounds, unit, unitInk: figures[0]?.unitInk ?? unit, figures }
}

/** The unit that was asked for comes first, then the order in which the reply speaks. */
function unitsInOrder(figures: readonly Figure[], question: Question): Unit[] {
  const units = [...new Set(figures.map(({ unit }) => unit))]
  return units.sort((a, b) => Number(b === question.counts?.id) - Number(a === question.counts?.id))
}

/** "55 investigated, 36 with a case to answer": the number under no measure is the whole, wherever there is one. */
function ofUnit(figures: readonly Figure[], unit: Unit): Figure[] {
  const same = figures.filter((figure) => figure.unit === unit)
  const plain = same.filter(({ facets }) => facets.measure === undefined)
  if (plain.length > 0) return plain
  const [first] = same
  return same.filter(({ facets }) => facets.measure === first?.facets.measure)
}

function statedTotal(cells: readonly Cell[], asked: Asked): Found | null {
  const totals = cells.filter(
    (cell) =>
      cell.by.length === 0 && coversAll(cell, asked) && coversPeriod(cell, asked) === 'whole',
  )
  const [first] = totals.sort(
    (a, b) => Number(b.span !== null) - Number(a.span !== null) || width(b) - width(a),
  )
  return first ? { bounds: first.bounds, cells: [first] } : null
}

const width = ({ populations }: Cell): number => populations.length

function sumOfParts(cells: readonly Cell[], asked: Asked): Found | null {
  const plain = cells.filter(({ by }) => by.length === 0)
  return (
    overYears(
      plain.filter((cell) => coversAll(cell, asked)),
      asked,
    ) ??
    overPopulations(plain, asked) ??
    overFacet(cells, asked)
  )
}

/** Officers and staff, each given for the whole period or year by year. One of them alone is a floor. */
function overPopulations(cells: readonly Cell[], asked: Asked): Found | null {
  const parts: Found[] = []
  const taken = new Set<Population>()
  for (const key of new Set(cells.map(populationKey))) {
    const same = cells.filter((cell) => populationKey(cell) === key)
    const populations = same[0]?.populations ?? []
    if (populations.some((one) => taken.has(one) || !isAsked(one, asked))) continue
    const part = statedFor(same, asked) ?? overYears(same, asked)
    if (!part) continue
    for (const one of populations) taken.add(one)
    parts.push(part)
  }
  if (parts.length === 0) return null
  const whole = sum(parts.map(({ bounds }) => bounds))
  const complete = parts.length > 1 && asked.populations.every((one) => taken.has(one))
  return {
    bounds: complete ? whole : atLeast(whole.low),
    cells: parts.flatMap((part) => part.cells),
  }
}

const populationKey = ({ populations }: Cell): string => [...populations].sort().join(' ')

function statedFor(cells: readonly Cell[], asked: Asked): Found | null {
  const cell = cells.find((one) => coversPeriod(one, asked) === 'whole')
  return cell ? { bounds: cell.bounds, cells: [cell] } : null
}

/** Years that lie end to end over the period asked; with a gap between them their sum is a floor. */
function overYears(cells: readonly Cell[], { period, saidOn }: Asked): Found | null {
  const spans = cells.flatMap(({ span }) => (span ? [span] : []))
  if (!period || cells.length < 2 || spans.length < cells.length) return null
  if (spans.some((a, i) => spans.some((b, k) => k > i && doOverlap(a, b)))) return null
  const inside = cells.filter(
    ({ span }) => span && span.from >= period.from && span.from <= period.to,
  )
  if (inside.length === 0) return null
  const whole = sum(inside.map(({ bounds }) => bounds))
  // Of a last year that reaches beyond the period asked, any share may lie within it, also none.
  const held = inside.filter(
    ({ span }) => span && (span.to <= period.to || endsAsAsked(span, period, saidOn)),
  )
  const { low } = sum(held.map(({ bounds }) => bounds))
  const tiled = inside.length === cells.length && isTiledBy(period, spans)
  return { bounds: tiled ? { low, high: whole.high } : atLeast(low), cells: inside }
}

/** Ranks, bands, roles and severities exclude each other. One matter can have two outcomes, platforms or breaches. */
const EXCLUSIVE = ['rank', 'rankBand', 'payBand', 'role', 'severity']

/** A breakdown without a total, as "Rank" or "Outcome" tables have it. */
function overFacet(cells: readonly Cell[], asked: Asked): Found | null {
  const whole = cells.filter(
    (cell) =>
      cell.by.length === 1 && coversAll(cell, asked) && coversPeriod(cell, asked) === 'whole',
  )
  const facet = whole[0]?.by[0]
  const parts = whole.filter(({ by }) => by[0] === facet)
  if (!facet || parts.length < 2) return null
  const bounds = sum(parts.map((part) => part.bounds))
  if (EXCLUSIVE.includes(facet)) return { bounds, cells: parts }
  return {
    bounds: { low: Math.max(...parts.map((part) => part.bounds.low)), high: bounds.high },
    cells: parts,
  }
}

/** "Since 2011" where 2009 was asked: a floor. Since 2005: no more than that. */
function floorOfOtherPeriod(cells: readonly Cell[], asked: Asked): Found | null {
  const cell = cells.find((one) => one.by.length === 0 && coversAll(one, asked))
  if (!cell) return null
  const covers = coversPeriod(cell, asked)
  if (covers === 'part') return { bounds: atLeast(cell.bounds.low), cells: [cell] }
  return covers === 'more' ? { bounds: { low: 0, high: cell.bounds.high }, cells: [cell] } : null
}

/** Where no period is said, it is the one that was asked. */
const coversPeriod = ({ span }: Cell, { period, saidOn }: Asked): Covers =>
  span && period ? coversAsked(span, period, saidOn) : 'whole'

/** Community support and designated officers are police staff. */
const STAFF: Population[] = ['staff', 'pcsos', 'designated']

function isAsked(population: Population, { populations }: Asked): boolean {
  if (populations.includes('all')) return true
  return (
    populations.includes(population) ||
    (populations.includes('staff') && STAFF.includes(population))
  )
}

/** Where a body does not say whom it counts, it counts whom it was asked about. */
function coversAll(cell: Cell, { populations }: Asked): boolean {
  if (cell.populations.some((one) => one === 'all' || one === 'unknown')) return true
  return populations.every((one) => cell.populations.includes(one))
}
