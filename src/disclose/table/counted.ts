// A true table with its sums added up: the truth of every cell, by its number in the lattice.

import { type Lattice, latticeOf } from '../../vocabulary/released/lattice.ts'
import type { TrueTable } from '../../vocabulary/released/true-table.ts'

export interface Counted {
  lattice: Lattice
  /** By cell. */
  truth: readonly number[]
}

export function counted({ dimensions, counts }: Pick<TrueTable, 'dimensions' | 'counts'>): Counted {
  const lattice = latticeOf(dimensions)
  const parts = new Map(counts.map(({ at, count }) => [lattice.cellAt(at), count]))
  const truth = Array.from({ length: lattice.size }, (_, cell) =>
    lattice.partsOf(cell).reduce((sum, part) => sum + (parts.get(part) ?? 0), 0),
  )
  return { lattice, truth }
}
