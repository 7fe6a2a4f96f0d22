// A table before it is drawn: widths by content, lines in their cells, rows that stay together.
import { CandourError } from '../../vocabulary/errors.ts'
import { asText, type PlainTable } from '../plain/content.ts'
import { layOut, type PlacedCell } from '../plain/grid.ts'
import { LEADING, MARGIN, TEXT_WIDTH } from './cursor.ts'
import { breakLines, type Line, type Setting, widthsOf } from './lines.ts'

export const PAD = { x: 4, y: 3 }

export interface SetCell extends PlacedCell {
  lines: Line[]
  x: number
  width: number
  isHead: boolean
  /** Set to the right: numbers, and the heads and short marks of their column. */
  toRight: boolean
}

export interface SetTable {
  cells: SetCell[]
  /** The same, by the row they begin in. */
  rows: SetCell[][]
  /** Height of each row in points. */
  heights: number[]
  setting: Setting
  rules: 'all' | 'rows' | 'none'
  headRows: number
}

export function setTable(table: PlainTable, setting: Setting): SetTable {
  const grid = layOut(table.rows)
  const widths = columnWidths(table, grid.cells, { columnCount: grid.columnCount, setting })
  const starts = widths.map((_, i) => MARGIN.left + sumOf(widths.slice(0, i)))
  const numbers = numberColumns(table, grid.cells)
  const cells = grid.cells.map((cell): SetCell => {
    const isHead = cell.row < table.headRows || cell.column < (table.headColumns ?? 0)
    const width = sumOf(widths.slice(cell.column, cell.column + cell.across))
    const text = asText(cell.content)
    return {
      ...cell,
      isHead,
      toRight: cell.across === 1 && numbers.has(cell.column),
      x: starts[cell.column] ?? MARGIN.left,
      width,
      lines: text === '' ? [] : breakLines(text, width - 2 * PAD.x, { ...setting, bold: isHead }),
    }
  })
  const rowsOf = Map.groupBy(cells, ({ row }) => row)
  return {
    cells,
    rows: Array.from({ length: grid.rowCount }, (_, r) => rowsOf.get(r) ?? []),
    heights: rowHeights(cells, grid.rowCount, setting.size),
    setting,
    rules: table.rules ?? 'all',
    headRows: table.headRows,
  }
}

/** "NIL", "<5" and "withheld" among numbers belong with them. */
const LONGEST_MARK = 8

function numberColumns({ headRows }: PlainTable, cells: PlacedCell[]): Set<number> {
  const body = cells.filter(({ row }) => row >= headRows)
  const columns = new Set(
    body.filter(({ content }) => typeof content === 'number').map(({ column }) => column),
  )
  for (const { column, content } of body) {
    if (typeof content === 'string' && content.length > LONGEST_MARK) columns.delete(column)
  }
  return columns
}

const NARROWEST = 20

/** No column narrower than its widest word, the rest shared out by the length of what stands in them. */
function columnWidths(
  table: PlainTable,
  cells: PlacedCell[],
  { columnCount, setting }: { columnCount: number; setting: Setting },
): number[] {
  if (table.widths) {
    const whole = sumOf(table.widths)
    return table.widths.map((part) => (part / whole) * TEXT_WIDTH)
  }
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const own = cells
      .filter((cell) => cell.column === column && cell.across === 1)
      .map((cell) => widthsOf(asText(cell.content), { ...setting, bold: true }))
    const widest = (of: 'word' | 'line') =>
      own.reduce((most, each) => Math.max(most, each[of]), NARROWEST)
    return { least: widest('word') + 2 * PAD.x + 1, most: widest('line') + 2 * PAD.x + 1 }
  })
  const least = sumOf(columns.map((column) => column.least))
  const most = sumOf(columns.map((column) => column.most))
  if (most <= TEXT_WIDTH) return columns.map((column) => column.most)
  if (least >= TEXT_WIDTH) return columns.map((column) => (column.least / least) * TEXT_WIDTH)
  const share = (TEXT_WIDTH - least) / (most - least)
  return columns.map((column) => column.least + (column.most - column.least) * share)
}

function rowHeights(cells: SetCell[], rowCount: number, size: number): number[] {
  const heights = Array.from({ length: rowCount }, () => size * LEADING + 2 * PAD.y)
  const needs = ({ lines }: SetCell) => Math.max(1, lines.length) * size * LEADING + 2 * PAD.y
  for (const cell of cells.filter(({ down }) => down === 1)) {
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, needs(cell))
  }
  for (const cell of cells.filter(({ down }) => down > 1)) {
    const last = cell.row + cell.down - 1
    const missing = needs(cell) - sumOf(heights.slice(cell.row, last + 1))
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** Rows that a tall cell or the head binds together, in order: pages turn only between them. */
export function unbroken({ rows, headRows }: SetTable): number[][] {
  const groups: number[][] = []
  let boundTo = headRows
  rows.forEach((cells, r) => {
    if (r === 0 || r >= boundTo) groups.push([r])
    else groups.at(-1)?.push(r)
    for (const { down } of cells) boundTo = Math.max(boundTo, r + down)
  })
  return groups
}

/** The same, where what is bound together does not fit on one page: then row by row, for a page must hold all its ink. */
export function fitting(groups: number[][], { heights }: SetTable, room: number): number[][] {
  return groups.flatMap((rows) => {
    if (sumOf(rows.map((r) => heights[r] ?? 0)) <= room) return [rows]
    for (const r of rows) {
      if ((heights[r] ?? 0) > room) {
        throw new CandourError(
          `Row ${r + 1} of the table is taller than a page. Put its text above or below the table, or choose DOCX.`,
          { status: 422 },
        )
      }
    }
    return rows.map((r) => [r])
  })
}

export const sumOf = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)
