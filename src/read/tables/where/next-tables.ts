// Tables one under the other, taken for one: where the next one begins.
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import type { Line } from '../../page/words.ts'
import { holdsValues, type Row } from './block-rows.ts'

/** White before the head of a next table, in the usual steps between lines. */
const ANEW = 1.6
const FEWEST_ROWS = 2
/** The next table's head, where white parts it off, has so many lines at most ... */
const DEEPEST_HEAD = 3
/** ... and the table before it so many at least. */
const FEWEST_LINES = 4
/** Figures follow a head within so many rows. */
const FIGURES_WITHIN = 3
/** A rule over a head covers so much of it. */
const OVER_HEAD = 0.8

export function partedTables(rows: Row[], rules: Rule[]): Row[][] {
  const at = nextHead(rows) ?? nextRuledHead(rows, rules)
  if (at === null) return [rows]
  return [rows.slice(0, at), ...partedTables(rows.slice(at), rules)]
}

/** Where, late in these lines, white parts off a few that stand on the next rule: the head of the next table. */
export function startsAnew(lines: Line[]): number | null {
  const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0
  for (let i = lines.length - 1; i > lines.length - 1 - DEEPEST_HEAD && i >= FEWEST_LINES; i--)
    if ((steps[i - 1] ?? 0) > ANEW * usual) return i
  return null
}

/** After rows of figures a title on its own, then heads: the first row of the next table is that head. */
function nextHead(rows: Row[]): number | null {
  for (let i = FEWEST_ROWS + 1; i < rows.length - 1; i++) {
    const [before, row] = [rows[i - 1], rows[i]]
    if (!before || !row?.rowLike || holdsValues(row)) continue
    const figuresBelow = rows.slice(i + 1, i + 1 + FIGURES_WITHIN).some(holdsValues)
    if (!figuresBelow) continue
    const figuresAbove = rows.slice(0, i).filter(holdsValues).length >= FEWEST_ROWS
    if (!figuresAbove) continue
    if (!namesColumns(rows.slice(i))) continue
    if (!before.rowLike || repeatsHead(row, rows.slice(0, i))) return titleStart(rows, i)
  }
  return null
}

/** Heads, down to the first figures, name half the columns at least; a label and a remark set to the middle of a row do not. */
function namesColumns(rows: Row[]): boolean {
  const first = rows.findIndex(holdsValues)
  const named = greatest(rows.slice(0, first).map(({ segments }) => segments.length))
  return named * 2 >= (rows[first]?.segments.length ?? 0)
}

/** A title may have lines that are no rows; they stand between the tables and belong to neither. */
function titleStart(rows: Row[], head: number): number {
  let at = head
  while (at > 0 && !rows[at - 1]?.rowLike) at--
  return at
}

const inkOf = ({ segments }: Row): string => segments.map(({ text }) => text).join('|')

const repeatsHead = (row: Row, above: Row[]): boolean =>
  above.some((other) => other.rowLike && !holdsValues(other) && inkOf(other) === inkOf(row))

/** Heads that stand on a rule, after white. */
function nextRuledHead(rows: Row[], rules: Rule[]): number | null {
  for (let end = FEWEST_LINES + 1; end < rows.length - FEWEST_ROWS; end++) {
    const [above, below] = [rows[end - 1]?.line, rows[end]?.line]
    if (!above || !below) continue
    const wide = below.box[2] - below.box[0]
    const onRule = rules.some(
      ({ across, at, from, to }) =>
        across &&
        at > above.baseline &&
        at < below.baseline &&
        Math.min(to, below.box[2]) - Math.max(from, below.box[0]) > OVER_HEAD * wide,
    )
    const anew = onRule ? startsAnew(rows.slice(0, end).map(({ line }) => line)) : null
    if (anew !== null) return anew
  }
  return null
}
