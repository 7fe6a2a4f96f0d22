// Exact search in whole numbers of any size, for systems whose numbers are too large for a solver that reckons in doubles.
import { propagate, type Ranges } from './propagate.ts'
import { holds, type Row } from './rows.ts'

export type Split = { is: 'found'; values: bigint[] } | { is: 'impossible' } | { is: 'open' }

/** After so many splits the search is given up: a count, not a clock. */
const MOST_SPLITS = 400

/** Where an unknown has no ceiling, the first stretch tried is this long. */
const FIRST_STRETCH = 16n

/** No body counts so far: a search that comes here runs after something without end. */
const FAR = 1n << 60n

/** Splits the ranges in two, narrows each half by the statements, and goes on with the lower half first. */
export function splitSearch(rows: readonly Row[], from: Ranges): Split {
  const waiting = [from]
  for (let splits = 0; splits < MOST_SPLITS; splits++) {
    const next = waiting.pop()
    if (!next) return { is: 'impossible' }
    const ranges = propagate(rows, next)
    if (!ranges) continue
    if (rows.every((row) => holds(row, ranges.low))) return { is: 'found', values: ranges.low }
    const at = narrowest(ranges)
    if (at === null) continue
    const low = ranges.low[at] ?? 0n
    const high = ranges.high[at] ?? null
    if (high === null && low > FAR) return { is: 'open' }
    const middle = high === null ? low * 2n + FIRST_STRETCH : (low + high) / 2n
    waiting.push({ low: ranges.low.with(at, middle + 1n), high: ranges.high })
    waiting.push({ low: ranges.low, high: ranges.high.with(at, middle) })
  }
  return { is: 'open' }
}

/** The unknown with the fewest values left, but more than one; null when all are settled. */
function narrowest({ low, high }: Ranges): number | null {
  let best: number | null = null
  let width: bigint | null = null
  for (const [at, from] of low.entries()) {
    const to = high[at] ?? null
    const own = to === null ? null : to - from
    if (own === 0n) continue
    if (best === null || (own !== null && (width === null || own < width))) {
      best = at
      width = own
    }
  }
  return best
}
