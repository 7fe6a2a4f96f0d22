// How far a rate may lie from that of all together before more than chance and the usual differences between bodies speaks from it:
// a funnel with multiplicative over-dispersion (Spiegelhalter 2005).
import type { BodyValue } from '../vocabulary/count.ts'
import { isMissing } from '../vocabulary/reply.ts'
import { isRanked } from './ranks.ts'

export interface Funnel {
  /** Of all that are in it, per 1,000. */
  average: number
  /** By how much the counts vary more than chance alone would have them; 1 where they do not. */
  phi: number
  points: FunnelPoint[]
}

export interface FunnelPoint {
  body: string
  name: string
  /** What its rate is per. */
  base: number
  per1000: number
  /** Standard deviations of chance alone from the average; wider by the root of phi is what the limits allow. */
  z: number
  /** Outside which limits it lies. */
  beyond: Beyond
  /** The same were there no over-dispersion. */
  beyondByChance: Beyond
}

export type Beyond = 'none' | '95' | '99.8'

/** With fewer bodies their spread cannot be told from chance. */
const LEAST_BODIES = 10
/** So large a part of the z scores at either end counts as the last within. */
const WINSORISED = 0.1
export const Z = { '95': 1.96, '99.8': 3.09 } as const

/** Of the bodies with one exact number and a rate; null where these are too few, or where all together counted nothing. */
export function funnelOf(bodies: readonly BodyValue[]): Funnel | null {
  const ranked = bodies.flatMap((one) => {
    const { body, name, value, workforce } = one
    return isRanked(one) && !isMissing(value) && workforce
      ? [{ body, name, count: value.low, base: workforce }]
      : []
  })
  const counted = ranked.reduce((so, { count }) => so + count, 0)
  if (ranked.length < LEAST_BODIES || counted === 0) return null
  const each = counted / ranked.reduce((so, { base }) => so + base, 0)
  const scores = ranked.map(({ count, base }) => (count - each * base) / Math.sqrt(each * base))
  const phi = Math.max(1, meanSquare(winsorised(scores)))
  return {
    average: 1000 * each,
    phi,
    points: ranked.map(({ body, name, count, base }, i) => {
      const z = scores[i] ?? 0
      return {
        body,
        name,
        base,
        per1000: (1000 * count) / base,
        z,
        beyond: beyondAt(z / Math.sqrt(phi)),
        beyondByChance: beyondAt(z),
      }
    }),
  }
}

/** Where a limit lies at this base, per 1,000; below nought is nought. */
export function limitsAt(
  { average, phi }: Pick<Funnel, 'average' | 'phi'>,
  base: number,
  of: keyof typeof Z,
): { low: number; high: number } {
  const each = average / 1000
  const off = 1000 * Z[of] * Math.sqrt((phi * each) / base)
  return { low: Math.max(0, average - off), high: average + off }
}

function beyondAt(z: number): Beyond {
  if (Math.abs(z) > Z['99.8']) return '99.8'
  return Math.abs(z) > Z['95'] ? '95' : 'none'
}

/** The tenth at either end is pulled in to the last score within, so that those whom the limits are to find do not widen them. */
function winsorised(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((a, b) => a - b)
  const cut = Math.floor(WINSORISED * sorted.length)
  const [low = 0, high = 0] = [sorted[cut], sorted[sorted.length - 1 - cut]]
  return scores.map((one) => Math.min(high, Math.max(low, one)))
}

const meanSquare = (scores: readonly number[]): number =>
  scores.reduce((so, one) => so + one * one, 0) / scores.length
