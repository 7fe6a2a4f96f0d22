// Units, populations and answers as tables and sentences print them.
import {
  type Answer,
  type Facets,
  type Figure,
  type Population,
  populationsOf,
  type Unit,
} from '../vocabulary/reply.ts'
import { outcomes } from '../vocabulary/words/outcomes.ts'
import type { MarkName } from './mark.ts'

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
  UNITS[unit][count === 1 ? 0 : 1]

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
    .map((population) => POPULATIONS[population])
    .join(' and ')

const labels = new Map(outcomes.map(({ id, label }) => [id, label]))

/** Facet values are ids of the word lists where one fits, else the body's own words: "written warning; constable". */
export const facetWords = (facets: Facets): string =>
  Object.values(facets)
    .map((value) => labels.get(value) ?? value.replaceAll('_', ' '))
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
