// What is counted, by the body's own word: "occasions" counts incidents, "members of staff" persons.
import type { Population, Unit } from '../reply.ts'
import { everyMatch } from './every-match.ts'
import type { PeopleWords } from './people.ts'
import { oneOfWords } from './phrase.ts'
import { plainWords } from './plain.ts'
import { type Pack, wordLists } from './word-lists.ts'

export const UNIT_LISTS = [
  'investigation',
  'case',
  'allegation',
  'complaint',
  'incident',
  'proceeding',
  'person',
  'outcome',
  'other',
] as const

export interface UnitFound {
  start: number
  end: number
  ink: string
  unit: Unit
  /** The population the same word names, if it names one. */
  population: Population | null
}

export interface UnitWords {
  /** Every word that something may be counted in, longest first. */
  unitPattern: string
  /** Every countable word in a text, in order. */
  unitsIn(text: string): UnitFound[]
}

export function unitWords(
  packs: readonly Pack[],
  { populationNamed, populationPattern }: PeopleWords,
): UnitWords {
  const lists = wordLists(packs, 'units', UNIT_LISTS)
  const unitOf = new Map<string, Unit>(
    UNIT_LISTS.flatMap((unit) =>
      lists[unit].flatMap((word): [string, Unit][] => [
        [word, unit],
        [`${word}s`, unit],
      ]),
    ),
  )
  const unitPattern = `${populationPattern}|${oneOfWords([...unitOf.keys()])}`
  const said = new RegExp(`(?<![\\w-])(?:${unitPattern})(?![\\w-])`, 'gi')
  const unitNamed = (word: string): { unit: Unit; population: Population | null } => {
    const population = populationNamed(word)
    if (population) return { unit: 'person', population }
    return { unit: unitOf.get(plainWords(word)) ?? 'other', population: null }
  }
  return {
    unitPattern,
    unitsIn: (text) =>
      [...everyMatch(text, said)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        ink: match[0],
        ...unitNamed(match[0]),
      })),
  }
}
