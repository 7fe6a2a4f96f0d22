// A table of an answer: a list of cases, a list with counts, a long table, or counts by row and column.
import type { Table } from '../vocabulary/document.ts'
import { caseColumns, caseRowsOf } from './case-rows.ts'
import { keyOf } from './cell-value.ts'
import { type AskedAbout, type Context, contextOf } from './context.ts'
import { countedRows } from './counted-rows.ts'
import { figureOf } from './draft.ts'
import { type Grid, gridOf, headsAbove } from './grid.ts'
import type { Letter } from './letter.ts'
import { longColumns, longRows } from './long-table.ts'
import type { SectionRead } from './read-section.ts'
import { tableFigures } from './table-figures.ts'

export function readTable(table: Table, letter: Letter, about: AskedAbout): SectionRead {
  const grid = gridOf(table)
  const own = contextOf(about)
  const context = contextOf({
    ...about,
    texts: [...cornerOf(grid), ...captionsOf(table, letter), ...about.texts],
  })
  const asks = own.asks
  const long = longColumns(grid)
  if (long)
    return {
      figures: longRows(grid, long, letter, asks).map((draft) => figureOf(draft, own, letter)),
      caseRows: [],
      doubts: [],
    }
  const cases = caseColumns(grid)
  if (cases && cases.counted.length === 0)
    return { figures: [], caseRows: caseRowsOf(grid, cases, letter, asks), doubts: [] }
  const key = keyOf(linesNear(table, letter))
  const asked: Context = { ...context, asks }
  const { drafts, doubts } = cases
    ? countedRows(grid, cases, key, letter)
    : tableFigures(grid, asked, key, letter)
  return { figures: drafts.map((draft) => figureOf(draft, asked, letter)), caseRows: [], doubts }
}

/** The head over the names of the rows: "Employees, 1 January 2009 to 17 February 2014". */
function cornerOf(grid: Grid): string[] {
  const heads = Array.from({ length: grid.labelColumns }, (_, c) => headsAbove(grid, c).join(' '))
  return heads.filter((head) => head.length > 8)
}

const CAPTION = 200

/** The line right above the table, when it is a heading and no answer of its own; and a sheet's name. */
function captionsOf(table: Table, { lines, document }: Letter): string[] {
  const first = table.cells.find(({ start }) => start !== undefined)?.start ?? 0
  const above = lines.findLast((line) => line.end <= first && line.table !== table)
  const stands =
    above &&
    !above.table &&
    /^[\s|+-]*$/.test(document.text.slice(above.end, first)) &&
    above.text.length < CAPTION
  return [...(stands ? [above.text] : []), ...(table.sheet ? [table.sheet] : [])]
}

const NOTES = 6

/** The lines in which a table's key may stand: a few under it, one over it, and its own last rows. */
function linesNear(table: Table, { lines }: Letter): string[] {
  const own = table.cells.filter(({ text }) => text.length > 8).map(({ text }) => text)
  const end = Math.max(0, ...table.cells.map((cell) => cell.end ?? 0))
  const start = Math.min(
    Number.POSITIVE_INFINITY,
    ...table.cells.map((cell) => cell.start ?? Number.POSITIVE_INFINITY),
  )
  const under = lines.filter((line) => line.start >= end).slice(0, NOTES)
  const over = lines.filter((line) => line.end <= start).slice(-2)
  return [...under, ...over].map(({ text }) => text).concat(own)
}
