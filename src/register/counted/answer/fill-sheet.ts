// A reply sheet filled from the register. Values in, values out: what is asked, what is counted, what its words mean.

import { greatest } from '../../../vocabulary/long-lists.ts'
import { sheetWords } from '../../../vocabulary/reply-sheet/frame.ts'
import type { Span } from '../../../vocabulary/span.ts'
import { spanOf } from '../../../vocabulary/span.ts'
import { periodTyped } from '../../../wording/period-typed.ts'
import type { CountedRow } from '../counted-rows.ts'
import { type CountedUnit, countOf, isSmall } from '../tally.ts'
import type { GridSheet, Square } from './sheet-grid.ts'
import type { FieldMap, SheetMap } from './sheet-map.ts'
import type { RowAsked, SheetAsked, TabAsked } from './tabs-asked.ts'

export interface SheetFilled {
  sheets: GridSheet[]
  tabs: TabFilled[]
  /** Numbers of one to four that it holds, and rows of single cases: each may show who somebody is. */
  small: number
  cases: number
  /** What could not be filled, in sentences. */
  left: string[]
}

export interface TabFilled {
  tab: TabAsked
  /** What was written: a row of the tab, and its words and numbers by column. */
  numbers: { row: RowAsked; counts: number[] }[]
  cases: string[][]
}

export interface Filling {
  asked: SheetAsked
  map: SheetMap
  /** Of the days that are asked for, all of them. */
  rows: readonly CountedRow[]
  span: Span
  /** The name under which the policy goes with it; null: none goes. */
  policy: string | null
}

export function fillSheet(grid: readonly GridSheet[], filling: Filling): SheetFilled {
  const tabs = filling.asked.tabs.map((tab) => filledTab(tab, filling))
  const sheets = grid.map((sheet) => {
    const filled = tabs.find(({ tab }) => tab.sheet === sheet.name)
    return filled ? written(sheet, filled, filling) : sheet
  })
  return {
    sheets,
    tabs,
    small: tabs.flatMap(({ numbers }) => numbers.flatMap(({ counts }) => counts)).filter(isSmall)
      .length,
    cases: tabs.reduce((sum, { cases }) => sum + cases.length, 0),
    left: tabs.flatMap(({ tab }) => leftIn(tab, filling)),
  }
}

function filledTab(tab: TabAsked, filling: Filling): TabFilled {
  return {
    tab,
    numbers: tab.isCases ? [] : numbersOf(tab, filling),
    cases: tab.isCases ? casesOf(tab, filling) : [],
  }
}

const unitOf = ({ rows }: TabAsked, { nouns }: SheetMap): CountedUnit | null => {
  const all = rows.find(({ dimension }) => dimension === null)
  return all ? (nouns[all.which] ?? null) : null
}

function numbersOf(tab: TabAsked, { map, rows, span }: Filling): TabFilled['numbers'] {
  const unit = unitOf(tab, map)
  if (unit === null) return []
  return tab.rows.flatMap((row) => {
    const of = rowsOf(row, map, rows)
    if (of === null) return []
    const counts = tab.columns.map(({ word }) => countOf(within(of, word, span), unit))
    return [{ row, counts }]
  })
}

/** null: the register keeps nothing of the kind, or the body names the category itself. */
function rowsOf(
  { dimension, which, isOwn }: RowAsked,
  map: SheetMap,
  rows: readonly CountedRow[],
): CountedRow[] | null {
  if (isOwn) return null
  if (dimension === null) return [...rows]
  const field = map.fields.find(({ word }) => word === dimension)
  if (!field || field.field === null) return null
  return rows.filter((row) => told(row, field) === which)
}

/** A column's own time, where it names one: "2019/20". */
function within(rows: readonly CountedRow[], word: string, span: Span): CountedRow[] {
  const own = word === sheetWords.number ? null : spanOf(periodTyped(word) ?? null)
  const { from, to } = own ?? span
  return rows.filter(({ cameOn }) => cameOn >= from && cameOn <= to)
}

/** A row a person in a matter. In the order of what stands in them, so that rows of two tabs are not the same matter. */
const casesOf = ({ columns }: TabAsked, { map, rows }: Filling): string[][] =>
  rows
    .map((row) =>
      columns.map(({ word }) => {
        const field = map.fields.find((one) => one.word === word)
        return field ? (told(row, field) ?? '') : ''
      }),
    )
    .filter((cells) => cells.some((cell) => cell !== ''))
    .toSorted((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1))

/** The sheet's word for what a row has; null: nothing is told. */
export function told(row: CountedRow, { field, words }: FieldMap): string | null {
  if (field === null) return null
  if (field === 'date') return row.cameOn.slice(0, 4)
  const value = row[field]
  if (value === null) return null
  return Object.hasOwn(words, value) ? (words[value] ?? null) : value
}

function written({ name, rows }: GridSheet, filled: TabFilled, { policy }: Filling): GridSheet {
  const { tab, numbers, cases } = filled
  const columnAt = (i: number): number => tab.columns[i]?.column ?? 0
  const squares: Written[] = [
    ...numbers.flatMap(({ row, counts }) =>
      counts.map((content, i) => ({ row: row.row, column: columnAt(i), content })),
    ),
    ...cases.flatMap((cells, i) =>
      cells.map((cell, at) => ({
        row: tab.head + 1 + i,
        column: columnAt(at),
        content: cell === '' ? null : cell,
      })),
    ),
    ...(tab.attached !== null && policy !== null
      ? [{ row: tab.attached, column: 1, content: policy }]
      : []),
  ]
  const last = greatest([rows.length - 1, ...squares.map(({ row }) => row)])
  const byRow = Map.groupBy(squares, ({ row }) => row)
  return {
    name,
    rows: Array.from({ length: last + 1 }, (_, i) =>
      withSquares(rows[i] ?? [], byRow.get(i) ?? []),
    ),
  }
}

interface Written {
  row: number
  column: number
  content: Square
}

function withSquares(row: readonly Square[], squares: readonly Written[]): Square[] {
  const last = greatest([row.length - 1, ...squares.map(({ column }) => column)])
  const at = new Map(squares.map(({ column, content }) => [column, content]))
  return Array.from({ length: last + 1 }, (_, i) => at.get(i) ?? row[i] ?? null)
}

function leftIn(tab: TabAsked, { map, policy }: Filling): string[] {
  const words = new Set([
    ...(tab.isCases ? tab.columns.map(({ word }) => word) : []),
    ...tab.rows.flatMap(({ dimension }) => dimension ?? []),
  ])
  const unknown = [...words].filter(
    (word) => (map.fields.find((one) => one.word === word)?.field ?? null) === null,
  )
  const noun = tab.rows.find(({ dimension }) => dimension === null)?.which
  return [
    ...unknown.map(
      (word) =>
        `${tab.sheet}: the register keeps no “${word}”. Say below which of its own fields is meant, or fill it in by hand.`,
    ),
    ...(noun !== undefined && unitOf(tab, map) === null
      ? [`${tab.sheet}: nobody has said whether “${noun}” means people or matters. Say it below.`]
      : []),
    ...(tab.attached !== null && policy === null
      ? [
          `${tab.sheet}: it asks for a document. Say below which policy goes with it; it must have been in force on the last day.`,
        ]
      : []),
  ]
}
