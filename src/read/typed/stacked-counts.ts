// A table of figures that came one cell a line: its heads first, then the cells of each row in their order.
import { inkClass } from '../document/ink-class.ts'
import { isShort, runsOf, type Stack } from './stack.ts'
import type { Line, TypedCell } from './table.ts'

/** So many cells at the least: two heads and two rows of two. */
const FEWEST_CELLS = 6
/** A heading or two may stand above the heads, and look like them. */
const STEPPED_OVER = 3
const COUNTS_SURE = 0.8
const MOST_COLUMNS = 10
const FEWEST_ROWS = 3
const YEAR = /^(?:19|20)\d\d$/
/** A head of years: "2019", "2019/20". */
const ANY_YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$/

/** lines: in order, null where a table was found already. Anything less than regular is no table. */
export const stackedCounts = (lines: (Line | null)[]): Stack[] =>
  runsOf(lines, isShort).flatMap((run) => yearsAcross(run) ?? rowsOfFigures(run) ?? [])

/** A head of k words, then rows of k whose columns hold one sort of thing each. */
function rowsOfFigures(run: TypedCell[]): Stack | null {
  for (let from = 0; from + FEWEST_CELLS <= run.length && from < STEPPED_OVER; from++) {
    const cells = run.slice(from)
    for (let k = 2; k <= MOST_COLUMNS && k * FEWEST_ROWS <= cells.length; k++) {
      if (cells.length % k !== 0) continue
      const rows = Array.from({ length: cells.length / k }, (_, r) => cells.slice(r * k, r * k + k))
      if (isRegular(rows)) return { rows, confidence: COUNTS_SURE }
    }
  }
  return null
}

/** "2011", "2012", then "Officers", "2", "5": a head of years without a corner, each row a name and its figures. */
function yearsAcross(run: TypedCell[]): Stack | null {
  const isYear = (cell: TypedCell | undefined) => cell !== undefined && ANY_YEAR.test(cell.text)
  const first = run.findIndex((cell, i) => isYear(cell) && isYear(run[i + 1]))
  const start = run[first]
  if (!start) return null
  const after = run.slice(first).findIndex((cell) => !isYear(cell))
  const years = run.slice(first, first + after)
  const rows: TypedCell[][] = []
  for (let at = first + after; at < run.length; at += years.length + 1) {
    const [name, ...figures] = run.slice(at, at + years.length + 1)
    const isWhole = figures.length === years.length && figures.every(({ text }) => isFigure(text))
    if (!name || isFigure(name.text) || isYear(name) || !isWhole) break
    rows.push([name, ...figures])
  }
  if (after < 2 || rows.length === 0) return null
  const corner = { ...start, text: '', end: start.start }
  return { rows: [[corner, ...years], ...rows], confidence: COUNTS_SURE }
}

function isRegular([head = [], ...body]: TypedCell[][]): boolean {
  if (head.some(({ text }) => isFigure(text))) return false
  // "- 650 in total" under a heading is an item of a list
  if (body.some((row) => row.some(({ text }) => BULLET.test(text)))) return false
  if (!head.some(({ text }) => /[a-z]/i.test(text))) return false
  const sorts = head.map((_, c) => body.map((row) => sortOf(row[c]?.text ?? '')))
  const figures = sorts.filter((sort) => sort.every((is) => is === 'figure')).length
  return figures > 0 && sorts.every((sort) => new Set(sort).size === 1)
}

const BULLET = /^[•·●▪*–-]\s+\S/

const sortOf = (text: string): 'figure' | 'year' | 'words' =>
  YEAR.test(text) ? 'year' : isFigure(text) ? 'figure' : 'words'

const isFigure = (text: string): boolean => inkClass(text) === 'value'
