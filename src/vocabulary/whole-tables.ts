// Tables that a document brings in parts, page by page, as the whole tables that their writer made.
import type { Table } from './document.ts'

export interface WholeTable extends Table {
  /** The tables it came in, in order; one, where it stands on one page. */
  parts: Table[]
}

/** Each table with everything that goes on with it; heads that come again are left out, their ink stays with the parts. */
export function wholeTables(tables: Table[]): WholeTable[] {
  const wholes: WholeTable[] = []
  const holding = new Map<string, WholeTable>()
  for (const table of tables) {
    const before = table.continues === undefined ? undefined : holding.get(table.continues)
    const whole = before ? withPart(before, table) : { ...table, parts: [table] }
    if (before) wholes[wholes.indexOf(before)] = whole
    else wholes.push(whole)
    for (const { id } of whole.parts) holding.set(id, whole)
  }
  return wholes
}

function withPart(whole: WholeTable, part: Table): WholeTable {
  const rows = rowsOf(whole)
  const body = part.cells.filter(({ r }) => r >= part.headerRows)
  const cells = body.map((cell) => ({ ...cell, r: cell.r - part.headerRows + rows }))
  return {
    ...whole,
    confidence: Math.min(whole.confidence, part.confidence),
    cells: [...whole.cells, ...cells],
    parts: [...whole.parts, part],
  }
}

const rowsOf = ({ cells }: Table): number =>
  cells.reduce((so, { r, rs }) => Math.max(so, r + rs), 0)
