// The numbers of a tab: a row for all, a row a category, and the body's own categories in the rows that wait for them.
import type { Span } from '../../../vocabulary/span.ts'
import type { CountedRow } from '../counted-rows.ts'
import { type CountedUnit, countOf } from '../tally.ts'
import type { RowAsked, TabAsked } from './asked.ts'
import { timeOf, within } from './days-asked.ts'
import type { SheetMap } from './sheet-map.ts'
import { byWord, fieldIn, told, unitOf } from './told.ts'

export interface RowFilled {
  row: RowAsked
  /** The category: the sheet's, or one that the register has and the sheet has not. */
  which: string
  counts: number[]
}

export interface NumbersOfTab {
  numbers: RowFilled[]
  /** What is in none of its rows: by the dimension, the word and how many. */
  outside: { dimension: string; word: string | null; count: number }[]
}

export function numbersOfTab(
  tab: TabAsked,
  map: SheetMap,
  rows: readonly CountedRow[],
  days: Span,
): NumbersOfTab {
  const unit = unitOf(tab, map)
  if (unit === null) return { numbers: [], outside: [] }
  const counted = (of: readonly CountedRow[]): number[] =>
    tab.columns.map(({ word }) => countOf(within(of, timeOf(word) ?? days), unit))
  const all = tab.rows
    .filter(({ dimension }) => dimension === null)
    .map((row) => ({ row, which: row.which, counts: counted(rows) }))
  const groups = Map.groupBy(
    tab.rows.filter(({ dimension }) => dimension !== null),
    ({ dimension }) => dimension ?? '',
  )
  const parts = [...groups].map(([dimension, of]) =>
    ofDimension({ dimension, of, map, rows, unit, counted }),
  )
  return {
    numbers: [...all, ...parts.flatMap(({ numbers }) => numbers)],
    outside: parts.flatMap(({ outside }) => outside),
  }
}

interface OfDimension {
  dimension: string
  of: RowAsked[]
  map: SheetMap
  rows: readonly CountedRow[]
  unit: CountedUnit
  counted(rows: readonly CountedRow[]): number[]
}

/** Nothing where the register keeps nothing of the kind. */
function ofDimension({ dimension, of, map, rows, unit, counted }: OfDimension): NumbersOfTab {
  const field = fieldIn(map, dimension)
  if (!field) return { numbers: [], outside: [] }
  const sent = of.filter(({ isOwn }) => !isOwn)
  const own = of.filter(({ isOwn }) => isOwn)
  const words = new Set<string | null>(sent.map(({ which }) => which))
  const others = [...byWord(rows, field, unit)].filter(([word]) => !words.has(word))
  const named = others.flatMap(([word]) => word ?? []).toSorted()
  const placed = own.flatMap((row, i) => (named[i] === undefined ? [] : [{ row, which: named[i] }]))
  const there = new Set<string | null>(placed.map(({ which }) => which))
  return {
    numbers: [...sent.map((row) => ({ row, which: row.which })), ...placed].map((one) => ({
      ...one,
      counts: counted(rows.filter((row) => told(row, field) === one.which)),
    })),
    outside: others
      .filter(([word]) => !there.has(word))
      .map(([word, count]) => ({ dimension, word, count })),
  }
}
