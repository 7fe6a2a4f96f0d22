// What a mark leaves open of the number behind it.
import type { Policy } from './policy.ts'

/** The range that a withheld cell's mark leaves open. */
export function markedRange(
  count: number,
  isSmall: boolean,
  { marks, noughts, small }: Policy,
): { low: number; high: number | null } {
  if (marks === 'one') return { low: noughts === 'printed' ? 1 : 0, high: null }
  return isSmall && count <= small.to
    ? { low: small.from, high: small.to }
    : { low: small.to + 1, high: null }
}
