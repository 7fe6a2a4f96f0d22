// Units, populations and answers as tables and sentences print them.

import { factTree } from '../vocabulary/facts.ts'
import {
  type Answer,
  type Facets,
  type Figure,
  type Population,
  populationsOf,
  type Unit,
} from '../vocabulary/reply.ts'
import type { MarkName } from './mark-names.ts'

/** One and several of it. */
const UNITS: Record<Unit, [one: string, several: string]> = {
  investigation: ['investigation', 'investigations'],
  case: ['case', 'cases'],
  person: ['person', 'people'],
  allegation: ['allegation', 'allegations'],
  complaint: ['complaint', 'complaints'],
  incident: ['incident', 'incidents'],
  proceeding: ['proceeding', 'proceedings'],
  outcome: ['outcome', 'outcomes'],
  other: ['matter of another unit', 'matters of another unit'],
}

export const unitWord = (unit: Unit, count: number | null = null): string =>
  (UNITS[unit] ?? [unit, `${unit}s`])[count === 1 ? 0 : 1]

const POPULATIONS: Record<Population, string> = {
  officers: 'officers',
  staff: 'police staff',
  pcsos: 'PCSOs',
  specials: 'special constables',
  designated: 'designated officers',
  volunteers: 'volunteers',
  all: 'all',
  unknown: 'population not said',
}

/** "officers and police staff". */
export const populationWords = (figure: Pick<Figure, 'population'>): string =>
  populationsOf(figure)
    .map((population) => POPULATIONS[population] ?? population)
    .join(' and ')

/** Where the labels of a facet's ids stand in the packaged facts. */
const LISTS: Partial<Record<string, [tree: string, list: string]>> = {
  outcome: ['conduct-outcomes', 'outcomes'],
  rank: ['conduct-people', 'officer_ranks'],
  rankBand: ['conduct-people', 'rank_bands_seen'],
  role: ['conduct-people', 'role_types'],
  breach: ['conduct-social-media', 'breaches'],
  platform: ['conduct-social-media', 'platforms'],
}

/** Facets whose bare value would not tell what it is. */
const NAMED: Partial<Record<string, string>> = { payBand: 'pay band', severity: 'severity' }

interface Meaning {
  id: string
  label: string
}

const meanings = new Map(
  Object.entries(LISTS).map(([facet, at]) => [facet, at ? meaningsIn(factTree(at[0]), at[1]) : []]),
)

const labels = new Map(
  [...meanings].flatMap(([facet, all]) => all.map(({ id, label }) => [`${facet} ${id}`, label])),
)

function meaningsIn(tree: unknown, list: string): Meaning[] {
  const entries: unknown =
    typeof tree === 'object' &&
    tree !== null &&
    Object.entries(tree).find(([name]) => name === list)?.[1]
  if (!Array.isArray(entries)) throw new Error(`the facts have no list ${list}`)
  return entries.map(({ id, label }: Meaning) => ({ id, label }))
}

/** What a facet's words may mean: the ids of its list with their labels; none where it has no list. */
export const meaningsOf = (facet: string): readonly Meaning[] => meanings.get(facet) ?? []

/** Facet values are ids of the word lists where one fits, else the body's own words: "Written warning; Constable". */
export const facetWords = (facets: Facets): string =>
  Object.entries(facets)
    .map(([facet, value]) => [
      NAMED[facet],
      labels.get(`${facet} ${value}`) ?? value.replaceAll('_', ' '),
    ])
    .map((words) => words.filter(Boolean).join(' '))
    .join('; ')

export interface AnswerWords {
  mark: MarkName
  says: string
}

/** What became of one question. */
export const ANSWERS_SAID: Record<Answer, AnswerWords> = {
  full: { mark: 'exact', says: 'Answered in full' },
  partial: { mark: 'floor', says: 'Answered in part' },
  refused: { mark: 'refused', says: 'Refused' },
  'refused-cost': { mark: 'cost', says: 'Refused on cost' },
  ncnd: { mark: 'ncnd', says: 'Neither confirmed nor denied' },
  'not-held': { mark: 'notheld', says: 'Not held' },
  elsewhere: { mark: 'doc', says: 'Said to be published elsewhere' },
  'in-attachment': { mark: 'doc', says: 'Answered in an attachment' },
  'not-answered': { mark: 'notanswered', says: 'Not answered' },
  unknown: { mark: 'doubt', says: 'Not clear from the reply' },
}
