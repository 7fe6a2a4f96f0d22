// What a reading says, in words, as they stand beside its number.

import { type Figure, isMissing, type Value } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { amountsOf, type Measured } from '../../../wording/amounts.ts'
import { periodInWords } from '../../../wording/dates.ts'
import { labelsOf } from '../../../wording/labels.ts'

/** "1 reading", "3 readings". */
export const several = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/**
 * "investigations (“occasions”), officers and police staff, between 1 January 2009 and 17 February 2014, Written warning";
 * what a model proposed says so, confirmed or not.
 */
export function readingInWords(survey: Survey, figure: Figure): string {
  const labels = labelsOf(survey)
  return [
    figure.unit === 'other'
      ? labels.counted(figure)
      : labels.unit(figure.unit) + (figure.unitInk && ` (“${figure.unitInk}”)`),
    labels.whom(figure),
    periodInWords(figure.period) ?? 'period not said',
    labels.facets(figure.facets),
    figure.proposedBy && `proposed by ${figure.proposedBy}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What is printed for a value where only text fits: "20", "between 13 and 17", "withheld". */
export const valueInWords = (of: Measured & { value: Value }): string =>
  isMissing(of.value) ? of.value.none : amountsOf(of).words(of.value)
