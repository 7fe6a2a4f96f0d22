// Fields that running text tells in no words of the survey: where it was, what was hurt, what came of it.
import { glued, oneOfWords, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { CaseField, FieldTold } from '../asked/case-fields.ts'
import { blanked } from '../when/blanked.ts'
import { datesIn } from '../when/dates.ts'

const say = plainLists('field-words', ['inPlace', 'ofPlace', 'underwent', 'somebody'])
const clauses = plainLists('cases', ['clauses']).clauses

const NAMES = `\\p{Lu}[\\p{L}'’]+(?:\\s+(?:(?:${oneOfWords(say.ofPlace)})\\s+)?\\p{Lu}[\\p{L}'’]+)*`
const IN = oneOfWords(say.inPlace)
/** “in Mill Street”, “at a house in Abbot’s Row”; of “on the wrist in Mill Street” the street alone. */
const PLACE = new RegExp(
  `(?<!\\w)(?:${IN})\\s+((?:(?:${oneOfWords(say.somebody)})\\s+(?:\\p{Ll}+\\s+){1,2}(?:${oneOfWords(say.ofPlace)})\\s+|(?:(?!(?:${IN})\\s)\\p{Ll}+\\s+){0,2})${NAMES})`,
  'gu',
)

/** “At *a house in Abbot’s Row*”, “in *Mill Street*”: a name behind a word of place, and no date. */
export function placeTold(text: string): FieldTold | null {
  const timeless = blanked(text, datesIn(text), ';')
  for (const match of timeless.matchAll(PLACE)) {
    const [whole, name = ''] = match
    const start = match.index + whole.length - name.length
    if (!isMonth(name)) return { value: name, start, end: start + name.length }
  }
  return null
}

const isMonth = (name: string): boolean => datesIn(`1 ${name} 2000`)[0]?.grain === 'day'

const LAST = wordedAll`;\s+(?:${clauses}\s+)?|,?\s+${glued(clauses)}\s+`
const UNDERWENT = wordedAll`(?<!\w)${say.underwent}\s+`

/**
 * What was hurt from “was” on, and what came of it behind the last joint or in the sentence that follows: of a stretch that
 * tells when or where somebody met with something.
 */
export function endsTold(
  text: string,
  fields: readonly CaseField[],
  place: FieldTold | null,
): { field: CaseField; told: FieldTold }[] {
  const found: { field: CaseField; told: FieldTold }[] = []
  const first = /[.!?](?=\s+\p{Lu})/u.exec(text)?.index ?? text.length
  const joints = [...text.slice(0, first).matchAll(LAST)].filter(
    ({ index }) => index >= (place?.end ?? 0),
  )
  const joint = joints[0]
  const cut = joint?.index ?? first
  const from = joint ? cut + joint[0].length : first + 1
  const came = fields.find(({ tells }) => tells === 'came')
  const rest = text.slice(from, joint ? first : text.length)
  if (came && rest.trim().length > 3) found.push({ field: came, told: trimmed(rest, from) })
  const hurt = fields.find(({ tells }) => tells === 'hurt')
  const under = [...text.slice(0, cut).matchAll(UNDERWENT)][0]
  if (hurt && under) {
    const start = under.index + under[0].length
    const before = place && place.start > start ? text.slice(start, place.start) : ''
    const end = before === '' ? cut : start + before.search(/\s+\S+\s*$/)
    if (end > start) found.push({ field: hurt, told: trimmed(text.slice(start, end), start) })
  }
  return found
}

function trimmed(text: string, at: number): FieldTold {
  const value = text.trim().replace(/[.;,]$/, '')
  const start = at + text.indexOf(value)
  return { value, start, end: start + value.length }
}
