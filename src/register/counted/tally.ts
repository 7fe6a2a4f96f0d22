// How many matters and how many people there are of each value of a field.
import type { CountedRow } from './counted-rows.ts'
import { type Field, valueIn, wordFor, wordsOfField } from './fields.ts'

export interface Tallied {
  value: string | null
  word: string
  matters: string[]
  people: number
}

export const UNITS = ['matters', 'people'] as const
export type CountedUnit = (typeof UNITS)[number]

/** In the order of the field's own list; years in theirs; what nobody stated last. */
export function tally(rows: readonly CountedRow[], field: Field): Tallied[] {
  const groups = Map.groupBy(rows, (row) => valueIn(row, field))
  return [...groups]
    .map(([value, of]) => ({
      value,
      word: wordFor(field, value),
      matters: mattersOf(of),
      people: peopleOf(of),
    }))
    .toSorted((a, b) => placeOf(field, a.value) - placeOf(field, b.value) || inOrder(a, b))
}

const inOrder = (a: Tallied, b: Tallied): number =>
  a.word.localeCompare(b.word, 'en-GB', { numeric: true })

function placeOf(field: Field, value: string | null): number {
  if (value === null) return Number.MAX_SAFE_INTEGER
  const at = wordsOfField(field).findIndex(({ id }) => id === value)
  return at < 0 ? Number.MAX_SAFE_INTEGER - 1 : at
}

export const mattersOf = (rows: readonly CountedRow[]): string[] => [
  ...new Set(rows.map(({ matter }) => matter)),
]

export const peopleOf = (rows: readonly CountedRow[]): number =>
  new Set(rows.flatMap(({ person }) => person ?? [])).size

export const countOf = (rows: readonly CountedRow[], unit: CountedUnit): number =>
  unit === 'people' ? peopleOf(rows) : mattersOf(rows).length

/** Fewer than five, and not none: what may show who somebody is. A closed range, as disclosure policies write it. */
export const SMALL = { from: 1, to: 4 } as const
export const isSmall = (count: number): boolean => count >= SMALL.from && count <= SMALL.to
