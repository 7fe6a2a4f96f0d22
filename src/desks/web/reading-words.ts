// What a reading says, in words: its unit, population, period and facets, as they stand beside the number.
import { periodInWords } from '../../dress/dates.ts'
import { inWords } from '../../vocabulary/bounds.ts'
import {
  type Answer,
  type Figure,
  isMissing,
  type Population,
  populationsOf,
  type Unit,
  type Value,
} from '../../vocabulary/reply.ts'

export const UNIT_WORDS: Record<Unit, string> = {
  investigation: 'investigations',
  case: 'cases',
  person: 'people',
  allegation: 'allegations',
  complaint: 'complaints',
  incident: 'incidents or instances',
  proceeding: 'proceedings',
  outcome: 'outcomes',
  other: 'of another unit',
}

const POPULATION_WORDS: Record<Population, string> = {
  officers: 'officers',
  staff: 'police staff',
  pcsos: 'PCSOs',
  specials: 'special constables',
  designated: 'designated officers',
  volunteers: 'volunteers',
  all: 'all',
  unknown: 'of whom is not said',
}

export const ANSWER_WORDS: Record<Answer, string> = {
  full: 'Answered in full',
  partial: 'Answered in part',
  refused: 'Refused',
  'refused-cost': 'Refused on cost',
  ncnd: 'Neither confirmed nor denied',
  'not-held': 'Not held',
  elsewhere: 'Available elsewhere',
  'in-attachment': 'Answered in an attachment',
  'not-answered': 'Not answered',
  unknown: 'Cannot be told',
}

/** "investigations, all, between 1 January 2009 and 17 February 2014, outcome: written warning". */
export function readingInWords(figure: Figure): string {
  const facets = Object.entries(figure.facets).map(([facet, value]) => `${facet}: ${value}`)
  return [
    `${UNIT_WORDS[figure.unit]} (“${figure.unitInk}”)`,
    populationsOf(figure)
      .map((population) => POPULATION_WORDS[population])
      .join(' and '),
    periodInWords(figure.period) ?? 'period not said',
    ...facets,
  ].join(', ')
}

/** What is printed for a value where only text fits: "20", "between 13 and 17", "withheld". */
export const valueInWords = (value: Value): string =>
  isMissing(value) ? value.none : inWords(value)
