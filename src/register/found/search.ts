// What a list of matters is asked for: words, and one value of each of the things that a matter is found by.
import { wordsIn } from '../matter/facets.ts'

export const FACETS = [
  'kind',
  'state',
  'role',
  'rank',
  'band',
  'breach',
  'platform',
  'outcome',
  'year',
] as const
export type Facet = (typeof FACETS)[number]

export interface Search {
  words: string
  /** null: any. */
  open: boolean | null
  by: Partial<Record<Facet, string>>
  /** Those after this one, in the order of the list: newest first. */
  after: { cameOn: string; reference: string } | null
}

export const ANY: Search = { words: '', open: null, by: {}, after: null }

/**
 * As to_tsquery takes it: every word, whole or as the beginning of one. Both are said, since the database knows how common a
 * whole word is, and by that whether to look the word up or to go through the newest. null where nothing is looked for.
 */
export function termsOf(words: string): string | null {
  const terms = wordsIn(words).slice(0, MOST_TERMS)
  if (terms.length === 0) return null
  return terms
    .map((term) => (term.length > 1 ? `('${term}' | '${term}':*)` : `'${term}'`))
    .join(' & ')
}

const MOST_TERMS = 20

/** "2024-03-01~2024-0007" */
export const cursorOf = ({ cameOn, reference }: NonNullable<Search['after']>): string =>
  `${cameOn}~${reference}`

export function cursorIn(text: string): Search['after'] {
  const [, cameOn, reference] = /^(\d{4}-\d{2}-\d{2})~(.{1,100})$/.exec(text) ?? []
  return cameOn !== undefined && reference !== undefined ? { cameOn, reference } : null
}
