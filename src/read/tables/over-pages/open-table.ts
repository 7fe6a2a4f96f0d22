// What is kept of a table while the pages turn: its heads, its columns, and the rows by which later cells are named.
import { headPaths } from '../../document/head-paths.ts'
import { type GridCell, rowsOf } from '../../document/header-rows.ts'
import type { FoundCell } from '../../page/table-page.ts'
import { columnPlaces, type Room } from './same-columns.ts'

/** A cell with its text, as heads are told by. */
export type WrittenCell = GridCell & Pick<FoundCell, 'words' | 'box' | 'disputed'>

/** The last table of a page, as the next page may go on with it. */
export interface OpenTable {
  id: string
  /** The line over it, where it does not itself go on. */
  title: string
  confidence: number
  columns: Room[]
  headerRows: number
  /** Head rows; then, of the rows met, the last that holds a label alone, and those of the last page. */
  rows: GridCell[][]
}

export function openTable(
  named: Pick<OpenTable, 'id' | 'title' | 'confidence'>,
  { cells, headerRows, columns }: { cells: WrittenCell[]; headerRows: number; columns: number },
): OpenTable {
  return { ...named, columns: columnPlaces(cells, columns), headerRows, rows: rowsOf(cells) }
}

/** The same table a page further: `heads` of the cells’ rows only repeat its own. */
export function openedFurther(
  before: OpenTable,
  id: string,
  { cells, heads }: { cells: WrittenCell[]; heads: number },
): OpenTable {
  const own = rowsOf(cells).slice(heads)
  const body = before.rows.slice(before.headerRows)
  const section = own.some(isLone) ? undefined : body.findLast(isLone)
  const kept = section ? [section, ...own] : own
  return { ...before, id, rows: [...before.rows.slice(0, before.headerRows), ...kept] }
}

/** A label with nothing beside it may name the rows under it, over the page too. */
function isLone(row: GridCell[]): boolean {
  const [only, ...more] = row.filter(({ text }) => text.trim() !== '')
  return only?.c === 0 && more.length === 0
}

/** The heads of each cell of a later part, under the heads and after the rows of the parts before. */
export function headsOfPart(
  before: OpenTable,
  cells: WrittenCell[],
  heads: number,
): (string[] | undefined)[] {
  const earlier = before.rows.flatMap((row, r) => row.map((cell) => ({ ...cell, r })))
  const step = before.rows.length - heads
  const own = cells.map((cell) => ({ ...cell, r: cell.r + step }))
  const body = own.filter(({ r }) => r >= before.rows.length)
  const paths = headPaths([...earlier, ...body], before.headerRows)
  const pathOf = new Map(body.map((cell, i) => [cell, paths[earlier.length + i]]))
  return own.map((cell) => pathOf.get(cell))
}

/** The later part with its cells in the table's own columns. */
export const inColumns = (cells: WrittenCell[], columnOf: number[]): WrittenCell[] =>
  cells.map((cell) => {
    const c = columnOf[cell.c] ?? cell.c
    const end = columnOf[cell.c + cell.cs - 1] ?? c
    return { ...cell, c, cs: end - c + 1 }
  })
