// What a column of a list of cases holds, by the words of its head.
import { wordLists } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'

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
const words = wordLists('columns', COLUMNS)
const columnOf = new Map<string, Column>(
  COLUMNS.toReversed().flatMap((column) =>
    words[column].map((word): [string, Column] => [word, column]),
  ),
)

/** What a column holds, by its head: "Outcome (Q5)" holds outcomes; null when the head is not known. */
export function columnNamed(head: string): Column | null {
  const plain = plainWords(
    head.replace(/\(?\bq(?:uestion)?\.?\s?\d+\w?\)?/gi, ' ').replace(/\([^)]*\)/g, ' '),
  )
  return (
    columnOf.get(plain) ??
    columnOf.get(plain.replace(/^(?:the|police)\s+/, '')) ??
    columnByWords(plain)
  )
}

function columnByWords(plain: string): Column | null {
  if (/\b(?:number|no|count|total|how many)\b/.test(plain)) return 'count'
  if (/\b(?:outcome|result|sanction|action taken|finding)\b/.test(plain)) return 'outcome'
  if (/\b(?:rank)\b/.test(plain)) return 'rank'
  if (/\b(?:allegation|nature|breach|summary|circumstances|description|details)\b/.test(plain))
    return 'breach'
  if (/\b(?:platform|site|social media)\b/.test(plain)) return 'platform'
  if (/\b(?:date|month)\b/.test(plain)) return 'date'
  if (/\byear\b/.test(plain)) return 'year'
  return null
}
