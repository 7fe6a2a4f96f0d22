// Is this grid a table, or a frame that sets out a letter?
import type { GridCell } from '../document/header-rows.ts'

const LONGEST_CELL = 1500

/** A frame of one row or one column, or one that holds whole pages, is no table of anything. */
export function looksLikeTable(cells: GridCell[]): boolean {
  const inked = cells.filter(({ text }) => text.trim() !== '')
  const rows = new Set(inked.map(({ r }) => r))
  const columns = new Set(inked.map(({ c }) => c))
  return (
    rows.size >= 2 && columns.size >= 2 && inked.every(({ text }) => text.length <= LONGEST_CELL)
  )
}
