// Rows of a ruled table that stand outside its rules: a head above the first rule, an unshaded row between or below.
import { around } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import { inkOf, isValue, segmentsOf } from '../../page/segments.ts'
import type { FoundCell, FoundTable } from '../../page/table-page.ts'
import type { Line, Word } from '../../page/words.ts'
import { bodyLineOf } from '../columns/body-lines.ts'
import { bodyRowsOf } from '../columns/body-rows.ts'
import type { Column } from '../columns/columns.ts'
import { headCellsOf } from '../heads/cells.ts'
import { isCaption, isNote } from '../where/beside-words.ts'

/** An outer row stands this close to the table, in sizes; or as close as its rows do, and a little (eu-015 needs it). */
const CLOSE = 1.1
const AS_CLOSE = 1.4
const MOST_HEADS = 5
const MOST_FEET = 2
/** A line that lies in the table by so much, in sizes, is no outer row of it. */
const LIES_IN = 0.5
/** One of the outer rows fills so many cells, and this share of the columns. */
const FEWEST_CELLS = 2
const FILLED = 0.6
/** Ink reaches over the outer rules by so many points; a last head, centred on its column, farther. */
const BEYOND = 3
const HEAD_BEYOND = 12
/** Ink that lies so many points over a rule on both sides crosses it. */
const CROSSES = 2

export function withOuterRows(table: FoundTable, lines: Line[], rules: Rule[]): FoundTable {
  const columns = inkColumns(table)
  if (columns.length < 2) return table
  const taken = new Set(table.cells.flatMap(({ words }) => words))
  const free = lines.filter(({ words }) => words.every((word) => !taken.has(word)))
  const heads = hasHead(table) ? [] : nextLines(free, table, columns, 'above')
  const feet = nextLines(free, table, columns, 'below')
  if (heads.length === 0 && feet.length === 0) return table
  const head = headCellsOf(heads, columns, rules)
  const below = bodyRowsOf(
    feet.map((line) => bodyLineOf(line, columns)),
    columns,
    rules,
  )
  const cells = [
    ...head.cells,
    ...table.cells.map((cell) => ({ ...cell, r: cell.r + head.rows })),
    ...below.flatMap(({ cells: row }, i) => rowCells(row, table.rows + head.rows + i)),
  ]
  return {
    ...table,
    cells,
    rows: table.rows + head.rows + below.length,
    box: around(cells.map(({ box }) => box)),
  }
}

/** A first row without figures is a head already; in a table of words nobody can tell. */
function hasHead({ cells }: FoundTable): boolean {
  const figures = cells.filter(({ c, words }) => c > 0 && isValue(inkOf(words)))
  return figures.length > 0 && !figures.some(({ r }) => r === 0)
}

const rowCells = (row: Map<number, Word[]>, r: number): FoundCell[] =>
  [...row].map(([c, words]) => ({
    r,
    c,
    rs: 1,
    cs: 1,
    box: around(words.map(({ box }) => box)),
    words,
  }))

/** The table's columns as white and ink: where its single-column cells stand. */
function inkColumns(table: FoundTable): Column[] {
  const columns = Array.from({ length: table.columns }, (_, c) => {
    const own = table.cells.filter((cell) => cell.c === c && cell.cs === 1)
    const words = own.flatMap((cell) => cell.words)
    const room = own[0]?.box
    if (!room) return null
    const ink = words.length > 0 ? around(words.map(({ box }) => box)) : room
    return { left: room[0], right: room[2], x0: ink[0], x1: ink[2] }
  }).filter((column) => column !== null)
  if (columns.length < table.columns) return []
  return table.by === 'rules' ? columns : columns.map((column, i) => betweenInk(column, i, columns))
}

/** Without rules a column ends in the middle of the white. */
function betweenInk(column: Column, i: number, columns: Column[]): Column {
  const [before, after] = [columns[i - 1], columns[i + 1]]
  return {
    ...column,
    left: before ? (before.x1 + column.x0) / 2 : column.x0,
    right: after ? (column.x1 + after.x0) / 2 : column.x1,
  }
}

function nextLines(
  lines: Line[],
  table: FoundTable,
  columns: Column[],
  side: 'above' | 'below',
): Line[] {
  const found: Line[] = []
  let edge = side === 'above' ? table.box[1] : table.box[3]
  const usual = AS_CLOSE * usualGap(table)
  const ordered = side === 'above' ? [...lines].reverse() : lines
  for (const line of ordered) {
    const away = side === 'above' ? edge - line.box[3] : line.box[1] - edge
    if (away < -LIES_IN * line.size) continue
    const most = side === 'above' ? MOST_HEADS : MOST_FEET
    if (away > Math.max(CLOSE * line.size, usual) || found.length >= most) break
    if (side === 'above' ? !isHead(line, columns) : !fits(line, columns, table.by === 'rules'))
      break
    found.push(line)
    edge = side === 'above' ? line.box[1] : line.box[3]
  }
  const rows = found.filter(
    (line) => segmentsOf(line.words).length >= Math.max(FEWEST_CELLS, columns.length * FILLED),
  )
  if (rows.length === 0) return []
  return side === 'above'
    ? found.reverse()
    : found.slice(0, found.findLastIndex((line) => rows.includes(line)) + 1)
}

/** The white between the ink of one row and the next. */
function usualGap(table: FoundTable): number {
  const bands = Array.from({ length: table.rows }, (_, r) => {
    const words = table.cells
      .filter((cell) => cell.r === r && cell.rs === 1)
      .flatMap((c) => c.words)
    return words.length > 0 ? around(words.map(({ box }) => box)) : null
  }).filter((band) => band !== null)
  const gaps = bands.slice(1).map((band, i) => band[1] - (bands[i]?.[3] ?? band[1]))
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}

/** Heads may lie over the white, but not beyond the table; one that stands alone is right of the first column. */
function isHead({ words }: Line, columns: Column[]): boolean {
  const ink = inkOf(words)
  if (isCaption(ink) || isNote(ink)) return false
  const [first, last] = [columns[0], columns.at(-1)]
  const segments = segmentsOf(words)
  const box = around(words.map((word) => word.box))
  if (!first || !last || box[0] < first.left - BEYOND || box[2] > last.right + HEAD_BEYOND)
    return false
  return segments.length > 1 || box[0] > first.x1
}

/** Its cells keep to the columns: no segment lies over the ink of two, or across a rule down; and it stays within the table. */
function fits({ words }: Line, columns: Column[], ruled: boolean): boolean {
  const ink = inkOf(words)
  if (isCaption(ink) || isNote(ink)) return false
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  const edges = ruled ? columns.slice(1).map((column) => column.left) : []
  return segmentsOf(words).every(({ box: [x0, , x1] }) => {
    const over = columns.filter((column) => x0 < column.x1 - 1 && x1 > column.x0 + 1)
    const crosses = edges.some((x) => x0 < x - CROSSES && x1 > x + CROSSES)
    return x0 > left - BEYOND && x1 < right + BEYOND && over.length < 2 && !crosses
  })
}
