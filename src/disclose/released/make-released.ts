// The table as it may be released: numbers where they are printed, one mark where they are not, and what the mark means.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { allOf } from '../../vocabulary/released/lattice.ts'
import type { Mark, Released, TrueTable } from '../../vocabulary/released/true-table.ts'
import { markedRange } from '../policy/marked-range.ts'
import type { Policy } from '../policy/policy.ts'
import type { Counted } from '../table/counted.ts'

/** `range`: of a withheld cell, where the policy prints what it could be. */
export function makeReleased(
  table: TrueTable,
  { lattice, truth }: Counted,
  {
    withheld,
    small,
    policy,
    range,
  }: {
    withheld: ReadonlySet<number>
    small: ReadonlySet<number>
    policy: Policy
    range(cell: number): Bounds | null
  },
): Released {
  const { title, unit, unitInk, population, period, register, only, whole, asOf } = table
  const heading = { title, unit, unitInk, population, period, register, only, whole, asOf }
  const markOf = (cell: number): string =>
    policy.marks === 'labels' && small.has(cell) && (truth[cell] ?? 0) <= policy.small.to
      ? labelOf(policy)
      : '[c]'
  const used = new Set([...withheld].map(markOf))
  return {
    ...Object.fromEntries(Object.entries(heading).filter(([, value]) => value !== undefined)),
    dimensions: table.dimensions.map((dimension) => ({ ...dimension, all: allOf(dimension) })),
    marks: Object.fromEntries(Object.entries(marksOf(policy)).filter(([mark]) => used.has(mark))),
    cells: Array.from({ length: lattice.size }, (_, cell) => {
      const at = lattice.atOf(cell)
      if (!withheld.has(cell)) return { at, value: truth[cell] ?? 0 }
      const could = policy.ranges ? range(cell) : null
      return { at, mark: markOf(cell), ...(could && { range: could }) }
    }),
  }
}

/** "<5" for 1 to 4; a range that begins above one has both ends in it. */
const labelOf = ({ small: { from, to } }: Policy): string =>
  from === 1 ? `<${to + 1}` : `${from}–${to}`

function marksOf(policy: Policy): Record<string, Mark> {
  if (policy.marks === 'one') {
    const { low, high } = markedRange(0, false, policy)
    return {
      '[c]': {
        low,
        high,
        meaning: low > 0 ? 'withheld: a number above nought' : 'withheld: a number, nought or more',
      },
    }
  }
  const { from, to } = policy.small
  return {
    [labelOf(policy)]: {
      low: from,
      high: to,
      meaning: from === to ? `${from}` : `${from} to ${to}`,
    },
    '[c]': { low: to + 1, high: null, meaning: `withheld: a number above ${to}` },
  }
}
