// What a row is counted by: the fields of the register, each with its values in words.
import { conductWords, type Word } from '../../vocabulary/conduct/conduct-words.ts'
import { KINDS } from '../forms/matter-form.ts'
import type { CountedRow } from './counted-rows.ts'

export const FIELDS = [
  'year',
  'breach',
  'platform',
  'channel',
  'duty',
  'role',
  'rank',
  'rankBand',
  'band',
  'outcome',
  'kind',
] as const
export type Field = (typeof FIELDS)[number]

export const FIELD_WORDS: Record<Field, string> = {
  year: 'Year',
  breach: 'Breach',
  platform: 'Platform',
  channel: 'Channel',
  duty: 'On duty',
  role: 'Role',
  rank: 'Rank',
  rankBand: 'Rank band',
  band: 'Pay band',
  outcome: 'Outcome',
  kind: 'How it came in',
}

/** null: the register does not say, or it is none of this person's (the rank of a member of staff). */
export function valueIn(row: CountedRow, field: Field): string | null {
  if (field === 'year') return row.cameOn.slice(0, 4)
  if (field === 'rankBand') return bandOfRank(row.rank)
  return row[field]
}

/** Bands as replies print them, without one rank in two: what is in none stays the rank it is. */
export function bandOfRank(rank: string | null): string | null {
  if (rank === null) return null
  return disjointBands().find(({ covers }) => covers.includes(rank))?.id ?? rank
}

export function disjointBands() {
  const taken = new Set<string>()
  return conductWords().rankBands.filter(({ covers }) => {
    if (covers.some((rank) => taken.has(rank))) return false
    for (const rank of covers) taken.add(rank)
    return true
  })
}

/** The words that a field's values have; none where each value is its own word. */
export function wordsOfField(field: Field): readonly Word[] {
  const words = conductWords()
  const own: Partial<Record<Field, readonly Word[]>> = {
    breach: words.breaches,
    platform: words.platforms,
    channel: words.channels,
    duty: words.duties,
    role: words.roles,
    rank: words.ranks,
    rankBand: [...words.ranks, ...words.rankBands],
    outcome: words.outcomes,
    kind: KINDS,
  }
  return own[field] ?? []
}

export const NOT_STATED = 'Not stated'

/** What a table that leaves out all other matters says of itself: two that say it alike are tied to each other. */
export const OF_SOCIAL_MEDIA = 'of social media'

/** What has none of it is not what nobody stated. */
const NONE: Partial<Record<Field, string>> = {
  rank: 'Without a rank, or not stated',
  rankBand: 'Without a rank, or not stated',
  band: 'Without a pay band, or not stated',
  breach: 'Not stated to be of social media',
  role: 'Nobody identified',
}

export const wordFor = (field: Field, value: string | null): string =>
  value === null
    ? (NONE[field] ?? NOT_STATED)
    : (wordsOfField(field).find(({ id }) => id === value)?.label ?? value)
