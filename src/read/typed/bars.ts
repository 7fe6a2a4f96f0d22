// Tables whose cells are parted by bars or by tabs: as many in every row.

import type { Line, TypedCell, TypedRow, TypedTable } from './table.ts'
import { holdsValues } from './values.ts'

/** "|---|:--:|", "+-----+-----+", "-----|-----", "├──────┼─────┤": drawn, not written. */
const DRAWN = /^[\s|+:=_\-\u2500-\u257F]*[-=_─━═╌╍┄┅]{2,}[\s|+:=_\-\u2500-\u257F]*$/
/** The bars that people and programs draw with. */
const BARS = '|│┃║¦'

const BARS_SURE = 0.95
const TABS_SURE = 0.9

/** The table that begins at this line, and the first line after it; null where none begins. */
export function barRows(lines: Line[], from: number): { table: TypedTable; next: number } | null {
  return partedBy(BARS, lines, from, BARS_SURE) ?? partedBy('\t', lines, from, TABS_SURE)
}

function partedBy(marks: string, lines: Line[], from: number, confidence: number) {
  const rows: TypedRow[] = []
  let columns = 0
  let i = from
  let headsDrawn = false
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    if (marks === BARS && DRAWN.test(line.text)) {
      if (rows.length > 0 && rows.length <= 3 && !headsDrawn) {
        headsDrawn = true
        for (const row of rows) row.isHead = true
      }
      continue
    }
    const cells = cellsBetween(marks, line)
    if (cells.length < 2 || (columns > 0 && cells.length !== columns)) break
    columns = cells.length
    rows.push({ cells, isHead: false })
  }
  const inks = rows.map(({ cells }) => cells.map(({ text }) => text))
  const isTable = rows.length >= 2 && inked(rows) && (marks === BARS || holdsValues(inks, columns))
  return isTable ? { table: { rows, confidence }, next: i } : null
}

/** Two columns of one paragraph each are a letterhead; half the cells at least have ink. */
function inked(rows: TypedRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  return cells.filter(({ text }) => text !== '').length * 2 >= cells.length
}

function cellsBetween(marks: string, { start, text }: Line): TypedCell[] {
  const bounds = [-1]
  for (let i = 0; i < text.length; i++) if (marks.includes(text[i] ?? '\n')) bounds.push(i)
  if (bounds.length === 1) return []
  bounds.push(text.length)
  const stretches = bounds.slice(0, -1).map((bound, i) => [bound + 1, bounds[i + 1] ?? 0] as const)
  if (marks === BARS) {
    if (text.slice(...(stretches[0] ?? [0, 0])).trim() === '') stretches.shift()
    if (text.slice(...(stretches.at(-1) ?? [0, 0])).trim() === '') stretches.pop()
  }
  return stretches.map(([a, b], c) => {
    const raw = text.slice(a, b)
    const ink = raw.trim()
    const at = start + a + raw.length - raw.trimStart().length
    return { c, cs: 1, text: ink, start: at, end: at + ink.length }
  })
}
