// What follows without any search: each statement narrows its unknowns, until nothing moves.
import { dividedDown, dividedUp, type Row, type Term } from './rows.ts'

/** What each unknown can still be: low ≤ n ≤ high, high null while no ceiling is known. Never narrower than the truth. */
export interface Ranges {
  low: bigint[]
  high: (bigint | null)[]
}

/** All unknowns are whole and at least nought. */
export const anything = (unknowns: number): Ranges => ({
  low: new Array<bigint>(unknowns).fill(0n),
  high: new Array<bigint | null>(unknowns).fill(null),
})

/**
 * Two statements can push each other up for ever (a > b, b > a). After so many moves for each row nothing is narrowed
 * at all, since ranges that ran away are too large for the solver, which sees through such a pair at once.
 */
const MOVES_PER_ROW = 20

/** Narrower ranges, or null when no values are left for some unknown. The ranges handed in stay as they are. */
export function propagate(rows: readonly Row[], from: Ranges): Ranges | null {
  const { ranges } = narrowed(rows, from)
  return ranges
}

/** Rows among these that cannot all hold, few enough to look at one by one; null when narrowing alone finds none. */
export function conflictAmong(rows: readonly Row[], from: Ranges): Row[] | null {
  const { ranges, movers, failed } = narrowed(rows, from)
  if (ranges || !failed) return null
  const conflict = new Set([failed])
  for (const row of conflict)
    for (const { at } of row.terms) for (const mover of movers.get(at) ?? []) conflict.add(mover)
  return rows.filter((row) => conflict.has(row))
}

interface Narrowed {
  ranges: Ranges | null
  /** Which rows moved an end of each unknown. */
  movers: Map<number, Set<Row>>
  failed: Row | null
}

function narrowed(rows: readonly Row[], from: Ranges): Narrowed {
  const ranges = { low: [...from.low], high: [...from.high] }
  const rowsWith = rowsByUnknown(rows)
  const movers = new Map<number, Set<Row>>()
  const waiting = new Set(rows)
  let moves = MOVES_PER_ROW * (rows.length + 5)
  for (const row of waiting) {
    waiting.delete(row)
    const moved = narrow(row, ranges)
    if (!moved) return { ranges: null, movers, failed: row }
    moves -= moved.length
    if (moves < 0) return { ranges: from, movers, failed: null }
    for (const at of moved) {
      const by = movers.get(at) ?? new Set()
      movers.set(at, by.add(row))
      for (const other of rowsWith.get(at) ?? []) waiting.add(other)
    }
  }
  return { ranges, movers, failed: null }
}

function rowsByUnknown(rows: readonly Row[]): Map<number, Row[]> {
  const by = new Map<number, Row[]>()
  for (const row of rows) {
    for (const { at } of row.terms) {
      const list = by.get(at)
      if (list) list.push(row)
      else by.set(at, [row])
    }
  }
  return by
}

/** Narrows the unknowns of one row in place; the unknowns that moved, or null when the row cannot hold. */
function narrow(row: Row, ranges: Ranges): number[] | null {
  const { least, most } = reach(row, ranges)
  if (row.high !== null && least.open === 0 && least.sum > row.high) return null
  if (row.low !== null && most.open === 0 && most.sum < row.low) return null
  const moved: number[] = []
  for (const term of row.terms) {
    const room = roomFor(term, row, { least, most }, ranges)
    const low = ranges.low[term.at] ?? 0n
    const high = ranges.high[term.at] ?? null
    if (room.low !== null && room.low > low) {
      ranges.low[term.at] = room.low
      moved.push(term.at)
    }
    if (room.high !== null && (high === null || room.high < high)) {
      ranges.high[term.at] = room.high
      moved.push(term.at)
    }
    const ceiling = ranges.high[term.at] ?? null
    if (ceiling !== null && (ranges.low[term.at] ?? 0n) > ceiling) return null
  }
  return moved
}

/** The least (or most) a sum can be: what its bounded terms make, and how many terms have no end on that side. */
interface Reach {
  sum: bigint
  open: number
}

export function reach({ terms }: Row, ranges: Ranges): { least: Reach; most: Reach } {
  const least = { sum: 0n, open: 0 }
  const most = { sum: 0n, open: 0 }
  for (const term of terms) {
    const ends = endsOf(term, ranges)
    if (ends.least === null) least.open++
    else least.sum += ends.least
    if (ends.most === null) most.open++
    else most.sum += ends.most
  }
  return { least, most }
}

function endsOf(
  { at, by }: Term,
  { low, high }: Ranges,
): {
  least: bigint | null
  most: bigint | null
} {
  const atLow = by * (low[at] ?? 0n)
  const top = high[at] ?? null
  const atHigh = top === null ? null : by * top
  return by > 0n ? { least: atLow, most: atHigh } : { least: atHigh, most: atLow }
}

/** What the row leaves for one of its unknowns when all others are where they take up least, or most. */
function roomFor(
  term: Term,
  row: Row,
  { least, most }: { least: Reach; most: Reach },
  ranges: Ranges,
): { low: bigint | null; high: bigint | null } {
  const own = endsOf(term, ranges)
  const othersLeast = without(least, own.least)
  const othersMost = without(most, own.most)
  const upTo = row.high !== null && othersLeast !== null ? row.high - othersLeast : null
  const from = row.low !== null && othersMost !== null ? row.low - othersMost : null
  return term.by > 0n
    ? {
        low: from === null ? null : dividedUp(from, term.by),
        high: upTo === null ? null : dividedDown(upTo, term.by),
      }
    : {
        low: upTo === null ? null : dividedUp(upTo, term.by),
        high: from === null ? null : dividedDown(from, term.by),
      }
}

function without({ sum, open }: Reach, own: bigint | null): bigint | null {
  if (own === null) return open === 1 ? sum : null
  return open === 0 ? sum - own : null
}
