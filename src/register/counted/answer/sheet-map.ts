// What a sheet's words mean in the register: made from the lists of the trade, shown to a person, and changed by them.
import { conductWords, type Word } from '../../../vocabulary/conduct/conduct-words.ts'
import asked from '../../../vocabulary/conduct/fields-asked.json' with { type: 'json' }
import { disjointBands, type Field, wordsOfField } from '../fields.ts'
import type { CountedUnit } from '../tally.ts'
import type { SheetAsked, TabAsked } from './asked.ts'
import { bandAmong } from './band-of-rank.ts'

/** A date is no field that anything is counted by: only its year is told. */
export type FieldAsked = Exclude<Field, 'year' | 'rankBand'> | 'date'

export interface SheetMap {
  /** What a noun of the sheet counts; null: the register cannot count it. */
  nouns: Record<string, CountedUnit | null>
  fields: FieldMap[]
}

export interface FieldMap {
  /** As the sheet has it: "rank band". */
  word: string
  /** null: the register keeps nothing of the kind. */
  field: FieldAsked | null
  /** By the register's value, the sheet's word; null: it is left blank. A value that is not here stands in its own words. */
  words: Record<string, string | null>
}

export function defaultMap({ tabs }: SheetAsked): SheetMap {
  const nouns = tabs.flatMap(({ rows }) =>
    rows.flatMap(({ dimension, which }) => (dimension === null ? which : [])),
  )
  const fields = new Map<string, FieldMap>()
  for (const tab of tabs)
    for (const word of wordsAskedIn(tab))
      fields.set(word, fields.get(word) ?? fieldMap(word, tab.choices[word] ?? []))
  return {
    nouns: Object.fromEntries(nouns.map((noun) => [noun, unitOf(noun)])),
    fields: [...fields.values()],
  }
}

/** Heads of its columns of cases, or the dimensions of its rows. */
export const wordsAskedIn = ({ isCases, columns, rows }: TabAsked): string[] =>
  isCases
    ? columns.map(({ word }) => word)
    : [...new Set(rows.flatMap(({ dimension }) => dimension ?? []))]

const unitOf = (noun: string): CountedUnit | null => {
  if (isAmong(asked.people, noun)) return 'people'
  return isAmong(asked.matters, noun) ? 'matters' : null
}

const isAmong = (words: readonly string[], word: string): boolean =>
  words.some((one) => same(one, word))
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

export const FIELDS_ASKED: readonly FieldAsked[] = [
  'date',
  'breach',
  'platform',
  'channel',
  'duty',
  'role',
  'rank',
  'band',
  'outcome',
  'kind',
]

const fieldNamed = (word: string): FieldAsked | null =>
  FIELDS_ASKED.find((one) => isAmong(asked.fields[one], word)) ?? null

/** As the lists of the trade have it, where a person says nothing else. */
export function fieldMap(
  word: string,
  choices: readonly string[],
  field: FieldAsked | null = fieldNamed(word),
): FieldMap {
  const values = field === null || field === 'date' ? [] : wordsOfField(field)
  return {
    word,
    field,
    words: Object.fromEntries(
      values.map((value) => [value.id, chosen(field, value, choices) ?? value.label]),
    ),
  }
}

function chosen(field: FieldAsked | null, value: Word, choices: readonly string[]): string | null {
  const own = among(choices, value)
  if (own !== null) return own
  if (field === 'rank') {
    const band = disjointBands().find(({ covers }) => covers.includes(value.id))
    return (band && among(choices, band)) ?? bandAmong(choices, value.id)
  }
  if (field === 'role') return byGroup(value, choices)
  return null
}

const among = (choices: readonly string[], { label, aliases = [] }: Word): string | null =>
  choices.find((choice) => [label, ...aliases].some((one) => same(one, choice))) ?? null

/** Where a sheet knows officers and staff alone, each role is counted where national statistics count it. */
function byGroup({ id }: Word, choices: readonly string[]): string | null {
  const { roles } = conductWords()
  const group = roles.find((role) => role.id === id)?.group
  const leads = roles.find((role) => role.id === group)
  return leads ? among(choices, leads) : null
}
