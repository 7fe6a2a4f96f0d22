// Rows whose figures may stand under the wrong head or beside the wrong name: rows longer than their head, bands that a program turned into dates.

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { datesIn, MONTH } from '../when/dates.ts'
import { columnNamed } from './column-named.ts'
import { type Grid, headsAbove, textAt } from './grid.ts'

export interface DoubtfulRows {
  rows: Set<number>
  doubts: Doubt[]
}

export function doubtfulRows(words: Words, grid: Grid): DoubtfulRows {
  const unsure = saidByReader(grid)
  const longer = longerThanHead(grid).filter(({ r }) => !unsure.has(r))
  const found = [...longer, ...datesForBands(words, grid)]
  return {
    rows: new Set([...unsure, ...found.map(({ r }) => r)]),
    doubts: found.map(({ doubt }) => doubt),
  }
}

interface InRow {
  r: number
  doubt: Doubt
}

/** Rows of a sheet that its reader parted one way of several, and said so. */
const saidByReader = ({ rows }: Grid): Set<number> =>
  new Set(
    rows.flatMap((row, r) =>
      row.some((cell) => cell?.place.kind === 'sheet' && (cell.confidence ?? 1) < CLEAR) ? [r] : [],
    ),
  )
const CLEAR = 0.8

/** Does a column stand behind the last that has a head? Then nothing says what it counts. */
export function isBeyondHead(grid: Grid, c: number): boolean {
  const last = lastHeaded.get(grid) ?? lastHeadedOf(grid)
  lastHeaded.set(grid, last)
  return grid.headerRows > 0 && last < c && headsAbove(grid, grid.labelColumns).length > 0
}

/** Of each table once: it is asked of every column, and a row may have a hundred thousand. */
const lastHeaded = new WeakMap<Grid, number>()

const lastHeadedOf = (grid: Grid): number =>
  (grid.rows[0] ?? []).findLastIndex((_, c) => headsAbove(grid, c).length > 0)

/** A row that goes on where the head has nothing, as others do not: somewhere in it one value became two. */
function longerThanHead(grid: Grid): InRow[] {
  const body = grid.rows.slice(grid.headerRows)
  const width = grid.rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) => c)
  const headed = columns.filter((c) => headsAbove(grid, c).length > 0)
  const last = headed.at(-1)
  if (grid.headerRows === 0 || last === undefined || headed.length < 2) return []
  return columns
    .filter((c) => c > last)
    .flatMap((c) => {
      const filled = body.filter((row) => (row[c]?.text.trim() ?? '') !== '')
      if (filled.length === 0 || filled.length === body.length) return []
      return body.flatMap((row, i) => {
        const cell = row[c]
        if (!cell || cell.c !== c || !/\d/.test(cell.text)) return []
        const { text: ink, place } = cell
        const note = `The row goes on with “${ink.trim()}” where the head has no column. A comma may stand in one of its figures: check which belongs where.`
        return [
          { r: grid.headerRows + i, doubt: { code: 'row-longer-than-head', ink, note, place } },
        ]
      })
    })
}

const DAY_AND_MONTH = worded`^(?:\d{1,2}[\s/-](?:${MONTH})|(?:${MONTH})[\s/-]\d{1,2})$`
const DAY_FIRST = /^\d/
/** "16+", "1-5", "6 to 10": names of bands. */
const BAND = /^\d{1,3}\s?(?:\+|(?:-|–|[a-z]{2})\s?\d{1,3})$/i

/** "1-5" typed into a sheet became 1 May: a day and month without a year among the names of rows, or any date among bands. */
function datesForBands(words: Words, grid: Grid): InRow[] {
  return Array.from({ length: grid.labelColumns }, (_, c) => c).flatMap((c) => {
    if (columnNamed(words, headsAbove(grid, c).at(-1) ?? '') === 'date') return []
    const names = grid.rows
      .slice(grid.headerRows)
      .map((_, i) => textAt(grid, grid.headerRows + i, c))
    const amongBands = names.some((name) => BAND.test(name))
    return names.flatMap((ink, i) => {
      const r = grid.headerRows + i
      const place = grid.rows[r]?.[c]?.place
      const isDate = DAY_AND_MONTH.test(ink)
        ? amongBands || DAY_FIRST.test(ink)
        : amongBands && isWhollyDate(ink)
      if (!isDate || !place) return []
      const note = `“${ink}” may have been a band such as 1-5 that a spreadsheet program turned into a date. Ask which.`
      return [{ r, doubt: { code: 'date-for-band', ink, note, place } }]
    })
  })
}

function isWhollyDate(ink: string): boolean {
  const [date] = datesIn(ink)
  return date !== undefined && date.grain === 'day' && date.end - date.start === ink.length
}
