// Which tables a reader holds against the one to be released.
import type { Lattice } from '../../vocabulary/released/lattice.ts'
import { cellNamed } from './cell-named.ts'
import type { Link } from './links.ts'

/** The tables that each link is of, by their places. */
export const tablesIn = (
  links: readonly Link[],
  tables: readonly { id: string; lattice: Lattice }[],
): number[][] =>
  links.map(({ terms }) => [
    ...new Set(Object.keys(terms).map((name) => cellNamed(name, tables).table)),
  ])

/** Those that a tie ties to the first, or a chain of ties through others; each tie as the tables that it is of. */
export function tiedToFirst(ties: readonly (readonly number[])[]): ReadonlySet<number> {
  const tied = new Set([0])
  for (let before = 0; before < tied.size; ) {
    before = tied.size
    for (const among of ties)
      if (among.some((table) => tied.has(table))) for (const table of among) tied.add(table)
  }
  return tied
}
