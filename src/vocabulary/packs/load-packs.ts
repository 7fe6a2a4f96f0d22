// The words that replies are read with: those of any reply, and of the packs that a survey names.
import type { Survey } from '../survey.ts'
import { packNames } from './names.ts'
import { type OutcomeWords, outcomeWords } from './outcomes.ts'
import { type PeopleWords, peopleWords } from './people.ts'
import { type SeverityWords, severityWords } from './severities.ts'
import { type ConductWords, conductWords } from './social-media.ts'
import { type UnitWords, unitWords } from './units.ts'
import { PACKS, wordLists } from './word-lists.ts'

/** Handed to whoever reads; without a pack its lists are empty, and nothing it knows is found. */
export interface Words extends PeopleWords, UnitWords, OutcomeWords, ConductWords, SeverityWords {
  /** The lists of one file, those of the packs beside the plain ones. */
  lists<Key extends string>(name: string, keys: readonly Key[]): Record<Key, string[]>
}

const loaded = new Map<string, Words>()

/** Throws for a pack that nobody knows. The same packs give the same words. */
export function loadPacks(named: readonly string[]): Words {
  const unknown = named.find((name) => !PACKS.some((pack) => pack === name))
  if (unknown !== undefined) throw new Error(`there is no word pack “${unknown}”`)
  const packs = PACKS.filter((pack) => pack === 'plain' || named.includes(pack))
  const key = packs.join(' ')
  const words = loaded.get(key) ?? wordsOfPacks(packs)
  loaded.set(key, words)
  return words
}

function wordsOfPacks(packs: Parameters<typeof peopleWords>[0]): Words {
  const people = peopleWords(packs)
  return {
    ...people,
    ...unitWords(packs, people),
    ...outcomeWords(packs),
    ...conductWords(packs),
    ...severityWords(packs),
    lists: (name, keys) => wordLists(packs, name, keys),
  }
}

/** The words of a survey's packs; of all packs, where no survey says which. */
export const wordsOf = (survey: Pick<Survey, 'packs'> | undefined): Words =>
  loadPacks(survey?.packs ?? packNames)

/** The words of every pack there is. */
export const everyPack: Words = loadPacks(packNames)

/** What is made of words once and used often, such as a pattern: made at its first use, and kept with them. */
export function perWords<Made>(make: (words: Words) => Made): (words: Words) => Made {
  const made = new WeakMap<Words, { value: Made }>()
  return (words) => {
    const kept = made.get(words) ?? { value: make(words) }
    made.set(words, kept)
    return kept.value
  }
}
