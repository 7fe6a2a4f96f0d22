// A cell by its name in links and certificates: "new/Constable|Dismissed".

import type { Lattice } from '../../vocabulary/released/lattice.ts'
import { Refusal } from '../table/refusal.ts'

/** A table's id may hold a stroke, a category a bar: both are told by what is there. */
export function cellNamed(
  name: string,
  tables: readonly { id: string; lattice: Lattice }[],
): { table: number; cell: number } {
  for (const [table, { id, lattice }] of tables.entries()) {
    if (!name.startsWith(`${id}/`)) continue
    const cell = lattice.cellNamed(name.slice(id.length + 1))
    if (cell !== null) return { table, cell }
  }
  throw new Refusal(
    'unknown-cell',
    `A link names “${name}”, which is no cell of the tables given.`,
    [name],
  )
}
