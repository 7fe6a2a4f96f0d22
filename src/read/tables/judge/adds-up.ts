// Arithmetic as a witness: a column whose figures make its Total was read right.
import { inkClass } from '../../document/ink-class.ts'
import { inkOf } from '../../page/segments.ts'
import type { FoundTable } from '../../page/table-page.ts'

/** A total of one figure says nothing. */
const FEWEST_ADDENDS = 2

const TOTAL = /^(?:grand |sub-?)?totals?\b/i
const WHOLE = /^[£$€]?\d{1,3}(?:[, ]?\d{3})*$/
/** Figures that stand in for nought or nothing do not stop a sum. */
const NOTHING = /^(?:|[-–—]|nil|none|0)$/i

/** How many columns, of those with a Total under at least two whole numbers, add up to it; null without any such column. */
export function shareThatAddsUp(table: FoundTable): number | null {
  const grid = inkGrid(table)
  const at = grid.findIndex((row, r) => r > 1 && TOTAL.test(row[0] ?? ''))
  if (at < 0) return null
  let [checked, right] = [0, 0]
  for (let c = 1; c < table.columns; c++) {
    const total = wholeNumber(grid[at]?.[c] ?? '')
    const above = addends(grid.slice(0, at).map((row) => row[c] ?? ''))
    if (total === null || above === null || above.length < FEWEST_ADDENDS) continue
    checked++
    if (above.reduce((sum, n) => sum + n, 0) === total) right++
  }
  return checked > 0 ? right / checked : null
}

function inkGrid({ cells, rows, columns }: FoundTable): string[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const { r, c, words } of cells) {
    const row = grid[r]
    if (row) row[c] = inkOf(words)
  }
  return grid
}

/** The whole numbers over a total, heads left out; null where something else stands among them. */
function addends(column: string[]): number[] | null {
  const first = column.findIndex((ink) => wholeNumber(ink) !== null && inkClass(ink) !== 'time')
  if (first < 0) return null
  const numbers: number[] = []
  for (const ink of column.slice(first)) {
    const number = wholeNumber(ink)
    if (number !== null) numbers.push(number)
    else if (!NOTHING.test(ink)) return null
  }
  return numbers
}

const wholeNumber = (ink: string): number | null =>
  WHOLE.test(ink) ? Number(ink.replaceAll(/[^\d]/g, '')) : null
