// Does our reading say what the truth says? What differs is named, so that a correction can say why.
import { type Facets, type Figure, isMissing, type Period } from '../../src/vocabulary/reply.ts'
import { ASKED } from './letter.ts'
import type { TruthFigure } from './truth.ts'

/** Empty where the reading is right. "value: 12 not 2012", "unit: investigation not incident". */
export function differences(reading: Figure, truth: TruthFigure): string[] {
  const pairs: [what: string, is: string, read: string][] = [
    ['value', numberOf(truth), numberOf(reading)],
    ['question', truth.question, reading.question ?? 'none'],
    ['unit', truth.unit, reading.unit],
    ['population', peopleOf(truth), peopleOf(reading)],
    ['period', periodOf(truth.period), periodOf(reading.period)],
    ['facets', facetsOf(truth.facets), facetsOf(reading.facets)],
  ]
  return pairs
    .filter(([, is, read]) => is !== read)
    .map(([what, is, read]) => `${what}: ${is || 'none'}, not ${read || 'none'}`)
}

function numberOf({ value }: Pick<Figure, 'value'>): string {
  if (isMissing(value)) return value.none
  return value.low === value.high ? String(value.low) : `${value.low} to ${value.high ?? 'unknown'}`
}

/** Officers and staff are all that were asked about. */
function peopleOf({ population }: Pick<Figure, 'population'>): string {
  const all = [population].flat().sort().join(' and ')
  return all === 'all' ? 'officers and staff' : all
}

/** A figure without a period of its own is for the period asked. */
const periodOf = (period: Period): string => Object.values(period ?? ASKED ?? {}).join(' to ')

/** "measure" is the body's own words for the row, which name no part. */
const facetsOf = (facets: Facets): string =>
  Object.entries(facets)
    .filter(([name]) => name !== 'measure')
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(', ')
