// Tables without rules: rows one under the other whose gaps fall together.
import { append, greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import { isValue, type Segment } from '../../page/segments.ts'
import type { Line } from '../../page/words.ts'
import { isCaption, isNote } from './beside-words.ts'
import {
  fallTogether,
  holdsValues,
  inkStart,
  isProse,
  PROSE_WORDS,
  type Row,
} from './block-rows.ts'
import { partedTables } from './next-tables.ts'

/** The share of the rows before whose columns a line may run over. */
const MAY_CROSS = 0.25
const FEWEST_ROWS = 2
/** So few rows are a table only by their figures. */
const FEWEST_VALUES = 2

/** Rows may stand this far apart, in sizes, and still be one table. */
const FARTHEST = 2.6
/** So many lines of a single cell may stand between two rows. */
const SINGLES_BETWEEN = 4
/** ... and so many that keep to one column: a cell set to the middle of a tall row. */
const WITHIN_COLUMN = 9
/** The last cell goes on below its row at the step of its lines, in sizes. */
const GOES_ON = 1.45
/** Lines of heads stand this close above one another, in sizes. */
const CLOSE = 0.9
/** ... and a head that reaches over half of the columns somewhat farther from the first row. */
const APART = 1.6
const HALF = 0.5
const DEEPEST_HEAD = 6
/** A row is kin to one of so many before it. */
const LOOK_BACK = 6

/** The lines of each table, top to bottom. */
export function openLines(rows: Row[], rules: Rule[]): Line[][] {
  return runsOfRows(rows)
    .flatMap((run) => partedTables(run, rules))
    .flatMap((run) => linesOfTable(run, rows))
}

function runsOfRows(rows: Row[]): Row[][] {
  const runs: Row[][] = []
  let current: Row[] = []
  let singles: Row[] = []
  const close = () => {
    runs.push(current)
    current = []
    singles = []
  }
  for (const row of rows) {
    const last = singles.at(-1) ?? current.at(-1)
    if (last && row.line.box[1] - last.line.box[3] > FARTHEST * row.line.size) close()
    if (row.rowLike) {
      const kin = current
        .slice(-LOOK_BACK)
        .some((other) => other.rowLike && fallTogether(other, row))
      if (current.length > 0 && !kin) close()
      append(current, [...singles, row])
      singles = []
    } else if (current.length > 0) {
      singles.push(row)
      const ends = isProse(row, current) || isCaption(inkStart(row)) || isNote(inkStart(row))
      const most = singles.every((single) => keepsToColumn(single, current))
        ? WITHIN_COLUMN
        : SINGLES_BETWEEN
      if (ends || singles.length > most) close()
    }
  }
  close()
  return runs
}

/** It ends before the next column begins, as the rows before it have them. */
function keepsToColumn({ line }: Row, rows: Row[]): boolean {
  const near = rows.filter(({ rowLike }) => rowLike).slice(-LOOK_BACK)
  const crossed = near.filter(({ segments }) =>
    segments.slice(1).some(({ box }, i) => {
      const before = segments[i]?.box[2] ?? 0
      return line.box[0] < before - line.size && line.box[2] > box[0] + 1
    }),
  )
  return near.length > 0 && crossed.length <= MAY_CROSS * near.length
}

/** The lines under the last row that belong to a cell too tall for one line. */
function restOfCell(edge: Row, rows: Row[], all: Row[]): Row[] {
  const rest: Row[] = []
  let last = edge
  for (let i = all.indexOf(edge) + 1; i < all.length; i++) {
    const row = all[i]
    if (!row || row.rowLike || rest.length >= WITHIN_COLUMN) break
    const away = row.line.baseline - last.line.baseline
    const words = inkStart(row)
    if (away > GOES_ON * row.line.size || isCaption(words) || isNote(words)) break
    if (!keepsToColumn(row, rows) || row.line.box[2] > rightEdgeOf(rows)) break
    rest.push(row)
    last = row
  }
  return rest
}

const rightEdgeOf = (rows: Row[]): number => greatest(rows.map(({ line }) => line.box[2])) + 1

function linesOfTable(run: Row[], all: Row[]): Line[][] {
  const start = run.findIndex(({ rowLike }) => rowLike)
  const rows = run.slice(Math.max(0, start), run.findLastIndex(({ rowLike }) => rowLike) + 1)
  if (rows.filter(({ rowLike }) => rowLike).length < FEWEST_ROWS) return []
  const values = rows.flatMap(({ segments }) => segments).filter(({ text }) => isValue(text))
  if (rows.length <= FEWEST_ROWS && values.length < FEWEST_VALUES) return []
  const last = rows.at(-1)
  const rest = last ? restOfCell(last, rows, all) : []
  return [[...headsOver(rows, all), ...[...rows, ...rest].map(({ line }) => line)]]
}

/** Heads to the right of the stub, and its own. */
function namesStubAndColumns(row: Row, leftEdge: number): boolean {
  const [stub, ...heads] = row.segments
  const isShort = ({ words }: Segment) => words.length <= PROSE_WORDS
  if (!stub || holdsValues(row) || !row.segments.every(isShort)) return false
  const isStub = stub.box[2] <= leftEdge + row.line.size || stub.box[0] > leftEdge
  return isStub && heads.every(({ box }) => box[0] > leftEdge)
}

/** Heads that span columns, or the upper lines of heads: close above, and right of the first column. */
function headsOver(rows: Row[], all: Row[]): Line[] {
  const heads: Line[] = []
  const [first] = rows
  if (!first) return heads
  const leftEdge = least(rows.map(({ segments }) => segments[0]?.box[2] ?? 0))
  const rightEdge = greatest(rows.map((row) => row.line.box[2]))
  let next = first.line
  for (let i = all.indexOf(first) - 1; i >= 0; i--) {
    const row = all[i]
    if (!row || heads.length >= DEEPEST_HEAD) break
    const { line } = row
    const away = next.box[1] - line.box[3]
    const isWide = line.box[2] - line.box[0] > HALF * (rightEdge - leftEdge)
    const near = away < (next === first.line && isWide ? APART : CLOSE) * line.size
    const names = row.rowLike && namesStubAndColumns(row, leftEdge)
    const beside = (line.box[0] < leftEdge && !names) || line.box[2] > rightEdge + line.size
    if (row.rowLike && !names) break
    const words = inkStart(row)
    if (!near || beside || line.words.length > PROSE_WORDS * 2) break
    if (isCaption(words) || isNote(words)) break
    heads.unshift(line)
    next = line
  }
  return heads
}
