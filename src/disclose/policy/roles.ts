// Which cells of a table are small, which must be printed, and which may be withheld beside small ones.

import type { At, Known } from '../../vocabulary/released/true-table.ts'
import type { Counted } from '../table/counted.ts'
import { inWords } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'
import type { Policy } from './policy.ts'

export interface Roles {
  small: ReadonlySet<number>
  /** May serve as companions. */
  candidates: ReadonlySet<number>
  /** Must be printed, unless they are small. */
  kept: ReadonlySet<number>
}

export function rolesOf(
  { lattice, truth }: Counted,
  policy: Policy,
  known: readonly Known[] = [],
): Roles {
  const named = new Map<number | null, number>()
  for (const { at, atLeast = 0 } of known) {
    const cell = lattice.cellAt(at)
    named.set(cell, Math.max(named.get(cell) ?? 0, atLeast))
  }
  const cells = Array.from({ length: lattice.size }, (_, cell) => cell)
  const isLarge = inLargeGroup(lattice, policy)
  const small = new Set(
    cells.filter(
      (cell) => isSmall(truth[cell] ?? 0, named.get(cell) ?? 0, policy) && !isLarge(cell),
    ),
  )
  const kept = keptBy({ lattice, truth }, policy)
  const mayServe = (cell: number): boolean =>
    !small.has(cell) &&
    !kept.has(cell) &&
    ((truth[cell] ?? 0) > 0 || policy.noughts === 'may-be-withheld') &&
    // A companion's label says that it is above the range.
    (policy.marks === 'one' || (truth[cell] ?? 0) > policy.small.to)
  return { small, candidates: new Set(cells.filter(mayServe)), kept }
}

/** In the range, or in it once those are taken out who are named in public: they are no secret, the rest is. */
function isSmall(count: number, named: number, { small }: Policy): boolean {
  const within = (n: number): boolean => n > 0 && n >= small.from && n <= small.to
  if (named > 0 && count - named <= 0) return false
  return within(count) || within(count - named)
}

/** Of the group that a cell is drawn from, by its category or sum in that dimension. */
function inLargeGroup(
  lattice: Counted['lattice'],
  { largeGroups }: Policy,
): (cell: number) => boolean {
  if (!largeGroups) return () => false
  const { dimension, sizes, atLeast } = largeGroups
  if (!lattice.dimensions.some(({ name }) => name === dimension))
    throw new Refusal(
      'policy',
      `The policy cannot be followed: largeGroups names ${dimension}, which is no dimension of the table.`,
    )
  return (cell) => (sizes[lattice.atOf(cell)[dimension] ?? ''] ?? 0) >= atLeast
}

function keptBy({ lattice }: Counted, { keep }: Policy): ReadonlySet<number> {
  if (keep === 'nothing') return new Set()
  if (keep === 'total') return new Set(lattice.total === null ? [] : [lattice.total])
  if (keep === 'totals') {
    const cells = Array.from({ length: lattice.size }, (_, cell) => cell)
    return new Set(cells.filter((cell) => lattice.sumsIn(cell) > 0))
  }
  const list: readonly { at: At }[] = Array.isArray(keep) ? keep : [keep as { at: At }]
  return new Set(
    list.map(({ at }) => {
      const cell = lattice.cellAt(at)
      if (cell === null)
        throw new Refusal(
          'unknown-cell',
          `The policy keeps ${inWords(at)}, which is no cell of the table.`,
          [at],
        )
      return cell
    }),
  )
}
