// Is it a table, and how sure is that? Prose in columns, lists, contents pages and forms are not.
import { inkOf, isValue } from './segments.ts'
import type { FoundTable } from './table-page.ts'

/** Nought where the table is refused. */
export function withTrust(table: FoundTable): FoundTable {
  return { ...table, confidence: trust(table) }
}

function trust(table: FoundTable): number {
  const inked = table.cells.filter(({ words }) => words.length > 0)
  const values = inked.filter(({ words }) => isValue(inkOf(words)))
  const full = inked.length / (table.rows * table.columns)
  const words = inked.reduce((sum, cell) => sum + cell.words.length, 0) / inked.length
  const figures = values.length / inked.length
  if (table.rows < 2 || inked.length < 4) return 0
  if (table.rows < 3 && values.length < 2) return 0
  if (full < 0.35) return 0
  if (figures < 0.1 && (words > 6 || table.rows < 3)) return 0
  if (table.columns === 2 && figures < 0.25) return 0
  return Math.min(0.95, 0.4 + 0.3 * figures + 0.25 * full)
}
