// Where a certificate's rows hold the value of a cell: worked out once, since every row is added up in every line.
import { cellNamed } from '../links/cell-named.ts'
import type { Link } from '../links/links.ts'
import { isWithheld, type Published } from '../released/read-released.ts'

export type Row = readonly number[]

/** Tables and links with the column of each withheld cell. */
export interface Placed {
  tables: readonly Published[]
  links: readonly PlacedLink[]
  /** By table and cell; undefined: it is printed, or not in the certificate. */
  columns: readonly (readonly (number | undefined)[])[]
}

export interface PlacedLink extends Omit<Link, 'terms'> {
  names: readonly string[]
  terms: readonly { table: number; cell: number; by: number }[]
}

export const placed = (
  tables: readonly Published[],
  links: readonly Link[],
  columnOf: ReadonlyMap<string, number>,
): Placed => ({
  tables,
  links: links.map(({ terms, ...link }) => ({
    ...link,
    names: Object.keys(terms),
    terms: Object.entries(terms).map(([name, by]) => ({ by, ...cellNamed(name, tables) })),
  })),
  columns: tables.map(({ id, lattice, cells }) =>
    cells.map((printed, cell) =>
      isWithheld(printed) ? columnOf.get(`${id}/${lattice.nameOf(cell)}`) : undefined,
    ),
  ),
})

/** NaN where neither the table nor the row says it. */
export function valueIn(
  row: Row,
  { tables, columns }: Placed,
  table: number,
  cell: number,
): number {
  const printed = tables[table]?.cells[cell]
  if (printed && 'value' in printed) return printed.value
  return row[columns[table]?.[cell] ?? -1] ?? Number.NaN
}

/** What a link's terms make in a row. */
export const madeIn = (row: Row, { terms }: PlacedLink, all: Placed): number =>
  terms.reduce((sum, { table, cell, by }) => sum + by * valueIn(row, all, table, cell), 0)
