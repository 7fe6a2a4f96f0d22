// What a reading says, in words, as they stand beside its number.

import { inWords } from '../../../vocabulary/bounds.ts'
import { type Figure, isMissing, type Value } from '../../../vocabulary/reply.ts'
import { periodInWords } from '../../../wording/dates.ts'
import { facetWords, populationWords, unitWord } from '../../../wording/reply-words.ts'

/** "1 reading", "3 readings". */
export const several = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/**
 * "investigations (“occasions”), officers and police staff, between 1 January 2009 and 17 February 2014, Written warning";
 * what a model proposed says so, confirmed or not.
 */
export function readingInWords(figure: Figure): string {
  return [
    unitWord(figure.unit) + (figure.unitInk && ` (“${figure.unitInk}”)`),
    populationWords(figure),
    periodInWords(figure.period) ?? 'period not said',
    facetWords(figure.facets),
    figure.proposedBy && `proposed by ${figure.proposedBy}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What is printed for a value where only text fits: "20", "between 13 and 17", "withheld". */
export const valueInWords = (value: Value): string =>
  isMissing(value) ? value.none : inWords(value)
