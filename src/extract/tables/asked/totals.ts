// A row or a column that adds up its neighbours is a total, whatever it is called and in whatever language.

import { moneyOfCell } from '../../kinds/money.ts'
import { cellSaid } from '../cell-value.ts'
import { textAt } from '../grid.ts'
import { type Axes, headsOf, namesOf } from './axes.ts'
import type { Sums } from './only-one-left.ts'

/** One column alone adds up by chance now and then: then more parts must. */
const PARTS_OF_ONE = 4
const PARTS = 2
/** Fewer than this is no sum worth the name. */
const LEAST = 10

export interface TotalsFound {
  /** The innermost names of rows, and heads of columns, that add up the others. */
  rows: Set<string>
  columns: Set<string>
  /** Rows that the total leaves out, though it adds up all the others: a population under the cases. */
  apart: Set<string>
}

export function totalsFound(axes: Axes): TotalsFound {
  return { rows: rowTotals(axes), columns: columnTotals(axes), apart: rowsApart(axes) }
}

const layerOf = ({ layer, heads }: Axes['rows'][number]): string => `${heads.join()} ${layer}`

const exactAt = ({ grid }: Axes, row: number, column: number): number | null => {
  const text = textAt(grid, row, column)
  const said = cellSaid(text)
  const value = said && 'value' in said ? said.value : moneyOfCell(text, 1)?.value
  if (!value || 'none' in value || value.low !== value.high) return null
  return said && 'value' in said ? value.low * 100 : value.low
}

function rowTotals(axes: Axes): Set<string> {
  const found = new Set<string>()
  for (const rows of Map.groupBy(axes.rows, layerOf).values())
    for (const at of new Set([0, rows.length - 1])) {
      const lines = rows.map(({ row }) => axes.figures.map((column) => exactAt(axes, row, column)))
      const name = namesOf(axes, rows[at]?.row ?? -1).find((text) => text !== '')
      if (name !== undefined && addsUp(lines, at)) found.add(name)
    }
  return found
}

/** Behind a row that adds up all before it, what it did not add. */
function rowsApart(axes: Axes): Set<string> {
  const apart = new Set<string>()
  for (const rows of Map.groupBy(axes.rows, layerOf).values()) {
    const lines = rows.map(({ row }) => axes.figures.map((column) => exactAt(axes, row, column)))
    const total = lines.findIndex((_, i) => i >= PARTS && addsUp(lines.slice(0, i + 1), i))
    if (total < 0) continue
    for (const { row } of rows.slice(total + 1)) {
      const name = namesOf(axes, row).findLast((text) => text !== '')
      if (name !== undefined) apart.add(name)
    }
  }
  return apart
}

/** Among the columns that stand under the same outer head. */
function columnTotals(axes: Axes): Set<string> {
  const found = new Set<string>()
  const [first] = axes.rows
  if (!first) return found
  const inner = (column: number): string => headsOf(axes, first.heads, column).at(-1) ?? ''
  const outer = (column: number): string =>
    headsOf(axes, first.heads, column).slice(0, -1).join(' ')
  for (const columns of Map.groupBy(axes.figures, outer).values())
    for (const at of new Set([0, columns.length - 1])) {
      const lines = columns.map((column) => axes.rows.map(({ row }) => exactAt(axes, row, column)))
      const name = inner(columns[at] ?? -1)
      if (name !== '' && addsUp(lines, at)) found.add(name)
    }
  return found
}

/** lines: the candidate and its neighbours; wherever the candidate has a number it is the sum of theirs. */
function addsUp(lines: (number | null)[][], at: number): boolean {
  const total = lines[at]
  const parts = lines.filter((_, i) => i !== at)
  if (!total || parts.length < PARTS) return false
  const sums = total.flatMap((value, i) => {
    if (value === null) return []
    const values = parts.map((part) => part[i] ?? null)
    return [
      {
        value,
        sum: values.includes(null) ? null : values.reduce<number>((a, b) => a + (b ?? 0), 0),
      },
    ]
  })
  const told = sums.filter(({ sum }) => sum !== null)
  const holds = told.filter(({ value, sum }) => sum !== null && Math.abs(sum - value) < 0.5)
  // A hidden part says nothing against it, a part that does not add up does.
  if (holds.length === 0 || holds.length < told.length) return false
  const telling = holds.filter(({ value }) => Math.abs(value) >= LEAST * 100)
  return telling.length > 1 || (telling.length === 1 && parts.length >= PARTS_OF_ONE)
}

/** Each innermost label of one side with its numbers, by what stands round it: the layer of rows, the outer head of columns. */
function linesOf(axes: Axes, side: 'rows' | 'columns'): Map<string, (number | null)[]>[] {
  if (side === 'rows')
    return [...Map.groupBy(axes.rows, layerOf).values()].map(
      (rows) =>
        new Map(
          rows.map(({ row }) => [
            namesOf(axes, row).findLast((text) => text !== '') ?? '',
            axes.figures.map((column) => exactAt(axes, row, column)),
          ]),
        ),
    )
  const [first] = axes.rows
  if (!first) return []
  const headOf = (column: number): string[] => headsOf(axes, first.heads, column)
  const groups = Map.groupBy(axes.figures, (column) => headOf(column).slice(0, -1).join(' '))
  return [...groups.values()].map(
    (columns) =>
      new Map(
        columns.map((column) => [
          headOf(column).at(-1) ?? '',
          axes.rows.map(({ row }) => exactAt(axes, row, column)),
        ]),
      ),
  )
}

/** Do these labels add up to one of the totals wherever both are told? null where no such total stands beside them. */
export function sumsTo(axes: Axes, side: 'rows' | 'columns'): Sums {
  const groups = linesOf(axes, side)
  return (parts, totals) => {
    const held = groups.flatMap((lines) => {
      const own = parts.map((part) => lines.get(part))
      if (own.some((line) => line === undefined)) return []
      return totals.flatMap((total) => addsTo(own, lines.get(total)) ?? [])
    })
    return held.length === 0 ? null : held.some((one) => one)
  }
}

function addsTo(
  parts: readonly (readonly (number | null)[] | undefined)[],
  total: readonly (number | null)[] | undefined,
): boolean | null {
  const told = (total ?? []).flatMap((value, i) => {
    const values = parts.map((part) => part?.[i] ?? null)
    return value === null || values.includes(null)
      ? []
      : [Math.abs(values.reduce<number>((a, b) => a + (b ?? 0), 0) - value) < 0.5]
  })
  return told.length === 0 ? null : told.every((one) => one)
}
