// Fields that running text tells in no words of the survey: where it was, what was hurt, what came of it.
import { glued, oneOfWords, worded, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { CaseField, FieldTold } from '../../asked/case-fields.ts'
import { blanked } from '../../when/blanked.ts'
import { datesIn } from '../../when/dates.ts'

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
export function placeTold(text: string, kind = ''): FieldTold | null {
  const timeless = blanked(text, datesIn(text), ';')
  const own = kind === '' ? null : unitOf(timeless, kind)
  if (own) return own
  for (const match of timeless.matchAll(PLACE)) {
    const [whole, name = ''] = match
    const start = match.index + whole.length - name.length
    const own = name.replace(THE, '')
    const at = start + name.length - own.length
    if (!isMonth(own)) return { value: own, start: at, end: at + own.length }
  }
  return null
}

/** “The *Parks department*”, “*C wing*”: a name before the word that the field is called by. */
function unitOf(text: string, kind: string): FieldTold | null {
  const word = oneOfWords([kind, `${kind[0]?.toUpperCase()}${kind.slice(1)}`])
  const found = new RegExp(
    `(?<![\\p{L}])(?:\\p{Lu}[\\p{L}'’]*\\s+){1,3}(?:${word})(?!\\w)`,
    'u',
  ).exec(text)
  const value = found?.[0].replace(OPENING, '') ?? ''
  if (!found || value.split(/\s+/).length < 2) return null
  const start = found.index + found[0].length - value.length
  return { value, start, end: start + value.length }
}
const OPENING = worded`^(?:${say.inPlace}|${plainLists('cases', ['the']).the})\s+`

const THE = worded`^${plainLists('cases', ['the']).the}\s+`

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
  const last = joint ? null : lastSentence(text, first)
  const from = joint ? cut + joint[0].length : (last ?? first + 1)
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

/** Where the last of three sentences and more begins: what came of it stands at the end. */
function lastSentence(text: string, first: number): number | null {
  const starts = [...text.slice(first).matchAll(/[.!?]\s+(?=\p{Lu})/gu)]
  const last = starts.at(-1)
  return last && starts.length > 1 ? first + last.index + last[0].length : null
}

function trimmed(text: string, at: number): FieldTold {
  const value = text.trim().replace(/[.;,]$/, '')
  const start = at + text.indexOf(value)
  return { value, start, end: start + value.length }
}
