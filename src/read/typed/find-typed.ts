// Tables typed in characters, as in plain text and mail: bars, tabs, columns kept apart by blanks, records, and cells one a line.
import { barRows } from './bars.ts'
import { closedRows, unbarred } from './closed-rows.ts'
import { alignedRows } from './columns.ts'
import { withHeadAbove } from './head-above.ts'
import { leaderRows } from './leaders.ts'
import { recordRows } from './records.ts'
import type { Stack } from './stack.ts'
import { stackedCounts } from './stacked-counts.ts'
import { stackedRecords } from './stacked-records.ts'
import { inColumns, type Line, type TypedTable } from './table.ts'
import { yearRows } from './year-rows.ts'

/** In the order of the text. */
export function typedTables(text: string): TypedTable[] {
  const lines = linesOf(text)
  const { tables, rest } = tablesInLines(lines)
  const free = unbarred(lines).map((line, i) => (rest[i] ? line : null))
  const counts = stackedCounts(free)
  const isCounted = within(counts)
  const lists = stackedRecords(free.map((line) => (line && isCounted(line) ? null : line)))
  return [...tables, ...[...counts, ...lists].map(asTable)].sort((a, b) => beginOf(a) - beginOf(b))
}

/** The tables whose rows are lines, and for each line whether it is left. */
function tablesInLines(lines: Line[]): { tables: TypedTable[]; rest: boolean[] } {
  const tables: TypedTable[] = []
  const rest = lines.map(() => true)
  for (let i = 0; i < lines.length; ) {
    // None begins at a blank line, of which a text may have millions.
    if (lines[i]?.text.trim() === '') {
      i++
      continue
    }
    const found = tableAt(lines, i)
    if (found.table) {
      const first = lineOf(lines, found.table, i)
      const headed = withHeadAbove(found.table, lines, first)
      const isFree = headed !== null && rest[headed.head] === true
      tables.push(isFree ? headed.table : found.table)
      rest.fill(false, isFree ? headed.head : i, found.next)
    }
    i = found.next
  }
  return { tables, rest }
}

/** The line in which a table begins, from this one on. */
function lineOf(lines: Line[], table: TypedTable, from: number): number {
  const start = beginOf(table)
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line && line.start + line.text.length >= start) return at
  }
  return from
}

function tableAt(lines: Line[], i: number): { table: TypedTable | null; next: number } {
  const closed = closedRows(lines, i)
  if (closed) return closed
  const barred = barRows(lines, i)
  if (barred.table) return barred
  const told = recordRows(lines, i) ?? leaderRows(lines, i)
  if (told) return told
  const aligned = alignedRows(lines, i)
  if (aligned.table) return aligned
  return yearRows(lines, i) ?? { table: null, next: Math.max(aligned.next, barred.next) }
}

const asTable = ({ rows, confidence }: Stack): TypedTable => ({
  rows: rows.map((cells, r) => ({
    cells: inColumns(cells),
    isHead: r === 0,
  })),
  confidence,
})

const beginOf = ({ rows }: TypedTable): number => rows[0]?.cells[0]?.start ?? 0

function within(stacks: Stack[]): (line: Line) => boolean {
  const taken = new Set(stacks.flatMap(({ rows }) => rows.flat().map(({ end }) => end)))
  return ({ start, text }) => taken.has(start + text.trimEnd().length)
}

/** Line breaks as they come: LF, CRLF, CR, and the form feed between pages. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|[\n\r\f\u2028\u2029]/g
  let start = 0
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, text: text.slice(start, found.index) })
    start = found.index + found[0].length
  }
  if (start < text.length) lines.push({ start, text: text.slice(start) })
  return lines
}
