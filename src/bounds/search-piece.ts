// The exact ends of every unknown of one piece: by the solver where its doubles can be trusted, by splitting where not.
// Whatever the solver finds is rounded and put back into the statements in whole numbers before it is believed.
import type { Highs } from 'highs'
import type { Piece } from './components.ts'
import type { Ranges } from './propagate.ts'
import { holds } from './rows.ts'
import { isWithinReach, openSolver, type Solver } from './solver.ts'
import { splitSearch } from './split-search.ts'

export interface PieceAnswer {
  ranges: Ranges
  /** Unknowns whose range is known to hold the truth but may be wider than it: the search was given up. */
  open: Set<number>
}

type Found = { is: 'found'; values: bigint[] } | { is: 'impossible' } | { is: 'open' }

/** What is known while one piece is searched. */
interface Search {
  piece: Piece
  solver: Solver | null
  /** Every solution seen, as the least and greatest value of each unknown in any of them. */
  seen: { least: bigint[]; most: bigint[] }
}

const ROUNDING = 1e-6

/** null when no whole numbers satisfy the piece. */
export function searchPiece(highs: Highs, piece: Piece): PieceAnswer | null {
  const solver = isWithinReach(piece.rows) ? openSolver(highs, piece.rows, piece.ranges) : null
  try {
    return searched(piece, solver)
  } finally {
    solver?.close()
  }
}

/** Can all statements of the piece be true at once? null when the search was given up. */
export function isPossible(highs: Highs, piece: Piece): boolean | null {
  const solver = isWithinReach(piece.rows) ? openSolver(highs, piece.rows, piece.ranges) : null
  try {
    const any = anySolution(piece, solver)
    return any.is === 'open' ? null : any.is === 'found'
  } finally {
    solver?.close()
  }
}

function searched(piece: Piece, solver: Solver | null): PieceAnswer | null {
  const any = anySolution(piece, solver)
  if (any.is === 'impossible') return null
  const { low, high } = piece.ranges
  if (any.is === 'open') return { ranges: piece.ranges, open: new Set(low.keys()) }
  const search: Search = {
    piece,
    solver,
    seen: { least: [...any.values], most: [...any.values] },
  }
  reachManyAtOnce(search)
  const open = new Set<number>()
  const ranges = { low: [...low], high: [...high] }
  for (const at of low.keys()) {
    const least = endOf(search, at, 1)
    const most = endOf(search, at, -1)
    if (least.open || most.open) open.add(at)
    ranges.low[at] = least.value ?? 0n
    ranges.high[at] = most.value
  }
  return { ranges, open }
}

function anySolution(piece: Piece, solver: Solver | null): Found {
  for (const kind of ['fractions', 'whole'] as const) {
    const answer = solver?.ask(kind, [], 1)
    if (answer?.is === 'impossible') return { is: 'impossible' }
    const values = answer?.is === 'optimal' ? rounded(answer.values) : null
    if (values && satisfies(piece, values)) return { is: 'found', values }
  }
  return splitSearch(piece.rows, piece.ranges)
}

/** Few ends need a search of their own: pushing all unknowns at once towards the ends still to be reached settles most. */
function reachManyAtOnce(search: Search): void {
  const { piece, solver } = search
  for (const sign of [1, -1] as const) {
    let left = unreached(search, sign)
    while (solver && left.length > 1) {
      const answer = solver.ask('fractions', left, sign)
      if (answer.is !== 'optimal' || !remember(search, rounded(answer.values))) break
      const still = unreached(search, sign)
      if (still.length === left.length) break
      left = still
    }
  }
  function unreached({ seen }: Search, sign: 1 | -1): number[] {
    const [limits, best] =
      sign === 1 ? [piece.ranges.low, seen.least] : [piece.ranges.high, seen.most]
    return [...limits.keys()].filter((at) => limits[at] !== null && limits[at] !== best[at])
  }
}

/** The least (sign 1) or greatest (sign -1) value of one unknown; value null when there is no ceiling. */
function endOf(search: Search, at: number, sign: 1 | -1): { value: bigint | null; open: boolean } {
  const { piece, solver, seen } = search
  const limit = (sign === 1 ? piece.ranges.low[at] : piece.ranges.high[at]) ?? null
  const best = () => (sign === 1 ? seen.least[at] : seen.most[at]) ?? 0n
  if (limit === best()) return { value: limit, open: false }

  const quick = solver?.ask('fractions', [at], sign)
  if (quick?.is === 'endless' && sign === -1) return { value: null, open: false }
  if (quick?.is === 'optimal') {
    remember(search, rounded(quick.values))
    if (best() === wholeEnd(quick.sum, sign)) return { value: best(), open: false }
  }
  const exact = solver?.ask('whole', [at], sign)
  if (exact?.is === 'endless' && sign === -1) return { value: null, open: false }
  if (exact?.is === 'optimal' && remember(search, rounded(exact.values))) {
    if (best() === BigInt(Math.round(exact.sum))) return { value: best(), open: false }
  }
  return endBySplitting(search, at, sign, limit)
}

/** 3.4 fractions allow 4 and up, or 3 and down. */
const wholeEnd = (sum: number, sign: 1 | -1): bigint =>
  BigInt(sign === 1 ? Math.ceil(sum - ROUNDING) : Math.floor(sum + ROUNDING))

/** Beyond this nothing is counted; an unknown that can go on is called endless. */
const FAR = 1n << 60n

/** Halves the stretch between the best value seen and the limit, asking each time whether anything lies beyond. */
function endBySplitting(
  search: Search,
  at: number,
  sign: 1 | -1,
  limit: bigint | null,
): { value: bigint | null; open: boolean } {
  const { piece, seen } = search
  let outer = limit
  for (;;) {
    const best = (sign === 1 ? seen.least[at] : seen.most[at]) ?? 0n
    if (best === outer) return { value: best, open: false }
    if (outer === null && best > FAR) return { value: null, open: false }
    const middle = outer === null ? best * 2n + 1n : (best + outer + (sign === 1 ? 0n : 1n)) / 2n
    const beyond =
      sign === 1
        ? splitSearch(piece.rows, withEnd(piece.ranges, at, 'high', middle))
        : splitSearch(piece.rows, withEnd(piece.ranges, at, 'low', middle))
    if (beyond.is === 'open') return { value: outer, open: true }
    if (beyond.is === 'found') remember(search, beyond.values)
    else outer = sign === 1 ? middle + 1n : middle - 1n
  }
}

function withEnd(ranges: Ranges, at: number, end: 'low' | 'high', value: bigint): Ranges {
  return end === 'low'
    ? { low: ranges.low.with(at, value), high: ranges.high }
    : { low: ranges.low, high: ranges.high.with(at, value) }
}

const rounded = (values: number[]): bigint[] => values.map((n) => BigInt(Math.round(n)))

function satisfies({ rows, ranges }: Piece, values: bigint[]): boolean {
  const inRange = values.every((n, at) => {
    const high = ranges.high[at] ?? null
    return n >= (ranges.low[at] ?? 0n) && (high === null || n <= high)
  })
  return inRange && rows.every((row) => holds(row, values))
}

function remember({ piece, seen }: Search, values: bigint[]): boolean {
  if (!satisfies(piece, values)) return false
  for (const [at, n] of values.entries()) {
    if (n < (seen.least[at] ?? 0n)) seen.least[at] = n
    if (n > (seen.most[at] ?? 0n)) seen.most[at] = n
  }
  return true
}
