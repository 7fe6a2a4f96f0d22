// What a tab of a sheet asks as a true table, in the shape of disclose: every combination of what it is told by.

import { CandourError } from '../../../vocabulary/errors.ts'
import { type At, MOST_PARTS, type TrueTable } from '../../../vocabulary/released/true-table.ts'
import type { Span } from '../../../vocabulary/span.ts'
import type { CountedRow } from '../counted-rows.ts'
import { NOT_STATED, OF_SOCIAL_MEDIA } from '../fields.ts'
import { type CountedUnit, countOf } from '../tally.ts'
import type { TabAsked } from './asked.ts'
import { type FieldMap, type SheetMap, wordsAskedIn } from './sheet-map.ts'
import { fieldIn, told, unitOf } from './told.ts'

export interface TableAsked {
  tab: TabAsked
  map: SheetMap
  /** Matters of social media alone. */
  rows: readonly CountedRow[]
  span: Span
  register: string
  asOf: string
}

/** null: nothing of it is told by anything that the register keeps. */
export function trueTable(asked: TableAsked): TrueTable | null {
  const { tab, map, rows, span, register, asOf } = asked
  const fields = fieldsOf(tab, map)
  if (fields.length === 0) return null
  const unit = tab.isCases ? 'matters' : (unitOf(tab, map) ?? 'matters')
  const parts = Map.groupBy(rows, (row) => fields.map((field) => wordIn(row, field)).join('\t'))
  return {
    title: tab.question,
    unit: UNITS[unit],
    unitInk: unit,
    population: ['all'],
    period: span,
    register,
    only: [OF_SOCIAL_MEDIA],
    asOf,
    dimensions: fields.map((field) => ({
      name: field.word,
      categories: categoriesOf(field, tab, rows),
      all: 'All',
    })),
    counts: [...parts.values()].map((of) => ({
      at: Object.fromEntries(
        fields.map((field) => [field.word, of[0] ? wordIn(of[0], field) : NOT_STATED]),
      ),
      count: tab.isCases ? of.length : countOf(of, unit),
    })),
    rest: 0,
  }
}

export const hasTable = (tab: TabAsked, map: SheetMap): boolean => fieldsOf(tab, map).length > 0

/** What a row of the table counts: a person, or a person within a matter. */
const UNITS: Record<CountedUnit, string> = { people: 'person', matters: 'case' }

/** A date is left out: a table of single days is a list of cases. */
const fieldsOf = (tab: TabAsked, map: SheetMap): FieldMap[] =>
  wordsAskedIn(tab).flatMap((word) => {
    const field = fieldIn(map, word)
    return field && field.field !== 'date' ? [field] : []
  })

const wordIn = (row: CountedRow, field: FieldMap): string => told(row, field) ?? NOT_STATED

/** Those that the sheet offers and that occur, in its order; then the register's own. */
function categoriesOf(field: FieldMap, tab: TabAsked, rows: readonly CountedRow[]): string[] {
  const there = new Set(rows.map((row) => wordIn(row, field)))
  const offered = (tab.choices[field.word] ?? []).filter((word) => !tab.isCases || there.has(word))
  return [...new Set([...offered, ...there])]
}

/** A line a part, noughts too: the names of the dimensions first, the count last. */
export function trueTableRows({ dimensions, counts }: TrueTable): (string | number)[][] {
  const names = dimensions.map(({ name }) => name)
  const many = dimensions.reduce((product, { categories }) => product * categories.length, 1)
  if (many > MOST_PARTS)
    throw new CandourError(
      `This table has ${many} parts; a CSV lists each, and holds at most ${MOST_PARTS}. Take it out as JSON, which lists those that are not nought.`,
      { status: 422 },
    )
  const key = (at: At) => names.map((name) => at[name]).join('\t')
  const known = new Map(counts.map(({ at, count }) => [key(at), count]))
  const parts = dimensions.reduce<string[][]>(
    (so, { categories }) => so.flatMap((part) => categories.map((one) => [...part, one])),
    [[]],
  )
  return [[...names, 'count'], ...parts.map((part) => [...part, known.get(part.join('\t')) ?? 0])]
}
