// The keys by which survey.yaml said what a question counts before it could say it in its own words: unit, populations, facets.
import type { Noun } from '../vocabulary/survey.ts'
import { anyLabels } from '../wording/labels.ts'
import { nearest } from './naming/nearest-word.ts'
import { nounOf } from './naming/noun.ts'
import { type Fields, known, oneOf, text, texts } from './yaml-fields.ts'
import type { Sheet } from './yaml-sheet.ts'

export interface Legacy {
  counts: Noun | null
  whom: string[]
  by: string[]
}

/** All that those keys could say. */
const UNITS = [
  'investigation',
  'case',
  'person',
  'allegation',
  'complaint',
  'incident',
  'proceeding',
  'outcome',
  'other',
] as const
const POPULATIONS = [
  'officers',
  'staff',
  'pcsos',
  'specials',
  'designated',
  'volunteers',
  'all',
  'unknown',
]
const FACETS = [
  'breach',
  'platform',
  'rank',
  'rankBand',
  'payBand',
  'role',
  'outcome',
  'severity',
  'year',
  'measure',
]

/** Left out where it is wrong, and said: what is asked of whom still stands. */
const LEFT_OUT = { stops: false }

export function legacyKeys(sheet: Sheet, fields: Fields): Legacy {
  const said = text(sheet, fields, 'unit')
  // "assault" is a noun of the survey's own; "persons" is one of the list, misspelt, and is said to be.
  const own = said && !UNITS.some((one) => one === said) && nearest(said, UNITS) === null
  const unit = own ? null : oneOf(sheet, fields, 'unit', UNITS, LEFT_OUT)
  const among = (name: string, words: readonly string[]): string[] =>
    texts(sheet, fields, name).filter((word) =>
      known(sheet, fields.get(name)?.value ?? null, word, words, LEFT_OUT),
    )
  return {
    counts: own ? nounOf(said) : unit && unit !== 'other' ? nounOfUnit(unit) : null,
    whom: among('populations', POPULATIONS),
    by: among('facets', FACETS),
  }
}

const nounOfUnit = (unit: string): Noun => ({
  id: unit,
  one: anyLabels.unit(unit, 1),
  many: anyLabels.unit(unit),
  also: [],
  kind: 'count',
})
