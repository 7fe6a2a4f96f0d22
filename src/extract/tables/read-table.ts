// A table of an answer: a list of cases, a list with counts, a long table, or counts by row and column.

import type { Cell, Table } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { caseFields } from '../asked/case-fields.ts'
import { type AskedAbout, type Context, contextOf } from '../figures/context.ts'
import { type Draft, figureOf } from '../figures/draft.ts'
import { NOTHING_READ, type StretchRead } from '../figures/stretch-read.ts'
import { type Letter, linesUpTo } from '../letter/letter.ts'
import { caseColumns, caseRowsOf } from './case-rows.ts'
import { keyOf } from './cell-value.ts'
import { columnNamed } from './column-named.ts'
import { countedRows } from './counted-rows.ts'
import { type Grid, gridOf, headsAbove } from './grid.ts'
import { labelledCells } from './labelled-cells.ts'
import { longColumns, longRows } from './long-table.ts'
import { linesNear } from './near-table.ts'
import { tableFigures } from './table-figures.ts'
import { turned } from './turned.ts'

export function readTable(
  words: Words,
  table: Table,
  letter: Letter,
  about: AskedAbout,
): StretchRead {
  const { caseRows, doubts, figures } = readGrid(words, table, letter, about)
  return {
    caseRows,
    doubts,
    figures: figures.map((figure) => ({
      ...figure,
      table: `${letter.document.sha256} ${table.id}`,
    })),
  }
}

function readGrid(words: Words, table: Table, letter: Letter, about: AskedAbout): StretchRead {
  const grid = upright(words, labelledCells(gridOf(table)))
  const asks = contextOf(words, about).asks
  const long = table.further ? null : longColumns(grid)
  if (long) {
    const { drafts, doubts } = longRows(words, grid, long, letter, asks)
    return { ...figuresOnly(words, drafts, contextOf(words, about), letter), doubts }
  }
  const cases = caseColumns(words, grid, caseFields(about.survey))
  if (cases && cases.counted.length === 0)
    return {
      figures: [],
      caseRows: caseRowsOf(words, grid, cases, letter, about.texts.join('\n')),
      doubts: [],
    }
  if (table.further) return NOTHING_READ
  const own = [...cornerOf(grid), ...captionsOf(table, letter)]
  const context: Context = {
    ...contextOf(words, { ...about, texts: [...own, ...about.texts], own: own.length }),
    asks,
  }
  const key = keyOf(linesNear(table, letter))
  const { drafts, doubts } = cases
    ? countedRows(words, grid, cases, key, letter)
    : tableFigures(words, grid, context, key, letter)
  return { ...figuresOnly(words, drafts, context, letter), doubts }
}

/** Where the first column names the fields of cases, and the first row does not: turned. */
function upright(words: Words, grid: Grid): Grid {
  const across = turned(grid)
  const fieldsAcross = across ? fieldsNamed(words, across.rows[0] ?? []) : 0
  return across && fieldsAcross > 1 && fieldsAcross > fieldsNamed(words, grid.rows[0] ?? [])
    ? across
    : grid
}

/** Each once: “Rank band” over “Constable” and “Without a rank” is one field and its values. */
const fieldsNamed = (words: Words, heads: readonly (Cell | null)[]): number =>
  new Set(
    heads.flatMap((cell) => {
      const column = columnNamed(words, cell?.text ?? '')
      return column === null || column === 'count' || column === 'other' ? [] : [column]
    }),
  ).size

const figuresOnly = (
  words: Words,
  drafts: Draft[],
  context: Context,
  letter: Letter,
): StretchRead => ({
  figures: drafts.map((draft) => figureOf(words, draft, context, letter)),
  caseRows: [],
  doubts: [],
})

/** The head over the names of the rows: "Employees, 1 January 2009 to 17 February 2014". */
function cornerOf(grid: Grid): string[] {
  const heads = Array.from({ length: grid.labelColumns }, (_, c) => headsAbove(grid, c).join(' '))
  return heads.filter((head) => head.length > 8)
}

const CAPTION = 200

/** The line right above the table, when it is a heading and no answer of its own; and a sheet's name. */
function captionsOf(table: Table, { lines, document }: Letter): string[] {
  const first = table.cells.find(({ start }) => start !== undefined)?.start ?? 0
  let at = linesUpTo(lines, first) - 1
  while (at >= 0 && lines[at]?.table === table) at--
  const above = lines[at]
  const stands =
    above &&
    !above.table &&
    /^[\s|+-]*$/.test(document.text.slice(above.end, first)) &&
    above.text.length < CAPTION &&
    !/[.;]$/.test(above.text)
  return [...(stands ? [above.text] : []), ...(table.sheet ? [table.sheet] : [])]
}
