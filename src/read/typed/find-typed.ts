// Tables typed in characters, as in plain text and mail: bars, tabs, or columns kept apart by two blanks and more.
import { barRows } from './bars.ts'
import { alignedRows } from './columns.ts'
import { leaderRows } from './leaders.ts'
import type { Line, TypedTable } from './table.ts'

export function typedTables(text: string): TypedTable[] {
  const lines = linesOf(text)
  const tables: TypedTable[] = []
  for (let i = 0; i < lines.length; ) {
    const found = barRows(lines, i) ?? leaderRows(lines, i) ?? alignedRows(lines, i)
    if (found.table) tables.push(found.table)
    i = found.next
  }
  return tables
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
