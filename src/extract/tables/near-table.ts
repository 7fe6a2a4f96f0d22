// The lines in which a table's key may stand.
import type { Table } from '../../vocabulary/document.ts'
import { type Letter, linesBegunBefore, linesUpTo } from '../letter/letter.ts'

const NOTES = 6

/** A few under it, one over it, and its own last rows. */
export function linesNear(table: Table, { lines }: Letter): string[] {
  const own = table.cells.filter(({ text }) => text.length > 8).map(({ text }) => text)
  let [start, end] = [Number.POSITIVE_INFINITY, 0]
  for (const cell of table.cells) {
    start = Math.min(start, cell.start ?? start)
    end = Math.max(end, cell.end ?? end)
  }
  const below = linesBegunBefore(lines, end)
  const above = linesUpTo(lines, start)
  const under = lines.slice(below, below + NOTES)
  const over = lines.slice(Math.max(0, above - 2), above)
  return [...under, ...over].map(({ text }) => text).concat(own)
}
