// What a column of a list of cases holds, by the words of its head.
import { anyOf, glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { PACKS, wordLists } from '../../vocabulary/packs/word-lists.ts'

const inHead = wordLists(PACKS, 'column-words', [
  'count',
  'outcome',
  'rank',
  'breach',
  'platform',
  'date',
  'year',
  'question',
  'trimmings',
])

const COLUMNS = [
  'date',
  'year',
  'rank',
  'role',
  'payBand',
  'breach',
  'platform',
  'outcome',
  'severity',
  'other',
  'count',
] as const
export type Column = (typeof COLUMNS)[number]
const words = wordLists(PACKS, 'columns', COLUMNS)
const columnOf = new Map<string, Column>(
  COLUMNS.toReversed().flatMap((column) =>
    words[column].map((word): [string, Column] => [word, column]),
  ),
)

/** What a column holds, by its head: "Outcome (Q5)" holds outcomes; null when the head is not known. */
export function columnNamed(head: string): Column | null {
  const plain = plainWords(head.replace(QUESTION, ' ').replace(/\([^)]*\)/g, ' '))
  return columnOf.get(plain) ?? columnOf.get(plain.replace(TRIMMINGS, '')) ?? columnByWords(plain)
}

const QUESTION = wordedAll`\(?\b${glued(inHead.question)}\.?\s?\d+\w?\)?`
const TRIMMINGS = worded`^${inHead.trimmings}\s+`

/** The first that fits: "Outcome of allegation" holds outcomes. */
const IN_HEAD = (['count', 'outcome', 'rank', 'breach', 'platform', 'date', 'year'] as const).map(
  (column) => ({ column, pattern: anyOf(inHead[column]) }),
)

const columnByWords = (plain: string): Column | null =>
  IN_HEAD.find(({ pattern }) => pattern.test(plain))?.column ?? null
