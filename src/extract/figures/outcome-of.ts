// Which outcome an ambiguous wording means, where what it happened to decides: a person is dismissed, an allegation is dismissed.

import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { OutcomeMeant } from '../../vocabulary/packs/outcomes.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import type { Unit } from '../../vocabulary/reply.ts'

const trade = perWords((words) => words.lists('counting', ['persons', 'befallsThem', 'elseTheyGo']))

/** The id, or null where the wording stays unclear or unknown. */
export function outcomeOf(words: Words, meant: OutcomeMeant, of: Unit | null): string | null {
  if (meant === null) return null
  if ('id' in meant) return meant.id
  const person = toPerson(words, meant)
  if (person === undefined || of === 'person') return person ?? null
  return of === 'allegation' || of === 'complaint'
    ? (meant.oneOf.find((id) => id !== person) ?? null)
    : null
}

/** Which of the outcomes it may mean only a person can have. */
const toPerson = (words: Words, meant: OutcomeMeant): string | undefined =>
  meant !== null && 'oneOf' in meant
    ? meant.oneOf.find((id) => words.outcomesOfPersons.has(id))
    : undefined

const OF_PERSONS = perWords(
  (words) =>
    worded`${trade(words).persons}[^.?]{0,40}${trade(words).befallsThem}|${trade(words).befallsThem}[^.?]{0,40}${trade(words).elseTheyGo}`,
)

/** What "dismissed" would be said of here: where the question asks whether persons were dismissed, a person. */
export const personOrMatter = (words: Words, unit: Unit | null, asks: string): Unit | null =>
  unit !== 'allegation' && unit !== 'complaint' && OF_PERSONS(words).test(asks) ? 'person' : unit

/** "Dismissed" in a list with "Final written warning" happened to a person, as the warning did; null where the list does not tell. */
export function outcomeAmong(
  words: Words,
  wording: string,
  listed: ReadonlySet<string>,
): string | null {
  const person = toPerson(words, words.outcomeMeant(wording))
  const isOfPersons = () => [...words.sanctions].some((id) => listed.has(id))
  return person !== undefined && isOfPersons() ? person : null
}
