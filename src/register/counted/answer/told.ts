// A row of the register in the words of a sheet.
import type { CountedRow } from '../counted-rows.ts'
import { type CountedUnit, countOf } from '../tally.ts'
import type { TabAsked } from './asked.ts'
import type { FieldMap, SheetMap } from './sheet-map.ts'

/** The sheet's word for what a row has; null: nothing is told. */
export function told(row: CountedRow, { field, words }: FieldMap): string | null {
  if (field === null) return null
  if (field === 'date') return row.cameOn.slice(0, 4)
  const value = row[field]
  if (value === null) return null
  return Object.hasOwn(words, value) ? (words[value] ?? null) : value
}

export const fieldIn = ({ fields }: SheetMap, word: string): FieldMap | null =>
  fields.find((one) => one.word === word && one.field !== null) ?? null

/** What its row for all says that it counts; null where the register cannot count it. */
export const unitOf = ({ rows }: TabAsked, { nouns }: SheetMap): CountedUnit | null => {
  const all = rows.find(({ dimension }) => dimension === null)
  return all ? (nouns[all.which] ?? null) : null
}

/** How many there are of each word that a dimension's rows tell; under null, of none. */
export const byWord = (
  rows: readonly CountedRow[],
  field: FieldMap,
  unit: CountedUnit,
): Map<string | null, number> =>
  new Map(
    [...Map.groupBy(rows, (row) => told(row, field))].map(([word, of]) => [
      word,
      countOf(of, unit),
    ]),
  )
