// Which rows of a table are heads. One rule for every format: marks first (th, repeated heads, bold), else a change of sort.
import type { Cell } from '../../vocabulary/document.ts'
import { inkClass } from './ink-class.ts'

/** As much of a cell as heads are told by. isHead: the file itself says so (th, a repeated head row, bold). */
export type GridCell = Pick<Cell, 'r' | 'c' | 'rs' | 'cs' | 'text'> & { isHead?: boolean }

/** Heads deeper than this are not met. */
const DEEPEST = 8
/** A head may be a whole question, but not a paragraph. */
const LONGEST_HEAD = 300
const LONGEST_PLAIN_HEAD = 80
/** So many rows tell what a table holds. */
const SAMPLE = 500

/** How many rows, from the first, are heads: 0 where the table begins with its values. */
export const headerRows = (cells: GridCell[]): number => headerRowsOf(rowsOf(cells), width(cells))

/** The same of a table that is at hand row by row. */
export function headerRowsOf(rows: GridCell[][], columns: number): number {
  if (rows.length < 2) return 0
  const marked = markedRows(rows)
  if (marked === 0 && !isHeadLike(rows, 0, columns)) return 0

  // A marked head that spans columns is not the last: writers often mark the first row alone.
  const goesOn = marked > 0 ? spans : leadsOn
  const deepest = Math.min(rows.length - 1, DEEPEST)
  let heads = Math.max(1, marked)
  while (heads < deepest && goesOn(rows, heads) && isHeadLike(rows, heads, columns)) heads++
  return marked === 0 && heads === 1 && !standsAsHead(rows, columns) ? 0 : heads
}

/** The table row by row, from 0; a row that only cells from above reach is empty. */
export function rowsOf<C extends GridCell>(cells: C[]): C[][] {
  const rows: C[][] = []
  for (const cell of cells) {
    while (rows.length <= cell.r) rows.push([])
    rows[cell.r]?.push(cell)
  }
  for (const row of rows) row.sort((a, b) => a.c - b.c)
  return rows
}

export const width = (cells: GridCell[]): number =>
  cells.reduce((widest, { c, cs }) => Math.max(widest, c + cs), 0)

const inked = (row: GridCell[] | undefined): GridCell[] =>
  (row ?? []).filter(({ text }) => text.trim() !== '')

/** Rows that the file marks as heads, unless it marks everything. */
function markedRows(rows: GridCell[][]): number {
  let heads = 0
  while (heads < rows.length && isMarked(rows[heads]) && !isLayer(rows, heads)) heads++
  return heads === rows.length ? 0 : heads
}

/** A bold “2018” across the whole table, right under a head for each column, stands over the rows below it. */
function isLayer(rows: GridCell[][], r: number): boolean {
  const [only, second] = inked(rows[r])
  const above = rows[r - 1] ?? []
  const [next] = inked(rows[r + 1])
  return (
    only !== undefined &&
    second === undefined &&
    next?.isHead !== true &&
    inked(above).length > 1 &&
    above.every(({ cs, rs }) => cs === 1 && rs === 1)
  )
}

function isMarked(row: GridCell[] | undefined): boolean {
  const ink = inked(row)
  return ink.length > 0 && ink.every(({ isHead }) => isHead === true)
}

/** No value stands in it, and no time that goes on downwards (a column of years is no head). */
function isHeadLike(rows: GridCell[][], r: number, columns: number): boolean {
  const ink = inked(rows[r])
  if (ink.length === 0) return false
  const onlyOne = ink.length === 1 && columns > 1
  if (onlyOne && r > 0) return false
  return ink.every((cell) => {
    if (cell.text.length > LONGEST_HEAD) return false
    const sort = inkClass(cell.text)
    return sort === 'text' || (sort === 'time' && inkClass(below(rows, cell)) !== 'time')
  })
}

/** The first ink under a cell, within its own columns. */
function below(rows: GridCell[][], head: GridCell): string {
  for (const row of rows.slice(head.r + head.rs, head.r + head.rs + DEEPEST)) {
    const under = inked(row).find(({ c }) => c >= head.c && c < head.c + head.cs)
    if (under) return under.text
  }
  return ''
}

/** A second head row must be led up to: a head above it spans several columns, reaches down, or leaves columns blank that it fills. */
function leadsOn(rows: GridCell[][], r: number): boolean {
  const above = inked(rows[r - 1])
  const own = inked(rows[r])
  if (above.some(({ cs, rs }) => cs > 1 || rs > 1)) return true
  const covered = new Set(above.map(({ c }) => c))
  return own.some(({ c }) => c > 0 && !covered.has(c))
}

const spans = (rows: GridCell[][], r: number): boolean =>
  inked(rows[r - 1]).some(({ cs }) => cs > 1)

/** Is the single row on top a head, or the first row of a list? */
function standsAsHead(rows: GridCell[][], columns: number): boolean {
  const first = rows[0] ?? []
  const ink = inked(first)
  if (ink.length === 1 && columns > 1) return (ink[0]?.cs ?? 1) > 1
  const rest = rows.slice(1)
  const hasValues = rest.slice(0, SAMPLE).some((row) => row.some(({ text }) => isValueLike(text)))
  if (hasValues) return !isLabelled(ink, columns)
  return looksLikeNames(ink) && (rest.length > 1 || columns > 2) && !recurs(ink, rest)
}

/** "FOI reference | 121/2014": in two columns, figures that are no year tell a label with what it labels. */
function isLabelled([label, value]: GridCell[], columns: number): boolean {
  if (label?.text.trim().endsWith(':')) return true
  return (
    columns === 2 && /\d/.test(value?.text.replace(/\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g, '') ?? '')
  )
}

const isValueLike = (text: string): boolean => {
  const sort = inkClass(text)
  return sort === 'value' || sort === 'time'
}

/** In a table of words alone, heads are short names: no colon, no sentence, no number. */
const looksLikeNames = (heads: GridCell[]): boolean =>
  heads.every(
    ({ text }) =>
      text.length <= LONGEST_PLAIN_HEAD && !/[:.;]$/.test(text.trim()) && !/\d{2,}/.test(text),
  )

const recurs = (heads: GridCell[], rest: GridCell[][]): boolean =>
  heads.some(({ c, text }) =>
    rest.slice(0, 50).some((row) => row.some((cell) => cell.c === c && cell.text === text)),
  )
