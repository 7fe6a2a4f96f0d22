// "About 40", "nearly £2m": a number said to be inexact, as the range within which a writer would have said it so.
import type { Bounds } from './bounds.ts'

/** Half a step of the last figure that is no nought: about 40 is 35..44, about £256,000 is £255,500.00..£256,499.99. */
export function roughly(n: number): Bounds {
  const half = halfStepOf(n)
  return { low: Math.max(0, n - half), high: n + (half > 1 ? half - 1 : half) }
}

/** "Nearly 300", "just under 300": short of it, and not by more than its half step. */
export const shortOf = (n: number): Bounds => ({
  low: Math.max(0, n - halfStepOf(n)),
  high: Math.max(0, n - 1),
})

/** "Just over 300" */
export const justAbove = (n: number): Bounds => ({ low: n + 1, high: n + halfStepOf(n) })

/** A lone 1 is said of what lies nearer: about 1,000 is 950..1,049. A number that is not rounded may be one out. */
function halfStepOf(n: number): number {
  if (n <= 0) return 0
  let step = 1
  while (n % (step * 10) === 0) step *= 10
  if (n === step) step /= 10
  return Math.max(1, step / 2)
}
