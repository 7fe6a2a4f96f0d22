// The sums behind what was asked by year, by kind, by group: of one body from its figures, of all bodies from theirs.
import { atLeast, type Bounds, sum } from '../../vocabulary/bounds.ts'
import type { BodyValue, CellStand, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, type Figure, isMissing } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { capital } from '../../wording/count-words.ts'
import { bodyPath, SUMS } from '../pack/paths.ts'
import {
  type Cell,
  cellSumId,
  cellTotalId,
  type NewSum,
  type SumsFor,
  sumLine,
  type Term,
} from './sum.ts'

/** One cell of a body's answer, with what it stands on. */
export interface CellGiven extends Cell {
  value: Bounds
  stand: CellStand
}

/** In the order of the count. */
export const cellsOf = ({ by = {}, stands = {} }: BodyValue): CellGiven[] =>
  Object.entries(by).flatMap(([dimension, categories]) =>
    Object.entries(categories).map(([category, value]) => ({
      dimension,
      category,
      value,
      stand: stands[dimension]?.[category] ?? { figures: [] },
    })),
  )

/** Does it stand in one place as it is? */
export function cellReadAsItIs({ value, stand }: CellGiven): Figure | null {
  const [only, ...more] = stand.figures
  if (!only || more.length > 0 || isMissing(only.value)) return null
  return only.value.low === value.low && only.value.high === value.high ? only : null
}

/** Of each body that gave such a cell by several figures. */
export function bodyCellSums(all: SumsFor, question: QuestionCount, one: BodyValue): NewSum[] {
  return cellsOf(one)
    .filter((cell) => cellReadAsItIs(cell) === null)
    .map((cell) => {
      const { figures } = cell.stand
      const how = assumedInWords(cell.stand, all.labels)
      return addedUp(all, {
        id: cellSumId(question.number, one.body, cell),
        page: bodyPath(one.body),
        name: `${one.name}, ${all.labels.category(cell.dimension, cell.category)}`,
        body: one.body,
        measured: { kind: question.kind, unit: one.unit },
        value: cell.value,
        figures,
        how: how === '' ? [] : [how],
      })
    })
}

interface AddedUp {
  id: string
  page: string
  name: string
  body: string
  measured: Parameters<typeof amountsOf>[0]
  value: Bounds
  figures: readonly Figure[]
  /** What must be said beside it. */
  how: readonly string[]
}

/** A number of one body that is made of several of its figures. */
export function addedUp(
  { inks, labels }: SumsFor,
  { id, page, name, body, measured, value, figures, how }: AddedUp,
): NewSum {
  const amounts = amountsOf(measured, labels)
  const given = figures.map((figure) => asBounds(figure.value))
  const together = sum(given)
  const adds = together.low === value.low && figures.length > 1
  // That there may be more than these make is not their sum: no line may say so.
  const isWhole = adds && (value.high === null || together.high === value.high)
  const left = 'What is left when all that the body stated is true at once.'
  const most = `The most that it can be, ${amounts.one(value.high ?? value.low)}, is what is left when all that the body stated is true at once.`
  const notes = [...(isWhole ? [] : adds ? [most] : [left]), ...how]
  return {
    id,
    page,
    heading: `${name}: ${amounts.words(value)}`,
    shown: amounts.brief(value),
    line: adds
      ? sumLine(isWhole ? value : atLeast(value.low), given, amounts)
      : `${amounts.words(value)}, from ${figures.length} ${figures.length === 1 ? 'statement' : 'statements'}`,
    ...(notes.length > 0 && { how: notes.join(' ') }),
    terms: figures.map((figure): Term => {
      const ink = inks.find(body, figure)
      const words = [
        labels.whom(figure),
        labels.facets(figure.facets),
        figure.unitInk && `“${figure.unitInk}”`,
      ]
      return {
        name: words.filter(Boolean).join(', '),
        shown: isMissing(figure.value)
          ? { missing: figure.value.none, section: figure.value.section }
          : amountsOf(figure, labels).brief(figure.value),
        opens: ink ? { ink: ink.target, ref: ink.ref } : { page: bodyPath(body) },
      }
    }),
  }
}

/** Over all bodies that gave the cell; none of what makes no sum. */
export function cellTotals(all: SumsFor, question: QuestionCount): NewSum[] {
  const { number, kind } = question
  const amounts = amountsOf({ kind }, all.labels)
  return Object.entries(question.by ?? {}).flatMap(([dimension, categories]) =>
    Object.entries(categories).map(([category, { total, bodies }]): NewSum => {
      const at = { dimension, category }
      const cells = question.bodies.flatMap((one) => {
        const cell = cellsOf(one).find(
          (given) => given.dimension === dimension && given.category === category,
        )
        return cell ? [{ one, cell }] : []
      })
      return {
        id: cellTotalId(number, at),
        page: SUMS,
        heading: `${capital(all.labels.category(dimension, category))}: ${amounts.words(total)}`,
        shown: amounts.brief(total),
        line: sumLine(
          total,
          cells.map(({ cell }) => cell.value),
          amounts,
        ),
        ...howOver(question, bodies),
        terms: cells.map(({ one, cell }) => cellTerm(all, question, one, cell)),
      }
    }),
  )
}

function howOver(
  { coverage: { asked }, mixed }: QuestionCount,
  bodies: number,
): Pick<NewSum, 'how'> {
  const said = [
    bodies < asked &&
      `Given by ${bodies} of ${asked}. What the others have here is not known, so the number is a floor.`,
    mixed && bodies > 1 && 'The bodies count in their own units.',
  ].filter((one) => one !== false)
  return said.length > 0 ? { how: said.join(' ') } : {}
}

function cellTerm(
  { inks, labels }: SumsFor,
  { number, kind }: QuestionCount,
  one: BodyValue,
  cell: CellGiven,
): Term {
  const shown = amountsOf({ kind, unit: one.unit }, labels).brief(cell.value)
  const figure = cellReadAsItIs(cell)
  const ink = figure && inks.find(one.body, figure)
  return {
    name: one.name,
    shown,
    opens: ink ? { ink: ink.target, ref: ink.ref } : { sum: cellSumId(number, one.body, cell) },
  }
}
