// What a page of a table is about, found by its address: the table with its numbers, the answers of a body, or all of a body.
import type { Context } from 'hono'
import { tablesIn } from '../../../read/queries.ts'
import { ANSWERS, groupOf, WHOLE_BODY } from '../../../reconcile/queue/review-entries.ts'
import type { Laid } from '../../../reconcile/queue/table-layout.ts'
import {
  cellAt,
  cellOfSheet,
  type TableSeen,
  tableAt,
} from '../../../reconcile/queue/which-table.ts'
import type { House } from '../../../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { type BodyAt, documentsAt } from '../view/body-at.ts'
import { broughtBy } from '../view/desk-view.ts'

/** A number with its place among the others of its table. */
export interface LaidReading extends Laid {
  reading: DecidedFigure
}

export interface TablePart {
  /** The name of its file. */
  file: string
  /** null where the file cannot be shown, or need not be: see partsOf. */
  document: Document | null
  received: string | null
  /** null: what stands in no table of the file. */
  table: TableSeen | null
  laid: LaidReading[]
}

export interface TableAt extends BodyAt {
  group: string
  parts: TablePart[]
  answers: DecidedAnswer[]
}

/** What was rejected stands there still, so that the act can be taken back. */
const isShown = ({ state }: DecidedFigure): boolean => state !== 'orphaned'

export async function groupAt(house: House, c: Context, at: BodyAt): Promise<TableAt> {
  const group = c.req.param('group') ?? ''
  const parts = await partsOf(house, at, { isShown: true })
  const own =
    group === WHOLE_BODY ? parts : parts.filter(({ table }) => table && groupOf(table) === group)
  const withAnswers = group === WHOLE_BODY || group === ANSWERS
  const answers = withAnswers ? at.desk.answers.filter(({ body }) => body === at.body.slug) : []
  if (own.length + answers.length === 0) throw notFound('table of this body', group)
  return { ...at, group, parts: own, answers }
}

/**
 * Every table of the body that numbers were read in, in the order of its replies, and what stands in none, file by file.
 * `isShown`: beside its document; else only those are opened that it takes to lay the numbers out, and no sheet is.
 */
export async function partsOf(
  house: House,
  at: BodyAt,
  { isShown: shown }: { isShown: boolean },
): Promise<TablePart[]> {
  const { desk, body } = at
  const readings = desk.readings
    .filter((one) => one.body === body.slug && isShown(one))
    .toSorted((a, b) => a.order - b.order)
  const files = new Set(readings.map(({ figure }) => figure.sha256))
  const opened = readings.filter(({ figure }) => shown || figure.place.kind !== 'sheet')
  const [tables, documents] = await Promise.all([
    tablesIn(house.db, [...files]),
    documentsAt(house, at, new Set(opened.map(({ figure }) => figure.sha256))),
  ])
  const parts = new Map<string, TablePart>()
  for (const reading of readings) {
    const { sha256, place } = reading.figure
    const table = tableAt(tables.get(sha256) ?? [], place)
    const key = `${sha256} ${table?.id ?? ''}`
    const document = documents.get(sha256) ?? null
    const message = broughtBy(desk, body.slug, sha256)
    const file = message?.files.find((one) => one.sha256 === sha256)?.name ?? 'text'
    const received = message?.received ?? null
    const part = parts.get(key) ?? { file, document, received, table, laid: [] }
    parts.set(key, part)
    part.laid.push({ ...laidIn(document, reading), reading, figure: reading.figure })
  }
  return [...parts.values()]
}

/** Parts of a table on later pages follow it row by row. */
const A_PART = 10_000

function laidIn(document: Document | null, { figure, order }: DecidedFigure) {
  if (figure.place.kind === 'sheet') {
    const { r, c } = cellOfSheet(figure.place)
    return { row: r, column: c }
  }
  for (const [i, table] of (document?.tables ?? []).entries()) {
    const cell = cellAt(table, figure.place)
    if (cell) return { row: i * A_PART + cell.r, column: cell.c }
  }
  return { row: order, column: 0 }
}
