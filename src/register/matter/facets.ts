// What a matter is found and counted by, taken from what it is.
import type { Allegation, Matter, Subject } from '../../vocabulary/conduct/matter.ts'
import { EXCLUDING_PARTS, WORKING_PARTS } from '../../vocabulary/conduct/matter.ts'

export interface Facets {
  openTo: string[]
  closedTo: string[]
  isOpen: boolean
  states: string[]
  roles: string[]
  ranks: string[]
  bands: string[]
  breaches: string[]
  platforms: string[]
  outcomes: string[]
}

export function facetsOf({ people, subjects, allegations }: Matter): Facets {
  const having = (parts: readonly string[]): string[] =>
    people.filter(({ part }) => parts.includes(part)).map(({ account }) => account)
  return {
    openTo: once(having(WORKING_PARTS)),
    closedTo: once([...having(EXCLUDING_PARTS), ...subjects.map(({ account }) => account)]),
    isOpen: subjects.length === 0 || subjects.some((subject) => !isClosed(subject)),
    states: once(subjects.map(({ standing }) => standing?.state)),
    roles: once(subjects.map(({ role }) => role)),
    ranks: once(subjects.map(({ rankThen }) => rankThen)),
    bands: once(subjects.map(bandOf)),
    breaches: once(allegations.flatMap(({ breach }) => breach?.types ?? [])),
    platforms: once(allegations.map(({ breach }) => breach?.platform)),
    outcomes: once(subjects.map(outcomeOf)),
  }
}

/** What the rules came to; where no step is here, what another register had. */
export const outcomeOf = ({
  standing,
  elsewhere,
}: Pick<Subject, 'standing' | 'elsewhere'>): string | null =>
  standing?.outcome ?? elsewhere?.outcome ?? null

const isClosed = ({ standing, elsewhere }: Subject): boolean =>
  standing?.stateKind === 'closed' || (elsewhere?.closedOn ?? null) !== null

/** The pay band of a member of staff; "8+". null for who has none. */
export const bandOf = ({ grade }: Pick<Subject, 'grade'>): string | null => grade?.band || null

/** All a search looks through, what a person would remember of it: each word once. */
export const wordsOf = ({ reference, summary, subjects, allegations, evidence }: Matter): string =>
  [
    ...new Set(
      [
        reference,
        summary,
        ...subjects.map(({ name }) => name),
        ...allegations.flatMap(wordsOfAllegation),
        ...evidence.flatMap(({ name, note }) => [name, note]),
      ].flatMap(wordsIn),
    ),
  ]
    .slice(0, MOST_WORDS)
    .join(' ')

/** Of letters and digits alone, so that "2026-0014" is found by its parts as they were typed. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .slice(0, MOST_LETTERS)
    .match(/[\p{L}\p{M}\p{N}]{1,80}/gu) ?? []

const MOST_WORDS = 20_000
const MOST_LETTERS = 500_000

const wordsOfAllegation = ({ words, breach }: Allegation): string[] => [
  words,
  ...(breach?.addresses ?? []),
]

const once = (all: readonly (string | null | undefined)[]): string[] => [
  ...new Set(all.filter((one): one is string => one !== null && one !== undefined && one !== '')),
]
