// A lattice with text in it, as a table: every word goes to the cell that holds its middle.
import { around, type Box } from '../../../vocabulary/place.ts'
import { inkOf, notLeading } from '../../page/segments.ts'
import type { FoundCell, FoundTable, TablePage } from '../../page/table-page.ts'
import type { Word } from '../../page/words.ts'
import { isCaption, isNote } from '../where/beside-words.ts'
import { type Lattice, latticesOf } from './lattice.ts'
import { splitAcross, splitDown } from './split-meshes.ts'

/** A head over the whole table is short; a title is longer. */
const LONGEST_HEAD = 8
/** Before it is set against the other readings of its region. */
const RULED_SURE = 0.9
/** Boxes with less in them set out a page or a form. */
const FEWEST_INKED = 4
const FEWEST_ROWS = 2

export function ruledTables(page: TablePage): FoundTable[] {
  return latticesOf(page.rules)
    .map((lattice) => fromLattice(lattice, page))
    .filter((table) => table !== null)
}

export function fromLattice(lattice: Lattice, page: TablePage): FoundTable | null {
  const words = wordsIn(lattice.box, page)
  const cells: FoundCell[] = lattice.meshes.map((mesh) => ({ ...mesh, words: [] }))
  for (const word of words) cellAt(cells, word)?.words.push(word)
  const ruled: FoundTable = {
    box: lattice.box,
    rows: lattice.ys.length - 1,
    columns: lattice.xs.length - 1,
    cells,
    confidence: RULED_SURE,
    by: 'rules',
    framed: true,
  }
  const across = splitAcross(ruled, lattice.xs)
  const table = withoutFrame(withoutBlankEdges(splitDown(across, lattice.xs)))
  return table.rows > 1 && table.columns > 1 && inkedCells(table) >= FEWEST_INKED ? table : null
}

/** A title or a note that fills the whole width at the top or the foot stands beside the table, not in it. */
function withoutFrame(table: FoundTable): FoundTable {
  const alone = (r: number): string | null => {
    const row = table.cells.filter(
      (cell) => cell.r <= r && cell.r + cell.rs > r && cell.words.length > 0,
    )
    const [only] = row
    return row.length === 1 && only?.cs === table.columns && only.rs === 1
      ? inkOf(only.words)
      : null
  }
  const isBeside = (ink: string | null) =>
    ink !== null && (isCaption(ink) || isNote(ink) || ink.split(' ').length > LONGEST_HEAD)
  let first = 0
  let end = table.rows
  while (first < end - FEWEST_ROWS && isBeside(alone(first))) first++
  while (end - FEWEST_ROWS > first && isBeside(alone(end - 1))) end--
  if (first === 0 && end === table.rows) return table
  const cells = table.cells
    .filter(({ r, rs }) => r >= first && r + rs <= end)
    .map((cell) => ({ ...cell, r: cell.r - first }))
  return { ...table, box: around(cells.map(({ box }) => box)), cells, rows: end - first }
}

export function wordsIn([x0, y0, x1, y1]: Box, page: TablePage): Word[] {
  const inside = ({ box }: Word) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return x > x0 && x < x1 && y > y0 && y < y1
  }
  return [...page.lines.flatMap(({ words }) => notLeading(words)), ...page.sideways].filter(inside)
}

function cellAt(cells: FoundCell[], { box }: Word): FoundCell | undefined {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return cells.find(
    (cell) => x >= cell.box[0] && x < cell.box[2] && y >= cell.box[1] && y < cell.box[3],
  )
}

const inkedCells = ({ cells }: FoundTable): number =>
  cells.filter(({ words }) => words.length > 0).length

/** Rows and columns in which nothing begins (double rules, margins) are no rows and columns. */
export function withoutBlankEdges(table: FoundTable): FoundTable {
  const inked = table.cells.filter(({ words }) => words.length > 0)
  const rowMap = kept(
    table.rows,
    inked.map(({ r, rs }) => [r, rs]),
  )
  const columnMap = kept(
    table.columns,
    inked.map(({ c, cs }) => [c, cs]),
  )
  if (rowMap.count === table.rows && columnMap.count === table.columns) return table
  const cells = table.cells.flatMap((cell) => {
    const [r, rs] = rowMap.span(cell.r, cell.rs)
    const [c, cs] = columnMap.span(cell.c, cell.cs)
    return rs > 0 && cs > 0 ? [{ ...cell, r, rs, c, cs }] : []
  })
  const box = cells.length > 0 ? around(cells.map((cell) => cell.box)) : table.box
  return { ...table, box, cells, rows: rowMap.count, columns: columnMap.count }
}

/** A row counts when a cell with ink stands in it alone, or begins in it. */
function kept(
  count: number,
  spans: [at: number, length: number][],
): { count: number; span(at: number, length: number): [number, number] } {
  const marked = new Set(spans.filter(([, length]) => length === 1).map(([at]) => at))
  for (const [at, length] of spans) {
    let has = false
    for (let i = at; i < at + length; i++) has ||= marked.has(i)
    if (!has) marked.add(at)
  }
  const before: number[] = [0]
  for (let i = 0; i < count; i++) before.push((before[i] ?? 0) + (marked.has(i) ? 1 : 0))
  return {
    count: marked.size,
    span: (at, length) => {
      const start = before[at] ?? 0
      return [start, (before[at + length] ?? 0) - start]
    },
  }
}
