// Whole numbers of which only the least and the most are known.
import { least } from './long-lists.ts'

/** low ≤ n ≤ high, whole; high null means that no ceiling is known. Exact is low = high. */
export interface Bounds {
  low: number
  high: number | null
}

export const exactly = (n: number): Bounds => ({ low: n, high: n })
export const atLeast = (n: number): Bounds => ({ low: n, high: null })
export const nothingKnown: Bounds = { low: 0, high: null }

/** Neither a floor above nought nor a ceiling: it says nothing of the number. */
export const isNothingKnown = ({ low, high }: Bounds): boolean => low === 0 && high === null

export const isExact = ({ low, high }: Bounds): boolean => low === high

export function add(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high }
}

export function sum(all: Bounds[]): Bounds {
  return all.reduce(add, exactly(0))
}

/** Could both be true of the same number? */
export function agree(a: Bounds, b: Bounds): boolean {
  const aEnds = a.high ?? Number.POSITIVE_INFINITY
  const bEnds = b.high ?? Number.POSITIVE_INFINITY
  return a.low <= bEnds && b.low <= aEnds
}

/** What is still possible when both are true; null when they contradict each other. */
export function both(a: Bounds, b: Bounds): Bounds | null {
  if (!agree(a, b)) return null
  const ceilings = [a.high, b.high].filter((high) => high !== null)
  return {
    low: Math.max(a.low, b.low),
    high: ceilings.length === 0 ? null : least(ceilings),
  }
}

/** "20", "between 0 and 4", "at least 828": the way a sub-editor would print them. */
export function inWords({ low, high }: Bounds): string {
  if (high === null) return `at least ${grouped(low)}`
  return low === high ? grouped(low) : `between ${grouped(low)} and ${grouped(high)}`
}

/** "20", "13–17", "6+": the same where there is no room for words. */
export function inBrief({ low, high }: Bounds): string {
  if (high === null) return `${grouped(low)}+`
  return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`
}

/** 134,671 as English papers group it. */
export const grouped = (n: number): string => n.toLocaleString('en-GB')
