// Which outcome an ambiguous wording means, where what it happened to decides: a person is dismissed, an allegation is dismissed.
import type { Unit } from '../vocabulary/reply.ts'
import type { OutcomeMeant } from '../vocabulary/words/outcomes.ts'

/** The id, or null where the wording stays unclear or unknown. */
export function outcomeOf(meant: OutcomeMeant, of: Unit | null): string | null {
  if (meant === null) return null
  if ('id' in meant) return meant.id
  if (!meant.oneOf.includes('dismissed')) return null
  if (of === 'person') return 'dismissed'
  return of === 'allegation' || of === 'complaint'
    ? (meant.oneOf.find((id) => id !== 'dismissed') ?? null)
    : null
}
