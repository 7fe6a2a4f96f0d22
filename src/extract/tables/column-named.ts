// What a column of a list of cases holds, by the words of its head.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'

const inHead = perWords((words) =>
  words.lists('column-words', [
    'count',
    'outcome',
    'rank',
    'breach',
    'platform',
    'date',
    'year',
    'question',
    'trimmings',
  ]),
)

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
  'duty',
  'other',
  'count',
] as const
export type Column = (typeof COLUMNS)[number]
export const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name)
const lists = perWords((words) => words.lists('columns', COLUMNS))
const columnOf = perWords(
  (words) =>
    new Map<string, Column>(
      COLUMNS.toReversed().flatMap((column) =>
        lists(words)[column].map((word): [string, Column] => [word, column]),
      ),
    ),
)

/** What a column holds, by its head: "Outcome (Q5)" holds outcomes; null when the head is not known. */
export function columnNamed(words: Words, head: string): Column | null {
  const plain = plainWords(head.replace(QUESTION(words), ' ').replace(/\([^)]*\)/g, ' '))
  return (
    columnOf(words).get(plain) ??
    columnOf(words).get(plain.replace(TRIMMINGS(words), '')) ??
    columnByWords(words, plain)
  )
}

const QUESTION = perWords(
  (words) => wordedAll`\(?\b${glued(inHead(words).question)}\.?\s?\d+\w?\)?`,
)
const TRIMMINGS = perWords((words) => worded`^${inHead(words).trimmings}\s+`)

/** The first that fits: "Outcome of allegation" holds outcomes. */
const IN_HEAD = perWords((words) =>
  (['count', 'outcome', 'rank', 'breach', 'platform', 'date', 'year'] as const).map((column) => ({
    column,
    pattern: anyOf(inHead(words)[column]),
  })),
)

const columnByWords = (words: Words, plain: string): Column | null =>
  IN_HEAD(words).find(({ pattern }) => pattern.test(plain))?.column ?? null
