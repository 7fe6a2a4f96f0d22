// Tables whose cells are parted by bars or by tabs: as many in every row.
import { inkClass } from '../document/ink-class.ts'
import {
  inColumns,
  type Line,
  stepOver,
  type TypedCell,
  type TypedRow,
  type TypedTable,
} from './table.ts'
import { holdsValues } from './values.ts'

/** "|---|:--:|", "+-----+-----+", "-----|-----", "├──────┼─────┤": drawn, not written. */
const DRAWN = /^[\s|+:=_\-\u2500-\u257F]*[-=_─━═╌╍┄┅]{2,}[\s|+:=_\-\u2500-\u257F]*$/
/** The bars that people and programs draw with. */
const BARS = '|│┃║¦'

const BARS_SURE = 0.95
const TABS_SURE = 0.9
/** A line drawn further down parts groups of rows. */
const MOST_HEADS = 3

/** The table that begins at this line, or none, and the line to look at next. */
export function barRows(lines: Line[], from: number): { table: TypedTable | null; next: number } {
  const barred = partedBy(BARS, lines, from, BARS_SURE)
  if (barred.table) return barred
  const tabbed = partedBy('\t', lines, from, TABS_SURE)
  return tabbed.table ? tabbed : { table: null, next: Math.max(barred.next, tabbed.next) }
}

/** Outer bars are a frame where all rows have them; where rows differ in that, each row tells for itself. */
function partedBy(marks: string, lines: Line[], from: number, confidence: number) {
  if (marks !== BARS) return rowsBetween(marks, lines, from, { confidence, frame: 'none' })
  const shared = rowsBetween(marks, lines, from, { confidence, frame: 'shared' })
  const own = rowsBetween(marks, lines, from, { confidence, frame: 'own' })
  return own.table && (!shared.table || own.next > shared.next) ? own : shared
}

interface As {
  confidence: number
  frame: 'none' | 'shared' | 'own'
}

function rowsBetween(marks: string, lines: Line[], from: number, { confidence, frame }: As) {
  const rows: TypedRow[] = []
  let columns = 0
  let i = from
  let headsDrawn = false
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    if (marks === BARS && DRAWN.test(line.text)) {
      if (rows.length > 0 && rows.length <= MOST_HEADS && !headsDrawn) {
        headsDrawn = true
        for (const row of rows) row.isHead = true
      }
      continue
    }
    const parts = cellsBetween(marks, line)
    const cells = frame === 'own' ? (unframed([parts])[0] ?? []) : parts
    if (cells.length < 2 || (columns > 0 && cells.length !== columns)) break
    columns = cells.length
    rows.push({ cells, isHead: false })
  }
  const framed = rows.map(({ cells }) => cells)
  const shown = frame === 'shared' ? unframed(framed) : framed
  const typed = rows.map(({ isHead }, r) => ({ isHead, cells: inColumns(shown[r] ?? []) }))
  const width = typed[0]?.cells.length ?? 0
  const inks = typed.map(({ cells }) => cells.map(({ text }) => text))
  const isFramed = headsDrawn || width < columns
  const isTable =
    typed.length >= 2 &&
    width >= 2 &&
    inked(typed) &&
    (marks === BARS ? isFramed || isMoreThanTitles(inks) : holdsValues(inks, width))
  return isTable
    ? { table: { rows: typed, confidence }, next: i }
    : { table: null, next: from + stepOver(rows.length) }
}

/** Without the blanks outside the first bar and the last, where all these rows have such. */
function unframed(rows: TypedCell[][]): TypedCell[][] {
  const left = rows.every(([first]) => first?.text === '') ? 1 : 0
  const right = rows.every((row) => row.at(-1)?.text === '') ? 1 : 0
  return rows.map((row) => row.slice(left, row.length - right))
}

/** Two lines with a bar in each are titles as often as a table: "3. | Zoonoses" over "Table 2 | Cases". */
function isMoreThanTitles(rows: string[][]): boolean {
  const last = rows.at(-1) ?? []
  return rows.length > 2 || last.length > 2 || inkClass(last[1] ?? '') !== 'text'
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
  return stretches.map(([a, b], c) => {
    const raw = text.slice(a, b)
    const ink = raw.trim()
    const at = start + a + raw.length - raw.trimStart().length
    return { c, cs: 1, text: ink, start: at, end: at + ink.length }
  })
}
