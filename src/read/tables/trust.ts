// Is it a table, and how sure is that? Prose in columns, lists, contents pages and forms are not.
import { shareThatAddsUp } from './adds-up.ts'
import { inkOf, isValue } from './segments.ts'
import type { FoundTable } from './table-page.ts'

/** Nought where the table is refused. */
export function withTrust(table: FoundTable): FoundTable {
  const alone = trust(table)
  const addsUp = alone > 0 ? shareThatAddsUp(table) : null
  return { ...table, confidence: addsUp === null ? alone : witnessed(alone, addsUp) }
}

/** Totals that come out right leave little to doubt; one that does not may be the body's own slip. */
const witnessed = (alone: number, addsUp: number): number =>
  addsUp >= 0.5 ? alone + (1 - alone) * 0.8 * addsUp : alone * 0.95

function trust(table: FoundTable): number {
  const inked = table.cells.filter(({ words }) => words.length > 0)
  const values = inked.filter(({ words }) => isValue(inkOf(words)))
  const covered = inked.reduce((sum, { rs, cs }) => sum + rs * cs, 0)
  const full = Math.min(1, covered / (table.rows * table.columns))
  const words = inked.reduce((sum, cell) => sum + cell.words.length, 0) / inked.length
  const figures = values.length / inked.length
  if (table.rows < 2 || inked.length < 4 || full < 0.3) return 0
  if (values.length === inked.length) return 0
  if (table.by === 'rules') return Math.min(1, 0.7 + 0.3 * full)
  if (table.rows < 3 && (values.length < 2 || full < 0.8)) return 0
  if (!table.framed && figures < 0.1 && !isFullOfText(table, full, words)) return 0
  if (!table.framed && table.columns === 2 && figures < 0.25) return 0
  if (table.framed && figures < 0.1 && (words > 12 || full < 0.6)) return 0
  return Math.min(0.95, 0.4 + 0.3 * figures + 0.25 * full)
}

/** Columns of words without a figure: short cells in several rows, or longer ones where three columns and more are full. */
function isFullOfText({ rows, columns }: FoundTable, full: number, words: number): boolean {
  if (words <= 6) return rows > 3 || (rows === 3 && columns > 2 && full > 0.85)
  return words <= 16 && columns > 2 && rows > 2 && full > 0.75
}
