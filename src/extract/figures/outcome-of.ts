// Which outcome an ambiguous wording means, where what it happened to decides: a person is dismissed, an allegation is dismissed.

import { type OutcomeMeant, outcomeMeant, outcomes } from '../../vocabulary/packs/outcomes.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { PACKS, wordLists } from '../../vocabulary/packs/word-lists.ts'
import type { Unit } from '../../vocabulary/reply.ts'

const trade = wordLists(PACKS, 'counting', ['persons', 'dismissed', 'resigns'])

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

const OF_PERSONS = worded`${trade.persons}[^.?]{0,40}${trade.dismissed}|${trade.dismissed}[^.?]{0,40}${trade.resigns}`

/** What "dismissed" would be said of here: where the question asks whether persons were dismissed, a person. */
export const personOrMatter = (unit: Unit | null, asks: string): Unit | null =>
  unit !== 'allegation' && unit !== 'complaint' && OF_PERSONS.test(asks) ? 'person' : unit

const SANCTIONS = new Set(
  outcomes
    .filter(({ family }) => family === 'disciplinary' || family === 'dismissal')
    .map(({ id }) => id),
)

/** "Dismissed" in a list with "Final written warning" happened to a person, as the warning did; null where the list does not tell. */
export function outcomeAmong(wording: string, listed: (string | undefined)[]): string | null {
  const meant = outcomeMeant(wording)
  const dismissed = meant !== null && 'oneOf' in meant && meant.oneOf.includes('dismissed')
  return dismissed && listed.some((id) => id !== undefined && SANCTIONS.has(id))
    ? 'dismissed'
    : null
}
