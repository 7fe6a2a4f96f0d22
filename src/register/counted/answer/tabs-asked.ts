// What a reply sheet asks, read from its own squares: it came from somebody whose survey is not here.
import {
  byWord,
  markIn,
  numberIn,
  otherOf,
  plainly,
  sheetWords,
} from '../../../vocabulary/reply-sheet/frame.ts'
import { type Span, spanOf } from '../../../vocabulary/span.ts'
import { periodTyped } from '../../../wording/period-typed.ts'
import type { RowAsked, SheetAsked, TabAsked } from './asked.ts'
import { columnDays, hull } from './days-asked.ts'
import type { GridSheet, Square } from './sheet-grid.ts'

/** null: it is no reply sheet of ours. */
export function sheetAskedIn(grid: readonly GridSheet[]): SheetAsked | null {
  const lists = listsIn(grid)
  const tabs = grid.flatMap((sheet) => tabIn(sheet, lists) ?? [])
  const [first] = tabs
  if (!first) return null
  const [span = null, ...more] = tabs.flatMap(({ tab }) => tab.span ?? [])
  return {
    mark: first.mark,
    span: span && more.reduce(hull, span),
    tabs: tabs.map(({ tab }) => tab),
  }
}

const textOf = (square: Square | undefined): string => plainly(String(square ?? ''))

function tabIn({ name, rows }: GridSheet, lists: Record<string, string[]>) {
  const mark = rows.flat().flatMap((square) => markIn(textOf(square)) ?? [])[0]
  const line = rows.findIndex((row) => row.some((square) => numberIn(textOf(square)) !== null))
  if (!mark || line < 0) return null
  const question = (rows[line] ?? []).map(textOf).find((text) => numberIn(text) !== null) ?? ''
  const own = rows.findIndex(
    ([by, which]) => textOf(by) === sheetWords.by && textOf(which) === sheetWords.which,
  )
  const isCases = own < 0
  const head = isCases ? line + 2 : own
  const from = isCases ? 0 : 2
  const columns = (rows[head] ?? []).flatMap((square, column) =>
    column >= from && textOf(square) !== '' ? [{ column, word: textOf(square) }] : [],
  )
  const fill = rows[line + 1]?.find((square) => textOf(square) !== '')
  const below = isCases ? [] : rowsBelow(rows, head)
  const attached = rows.findIndex(([first]) => textOf(first) === sheetWords.ends.attached)
  const tab: TabAsked = {
    sheet: name,
    number: numberIn(question) ?? '',
    question,
    isCases,
    span: spanIn(textOf(fill)) ?? spanOfColumns(columns),
    head,
    columns,
    rows: below,
    attached: attached < 0 ? null : attached,
    choices: isCases ? lists : choicesOf(below),
  }
  return { mark, tab }
}

function spanOfColumns(columns: TabAsked['columns']): Span | null {
  const [first = null, ...more] = columnDays({ columns })
  return first && more.reduce(hull, first)
}

const rowsBelow = (rows: readonly Square[][], head: number): RowAsked[] =>
  rows.flatMap(([by, which], row) => {
    const dimension = dimensionOf(textOf(by))
    return row > head && dimension !== undefined
      ? [{ row, ...dimension, which: textOf(which) }]
      : []
  })

/** undefined: a row that is not for numbers. */
function dimensionOf(by: string): Pick<RowAsked, 'dimension' | 'isOwn'> | undefined {
  if (by === sheetWords.all) return { dimension: null, isOwn: false }
  const begins = byWord('')
  if (!by.startsWith(begins)) return undefined
  const ends = otherOf('')
  const isOwn = by.endsWith(ends)
  return { dimension: by.slice(begins.length, isOwn ? -ends.length : undefined), isOwn }
}

function choicesOf(rows: readonly RowAsked[]): Record<string, string[]> {
  const named = rows.filter(({ dimension, isOwn }) => dimension !== null && !isOwn)
  const groups = Map.groupBy(named, ({ dimension }) => dimension ?? '')
  return Object.fromEntries(
    [...groups].map(([dimension, of]) => [dimension, of.map(({ which }) => which)]),
  )
}

/** The columns of the tab of lists, by their heads. */
function listsIn(grid: readonly GridSheet[]): Record<string, string[]> {
  const [heads = [], ...rows] = grid.find(({ name }) => name === sheetWords.lists)?.rows ?? []
  return Object.fromEntries(
    heads.map((head, column) => [
      textOf(head),
      rows.map((row) => textOf(row[column])).filter((text) => text !== ''),
    ]),
  )
}

/** "Whole numbers of people between 1 January 2009 and 17 February 2014." */
function spanIn(fill: string): Span | null {
  const typed = TWO_ENDS.exec(fill)?.[0] ?? ONE_END.exec(fill)?.[0]
  return typed === undefined ? null : spanOf(periodTyped(typed) ?? null)
}

const TWO_ENDS =
  /(?:\d{1,2} [A-Z][a-z]{2,8} )?\d{4}(?:\/\d{2})? (?:to|and|–) (?:\d{1,2} [A-Z][a-z]{2,8} )?\d{4}(?:\/\d{2})?/
const ONE_END = /\b(?:\d{1,2} [A-Z][a-z]{2,8} )?\d{4}(?:\/\d{2})?\b/
