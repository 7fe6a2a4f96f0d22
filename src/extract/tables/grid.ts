// A table as a full rectangle, with its heads found and each cell's words above and beside it.
import type { Cell, Table } from '../../vocabulary/document.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { cellSaid, isBand } from './cell-value.ts'

const DITTO = worded`^${plainLists('cells', ['ditto']).ditto}$`

export interface Grid {
  table: Table
  /** rows[r][c]; a spanning cell stands in every place it covers; null where nothing stands. */
  rows: (Cell | null)[][]
  headerRows: number
  labelColumns: number
  /** Of rows that are lines of a letter: the whole line. */
  tellsRow?: (r: number) => Evidence | null
}

export function gridOf(table: Table): Grid {
  let [height, width] = [0, 0]
  for (const { r, rs, c, cs } of table.cells) {
    height = Math.max(height, r + rs)
    width = Math.max(width, c + cs)
  }
  const rows: (Cell | null)[][] = Array.from({ length: height }, () =>
    Array<Cell | null>(width).fill(null),
  )
  for (const cell of table.cells) {
    for (let r = cell.r; r < cell.r + cell.rs; r++) {
      for (let c = cell.c; c < cell.c + cell.cs; c++) {
        const row = rows[r]
        if (row) row[c] = cell
      }
    }
  }
  const headerRows = table.headerRows > 0 ? table.headerRows : headsOf(rows)
  for (let r = 0; r < headerRows - 1; r++) spreadHeads(rows, r, rows[headerRows - 1] ?? [])
  return { table, rows, headerRows, labelColumns: labelsOf(rows, headerRows) }
}

/** “Primary, blank, blank, Secondary, blank, blank” over the same three years twice: each stands over its three, merged or not. */
function spreadHeads(rows: (Cell | null)[][], r: number, inner: (Cell | null)[]): void {
  const row = rows[r] ?? []
  const textIn = (cell: Cell | null | undefined): string => cell?.text.trim() ?? ''
  const begins = row.flatMap((cell, c) => (c > 0 && textIn(cell) !== '' ? [c] : []))
  const groups = begins.map((c, i) => {
    const columns = row.slice(c, begins[i + 1]).map((_, at) => c + at)
    return { head: row[c] ?? null, columns, under: columns.map((at) => textIn(inner[at])) }
  })
  const [first] = groups
  const isAlike =
    first !== undefined &&
    groups.length > 1 &&
    first.under.length > 1 &&
    new Set(first.under).size === first.under.length &&
    groups.every(({ under }) => under.join('\t') === first.under.join('\t'))
  if (!isAlike) return
  for (const { head, columns } of groups)
    for (const c of columns) if (textIn(row[c]) === '') row[c] = head
}

export const textAt = ({ rows }: Grid, r: number, c: number): string =>
  rows[r]?.[c]?.text.trim() ?? ''

/** The cell, or where it is blank and first in its row and times stand in its column, the one above: “2021/22” is written once. A day is of its own row alone. */
export function filledDown(
  { rows, headerRows }: Grid,
  r: number,
  c: number,
  isTime: boolean,
): Cell | null {
  const own = rows[r]?.[c] ?? null
  if (!isTime || c > 0 || (own?.text.trim() ?? '') !== '') return own
  for (let above = r - 1; above >= headerRows; above--) {
    const cell = rows[above]?.[c]
    if (cell && cell.text.trim() !== '') return isDay(cell.text) ? own : cell
  }
  return own
}

const isDay = (text: string): boolean => datesIn(text)[0]?.grain === 'day'

/** A mark that the word above stands here again. */
export const isDitto = (text: string): boolean => DITTO.test(text.trim())

/** Words above a cell, outermost first, each once. */
export const headsAbove = (grid: Grid, c: number): string[] =>
  unique(Array.from({ length: grid.headerRows }, (_, r) => textAt(grid, r, c)))

/** Words to the left of a cell; a blank label takes over the one above it ("2012", "", ""). */
export function headsBeside(grid: Grid, r: number): string[] {
  return unique(
    Array.from({ length: grid.labelColumns }, (_, c) => {
      const own = textAt(grid, r, c)
      if (own !== '' || c === grid.labelColumns - 1) return own
      for (let above = r - 1; above >= grid.headerRows; above--) {
        const text = textAt(grid, above, c)
        if (text !== '') return text
      }
      return ''
    }),
  )
}

const unique = (words: string[]): string[] => [...new Set(words.filter((word) => word !== ''))]

/** The rows before the first with a count in it; years count as heads. A table of words has one head row. */
function headsOf(rows: (Cell | null)[][]): number {
  const first = rows.findIndex((row) =>
    row.some((cell, c) => c > 0 && cell !== null && holdsCount(cell.text)),
  )
  if (first > 0) return Math.min(first, 4)
  if (first < 0) return rows.length > 1 ? 1 : 0
  return 0
}

function labelsOf(rows: (Cell | null)[][], headerRows: number): number {
  const body = rows.slice(headerRows)
  const width = rows[0]?.length ?? 0
  let labels = 0
  while (labels < width - 1 && isLabelColumn(body, labels)) labels++
  return Math.max(labels, body.length > 0 && width > 1 ? 1 : 0)
}

/** A column of names or of periods, not of counts. */
function isLabelColumn(body: (Cell | null)[][], c: number): boolean {
  const texts = body.map((row) => row[c]?.text.trim() ?? '').filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => !holdsCount(text) || !/\d/.test(text))
}

/** Money, a share or a number with a part of one is as little a head as a count. */
const AMOUNT = /^[£€$]\s?\d[\d,]*(?:\.\d+)?(?:k|m|bn)?$|^\d[\d,]*\.\d+$|^\d[\d,.]*\s?%$/i

function holdsCount(text: string): boolean {
  if (AMOUNT.test(text.trim())) return true
  if (isBand(text)) return false
  const said = cellSaid(text)
  if (!said || 'mark' in said) return /^[-–—*]$/.test(text.trim())
  if ('none' in said.value) return true
  return !(periodsIn(text).length > 0 && /^\W*(?:19|20)\d\d\W*$/.test(plainWords(text)))
}
