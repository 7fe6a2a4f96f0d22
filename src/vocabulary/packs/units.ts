// What is counted, by the body's own word: "occasions" counts incidents, "members of staff" persons.
import type { Population, Unit } from '../reply.ts'
import { populationNamed, populationPattern } from './people.ts'
import { plainWords } from './plain.ts'
import { PACKS, wordLists } from './word-lists.ts'

const UNIT_LISTS = [
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
const lists = wordLists(PACKS, 'units', UNIT_LISTS)
const unitOf = new Map<string, Unit>(
  UNIT_LISTS.flatMap((unit) =>
    lists[unit].flatMap((word): [string, Unit][] => [
      [word, unit],
      [`${word}s`, unit],
    ]),
  ),
)

const WORDS = [...unitOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '\\s+'))
/** Every word that something may be counted in, longest first. */
export const unitPattern = `${populationPattern}|${WORDS.join('|')}`
const UNIT_SAID = new RegExp(`(?<![\\w-])(?:${unitPattern})(?![\\w-])`, 'gi')

export interface UnitFound {
  start: number
  end: number
  ink: string
  unit: Unit
  /** The population the same word names, if it names one. */
  population: Population | null
}

/** Every countable word in a text, in order. */
export function unitsIn(text: string): UnitFound[] {
  return [...text.matchAll(UNIT_SAID)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ink: match[0],
    ...unitNamed(match[0]),
  }))
}

function unitNamed(word: string): { unit: Unit; population: Population | null } {
  const population = populationNamed(word)
  if (population) return { unit: 'person', population }
  return { unit: unitOf.get(plainWords(word)) ?? 'other', population: null }
}
