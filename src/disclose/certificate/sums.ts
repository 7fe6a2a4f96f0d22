// What must hold in every row of a certificate, worked out once in numbers alone: the rows are many, and each is added up in every line.
import type { Tie } from '../links/links.ts'
import { isWithheld, type Published } from '../released/read-released.ts'

/** Sums of columns of a row, each with what is printed added: `rest` + Σ `by` × column. */
export interface Sums {
  /** Where the columns of each sum begin; one number more than there are sums. */
  starts: Int32Array
  columns: Int32Array
  by: Float64Array
  rest: Float64Array
  /** Those that differ from row to row; the others hold in all or in none. */
  open: Int32Array
}

export type Row = readonly number[]

/** NaN where a withheld cell stands in no column. */
export function madeIn(row: Row, { starts, columns, by, rest }: Sums, sum: number): number {
  let made = rest[sum] ?? 0
  const end = starts[sum + 1] ?? 0
  for (let i = starts[sum] ?? 0; i < end; i++)
    made += (by[i] ?? 0) * (row[columns[i] ?? -1] ?? Number.NaN)
  return made
}

type Term = readonly [cell: number, by: number]

/** The column of each withheld cell of each table; -1: it is printed, or in no column. */
export const columnsOf = (
  tables: readonly Published[],
  columnOf: ReadonlyMap<string, number>,
): Int32Array[] =>
  tables.map(({ id, lattice, cells }) =>
    Int32Array.from(cells, (printed, cell) =>
      isWithheld(printed) ? (columnOf.get(`${id}/${lattice.nameOf(cell)}`) ?? -1) : -1,
    ),
  )

/** Of each line of a table, its parts less its sum: nought where it adds up. */
export const linesAdded = (table: Published, columns: Int32Array): Sums =>
  sumsOf(
    table.lattice.lines.map(({ sum, of }) => [
      { table, columns, terms: [[sum, -1], ...of.map((cell): Term => [cell, 1])] },
    ]),
  )

/** What the terms of each tie make. */
export const tiesAdded = (
  ties: readonly Tie[],
  tables: readonly Published[],
  columns: readonly Int32Array[],
): Sums =>
  sumsOf(
    ties.map(({ terms }) =>
      terms.flatMap(({ table: t, cell, by }) => {
        const [table, own] = [tables[t], columns[t]]
        return table && own ? [{ table, columns: own, terms: [[cell, by]] }] : []
      }),
    ),
  )

interface Terms {
  table: Published
  columns: Int32Array
  terms: readonly Term[]
}

function sumsOf(sums: readonly (readonly Terms[])[]): Sums {
  const starts = [0]
  const columns: number[] = []
  const by: number[] = []
  const rest = sums.map((of) => {
    let printed = 0
    for (const { table, columns: own, terms } of of)
      for (const [cell, times] of terms) {
        const is = table.cells[cell]
        if (is && 'value' in is) printed += times * is.value
        else {
          columns.push(own[cell] ?? -1)
          by.push(times)
        }
      }
    starts.push(columns.length)
    return printed
  })
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    by: Float64Array.from(by),
    rest: Float64Array.from(rest),
    open: Int32Array.from(rest.flatMap((_, sum) => (starts[sum] === starts[sum + 1] ? [] : [sum]))),
  }
}
