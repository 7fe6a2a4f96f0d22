// Tables that a document brings in parts, page by page, as the whole tables that their writer made.
import type { Table } from './document.ts'
import { append } from './long-lists.ts'

export interface WholeTable extends Table {
  /** The tables it came in, in order; one, where it stands on one page. */
  parts: Table[]
}

/** Each table with everything that goes on with it; heads that come again are left out, their ink stays with the parts. */
export function wholeTables(tables: Table[]): WholeTable[] {
  const wholes: Growing[] = []
  const holding = new Map<string, Growing>()
  for (const table of tables) {
    const before = table.continues === undefined ? undefined : holding.get(table.continues)
    const whole = before ?? begun(table)
    if (before) goOn(before, table)
    else wholes.push(whole)
    holding.set(table.id, whole)
  }
  return wholes.map(({ whole }) => whole)
}

/** A whole that its parts are still added to; `rows` so far. */
interface Growing {
  whole: WholeTable
  rows: number
}

const begun = (table: Table): Growing => ({
  whole: { ...table, cells: [...table.cells], parts: [table] },
  rows: rowsOf(table.cells),
})

function goOn(growing: Growing, part: Table): void {
  const { whole, rows } = growing
  const body = part.cells.filter(({ r }) => r >= part.headerRows)
  const cells = body.map((cell) => ({ ...cell, r: cell.r - part.headerRows + rows }))
  append(whole.cells, cells)
  whole.parts.push(part)
  whole.confidence = Math.min(whole.confidence, part.confidence)
  growing.rows = Math.max(rows, rowsOf(cells))
}

const rowsOf = (cells: Table['cells']): number =>
  cells.reduce((so, { r, rs }) => Math.max(so, r + rs), 0)
