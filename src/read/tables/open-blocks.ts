// Tables without rules: rows one under the other whose gaps fall together.
import type { Rule } from '../pdf/page-ink.ts'
import type { Line } from '../pdf/words.ts'
import { isCaption, isNote } from './beside-words.ts'
import { fallTogether, inkStart, isProse, PROSE_WORDS, type Row } from './block-rows.ts'
import { partedTables } from './next-tables.ts'
import { isValue } from './segments.ts'

/** Rows may stand this far apart, in sizes, and still be one table. */
const FARTHEST = 2.6
/** So many lines of a single cell may stand between two rows. */
const SINGLES_BETWEEN = 4
/** Lines of heads stand this close above one another, in sizes. */
const CLOSE = 0.9
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
      current.push(...singles, row)
      singles = []
    } else if (current.length > 0) {
      singles.push(row)
      const ends = isProse(row, current) || isCaption(inkStart(row)) || isNote(inkStart(row))
      if (ends || singles.length > SINGLES_BETWEEN) close()
    }
  }
  close()
  return runs
}

function linesOfTable(run: Row[], all: Row[]): Line[][] {
  const start = run.findIndex(({ rowLike }) => rowLike)
  const rows = run.slice(Math.max(0, start), run.findLastIndex(({ rowLike }) => rowLike) + 1)
  if (rows.filter(({ rowLike }) => rowLike).length < 2) return []
  const values = rows.flatMap(({ segments }) => segments).filter(({ text }) => isValue(text))
  if (rows.length < 3 && values.length < 2) return []
  return [[...headsOver(rows, all), ...rows.map(({ line }) => line)]]
}

/** Heads that span columns, or the upper lines of heads: close above, and right of the first column. */
function headsOver(rows: Row[], all: Row[]): Line[] {
  const heads: Line[] = []
  const [first] = rows
  if (!first) return heads
  const leftEdge = Math.min(...rows.map(({ segments }) => segments[0]?.box[2] ?? 0))
  const rightEdge = Math.max(...rows.map((row) => row.line.box[2]))
  let next = first.line
  for (let i = all.indexOf(first) - 1; i >= 0; i--) {
    const row = all[i]
    if (!row || row.rowLike || heads.length >= DEEPEST_HEAD) break
    const { line } = row
    const near = next.box[1] - line.box[3] < CLOSE * line.size
    const beside = line.box[0] < leftEdge || line.box[2] > rightEdge + line.size
    if (!near || beside || line.words.length > PROSE_WORDS * 2) break
    heads.unshift(line)
    next = line
  }
  return heads
}
