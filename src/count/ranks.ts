// Who comes before whom by rate, and between which ranks chance could have put each.
import { isExact } from '../vocabulary/bounds.ts'
import type { BodyValue } from '../vocabulary/count.ts'
import { isMissing } from '../vocabulary/reply.ts'

type Rated = Pick<BodyValue, 'body' | 'value' | 'rate' | 'workforce'>

/** By body. 1 is the highest; equal rates share a rank. A range or a floor has no rank and moves nobody else's. */
export function ranksOf(
  values: readonly Rated[],
): Record<string, { rank: number; ranks?: { best: number; worst: number } }> {
  const exact = values.filter(isRanked)
  if (exact.length < 2) return {}
  const rates = exact.flatMap(({ rate }) => (rate ? [rate.per1000] : []))
  const intervals = rankIntervals(exact)
  return Object.fromEntries(
    exact.flatMap(({ body, rate }) => {
      if (!rate) return []
      const rank = rates.filter((other) => other > rate.per1000).length + 1
      return [[body, { rank, ranks: intervals.get(body) }]]
    }),
  )
}

/** Has it one exact number and a rate? Only such are ranked and stand in the average. */
export const isRanked = ({ value, rate }: Pick<BodyValue, 'value' | 'rate'>): boolean =>
  rate !== null && !isMissing(value) && isExact(value)

const DRAWS = 2_000
const TAIL = 0.025

/**
 * Each body's rate is drawn again and again from what its count allows (a gamma with Jeffreys' prior), all bodies are
 * ranked each time, and the middle 95 % of a body's ranks are kept. The draws are the same for the same counts.
 */
function rankIntervals(values: readonly Rated[]): Map<string, { best: number; worst: number }> {
  const rated = values.flatMap(({ body, value, workforce }) =>
    isMissing(value) || !workforce ? [] : [{ body, count: value.low, workforce }],
  )
  const random = dice()
  const ranks = rated.map((): number[] => [])
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = rated.map(({ count, workforce }) => gamma(count + 0.5, random) / workforce)
    const order = [...drawn.keys()].sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0))
    for (const [place, at] of order.entries()) ranks[at]?.push(place + 1)
  }
  return new Map(
    rated.map(({ body }, at) => {
      const own = (ranks[at] ?? []).sort((a, b) => a - b)
      const best = own[Math.floor(DRAWS * TAIL)] ?? 1
      const worst = own[Math.ceil(DRAWS * (1 - TAIL)) - 1] ?? rated.length
      return [body, { best, worst }]
    }),
  )
}

/** Marsaglia and Tsang (2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())

/** Mulberry32, always from the same seed: above 0 and below 1. */
function dice(): () => number {
  let state = SEED
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }
}

const SEED = 2014
