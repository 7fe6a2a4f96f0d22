// What must hold in every row of a certificate, in flat numbers: the rows are many, and each is added up in every line and tie.
import type { Tie } from '../links/links.ts'
import { isWithheld, type Published } from '../released/read-released.ts'

/** Sums of columns of a row, each with what is printed added: `rest` + Σ `by` × column, and what it may be. */
export interface Sums {
  /** Where the columns of each sum begin; one number more than there are sums. */
  starts: Int32Array
  columns: Int32Array
  by: Float64Array
  rest: Float64Array
  low: Float64Array
  high: Float64Array
}

export type Row = readonly number[]

/** Rows one after the other, each with a last number that is none: of what stands in no column. */
export interface Rows {
  numbers: Float64Array
  width: number
  many: number
}

export function rowsOf(rows: readonly Row[], columns: number): Rows {
  const width = columns + 1
  const numbers = new Float64Array(rows.length * width)
  let i = 0
  for (const row of rows) {
    for (const value of row) numbers[i++] = value
    numbers[i++] = Number.NaN
  }
  return { numbers, width, many: rows.length }
}

/** Of each column the different values that the rows have there. */
export function valuesOf({ numbers, width, many }: Rows): Set<number>[] {
  const values = Array.from({ length: width }, () => new Set<number>())
  for (let row = 0; row < many; row++)
    for (let column = 0; column < width; column++)
      values[column]?.add(numbers[row * width + column] ?? Number.NaN)
  return values
}

export function madeIn(
  { numbers, width }: Rows,
  row: number,
  { starts, columns, by, rest }: Sums,
  sum: number,
): number {
  const from = row * width
  const end = starts[sum + 1] as number
  let made = rest[sum] as number
  for (let i = starts[sum] as number; i < end; i++)
    made += (by[i] as number) * (numbers[from + (columns[i] as number)] as number)
  return made
}

/** By sum, and in no order of rows: those that are not what they may be in one of them, or in all. */
export function brokenIn(rows: Rows, sums: Sums): number[] {
  const { starts, low, high } = sums
  const broken: number[] = []
  for (let sum = 0; sum < low.length; sum++) {
    // Where nothing is withheld it holds in all rows or in none.
    const many = starts[sum] === starts[sum + 1] ? 1 : rows.many
    for (let row = 0; row < many; row++) {
      const made = madeIn(rows, row, sums, sum)
      if (made >= (low[sum] as number) && made <= (high[sum] as number)) continue
      broken.push(sum)
      break
    }
  }
  return broken
}

type Term = readonly [cell: number, by: number]

/** The column of each withheld cell of each table; `none`: it is printed, or in no column. */
export const columnsOf = (
  tables: readonly Published[],
  columnOf: ReadonlyMap<string, number>,
  none: number,
): Int32Array[] =>
  tables.map(({ id, lattice, cells }) =>
    Int32Array.from(cells, (printed, cell) =>
      isWithheld(printed) ? (columnOf.get(`${id}/${lattice.nameOf(cell)}`) ?? none) : none,
    ),
  )

/** Of each line of a table, its parts less its sum: nought where it adds up. */
export const linesAdded = (table: Published, columns: Int32Array): Sums =>
  sumsOf(
    table.lattice.lines.map(({ sum, of }) => ({
      of: [{ table, columns, terms: [[sum, -1], ...of.map((cell): Term => [cell, 1])] }],
      low: 0,
      high: 0,
    })),
  )

/** What the terms of each tie make. */
export const tiesAdded = (
  ties: readonly Tie[],
  tables: readonly Published[],
  columns: readonly Int32Array[],
): Sums =>
  sumsOf(
    ties.map(({ terms, relation, value }) => ({
      of: terms.flatMap(({ table: t, cell, by }) => {
        const [table, own] = [tables[t], columns[t]]
        return table && own ? [{ table, columns: own, terms: [[cell, by] as const] }] : []
      }),
      low: relation === '<=' ? Number.NEGATIVE_INFINITY : value,
      high: relation === '>=' ? Number.POSITIVE_INFINITY : value,
    })),
  )

interface Summed {
  of: readonly { table: Published; columns: Int32Array; terms: readonly Term[] }[]
  low: number
  high: number
}

function sumsOf(sums: readonly Summed[]): Sums {
  const starts = [0]
  const columns: number[] = []
  const by: number[] = []
  const rest = sums.map(({ of }) => {
    let printed = 0
    for (const { table, columns: own, terms } of of)
      for (const [cell, times] of terms) {
        const is = table.cells[cell]
        if (is && 'value' in is) printed += times * is.value
        else {
          columns.push(own[cell] ?? 0)
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
    low: Float64Array.from(sums, ({ low }) => low),
    high: Float64Array.from(sums, ({ high }) => high),
  }
}
