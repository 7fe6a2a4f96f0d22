// What is left open after propagation, cut into pieces that do not touch each other and numbered anew from nought.
import { propagate, type Ranges, reach } from './propagate.ts'
import { type Row, together } from './rows.ts'

/** A piece of a system: its unknown 0 is unknown names[0] of the whole. Every unknown starts from nought: shift[0] was taken off. */
export interface Piece {
  rows: Row[]
  ranges: Ranges
  names: number[]
  shift: bigint[]
}

/** The ranges after propagation and the pieces that still need a search; null when propagation alone shows that nothing fits. */
export function openPieces(
  rows: readonly Row[],
  from: Ranges,
): { ranges: Ranges; pieces: Piece[] } | null {
  const ranges = propagate(rows, from)
  if (!ranges) return null
  const open = rows
    .filter((row) => !alwaysHolds(row, ranges))
    .map((row) => withoutFixed(row, ranges))
  return { ranges, pieces: together(open).map((piece) => renumbered(piece, ranges)) }
}

function alwaysHolds(row: Row, ranges: Ranges): boolean {
  const { least, most } = reach(row, ranges)
  return (
    (row.low === null || (least.open === 0 && least.sum >= row.low)) &&
    (row.high === null || (most.open === 0 && most.sum <= row.high))
  )
}

function withoutFixed(row: Row, { low, high }: Ranges): Row {
  const fixed = row.terms.filter(({ at }) => low[at] === high[at])
  if (fixed.length === 0) return row
  const sum = fixed.reduce((so, { at, by }) => so + by * (low[at] ?? 0n), 0n)
  return {
    id: row.id,
    terms: row.terms.filter(({ at }) => low[at] !== high[at]),
    low: row.low === null ? null : row.low - sum,
    high: row.high === null ? null : row.high - sum,
  }
}

function renumbered(rows: Row[], ranges: Ranges): Piece {
  const names = [...new Set(rows.flatMap(({ terms }) => terms.map(({ at }) => at)))]
  const numberOf = new Map(names.map((name, number) => [name, number]))
  const shift = names.map((name) => ranges.low[name] ?? 0n)
  return {
    names,
    shift,
    ranges: {
      low: names.map(() => 0n),
      high: names.map((name, number) => {
        const high = ranges.high[name] ?? null
        return high === null ? null : high - (shift[number] ?? 0n)
      }),
    },
    rows: rows.map((row) => {
      const moved = row.terms.reduce((so, { at, by }) => so + by * (ranges.low[at] ?? 0n), 0n)
      return {
        id: row.id,
        terms: row.terms.map(({ at, by }) => ({ at: numberOf.get(at) ?? 0, by })),
        low: row.low === null ? null : row.low - moved,
        high: row.high === null ? null : row.high - moved,
      }
    }),
  }
}
