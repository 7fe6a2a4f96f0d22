// A system with what follows from it without any search: narrower ranges, and no row that says no more than they do.
import { propagate, type Ranges, reach } from './propagate.ts'
import type { Row } from './rows.ts'

/** Unknowns are numbered from 0; every one is whole. */
export interface TableRow {
  terms: readonly { at: number; by: number }[]
  low: number | null
  high: number | null
}

export interface TableSystem {
  rows: readonly TableRow[]
  /** Of each unknown. */
  low: readonly number[]
  high: readonly (number | null)[]
}

/** The same tables agree with it; null: none does. */
export function tightened({ rows, low, high }: TableSystem): TableSystem | null {
  const exact = rows.map(exactRow)
  const ranges = propagate(exact, {
    low: low.map(BigInt),
    high: high.map((n) => (n === null ? null : BigInt(n))),
  })
  if (!ranges) return null
  return {
    rows: rows.filter((_, r) => !isImplied(exact[r], ranges)),
    low: ranges.low.map(Number),
    high: ranges.high.map((n) => (n === null ? null : Number(n))),
  }
}

const exactRow = ({ terms, low, high }: TableRow, i: number): Row => ({
  id: `${i}`,
  terms: terms.map(({ at, by }) => ({ at, by: BigInt(by) })),
  low: low === null ? null : BigInt(low),
  high: high === null ? null : BigInt(high),
})

function isImplied(row: Row | undefined, ranges: Ranges): boolean {
  if (!row) return true
  const { least, most } = reach(row, ranges)
  return (
    (row.low === null || (least.open === 0 && least.sum >= row.low)) &&
    (row.high === null || (most.open === 0 && most.sum <= row.high))
  )
}
