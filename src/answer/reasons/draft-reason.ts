// Why a section applies, drafted from the fields that an officer filled. A field that is empty leaves a gap with its name in the
// text, which keeps the letter from being sent; nothing is made up for it.

import { isDay } from '../../calendar/day.ts'
import {
  fieldsOf,
  neitherIn,
  type ReasonField,
  reasonLaw,
  sectionIn,
} from '../../vocabulary/answering/reason-law.ts'
import { PLACE } from '../../vocabulary/letters/letters.ts'
import { dayInWords } from '../../wording/dates.ts'

export type FieldsSaid = Readonly<Record<string, string>>

/** Paragraphs apart by an empty line. */
export const draftReason = (section: string, fields: FieldsSaid): string =>
  (sectionIn(section) ?? neitherIn(section))?.letter
    .map((text) => filled(text, fields))
    .join('\n\n') ?? ''

/** What is weighed on either side, in the order that forces use; '' where the section is not qualified. */
export function draftBalance(section: string, fields: FieldsSaid): string {
  const of = sectionIn(section) ?? neitherIn(section)
  if (of?.kind !== 'qualified') return ''
  return WEIGHED.map(([head, field]) => `${head}: ${filled(`{${field}}`, fields)}`).join('\n\n')
}

export const WEIGHED: readonly [head: string, field: string][] = [
  ['Reasons for disclosure', 'for'],
  ['Reasons against disclosure', 'against'],
  ['Balance', 'balance'],
]

export interface FieldAsked extends ReasonField {
  id: string
  missing: boolean
}

export function fieldsAsked(section: string, fields: FieldsSaid): FieldAsked[] {
  const law = reasonLaw()
  const of = sectionIn(section) ?? neitherIn(section)
  return (of ? fieldsOf(of) : []).flatMap((id) => {
    const field = law.fields[id]
    return field ? [{ ...field, id, missing: (fields[id] ?? '').trim() === '' }] : []
  })
}

/** "[… Who could want to know]": no letter with one is sent. */
export const gapFor = (label: string): string => `[… ${label}]`

export const GAP = /\[…[^\]]*\]/u

function filled(text: string, fields: FieldsSaid): string {
  const law = reasonLaw()
  return text.replaceAll(PLACE, (place: string, id: string, at: number) => {
    const said = fields[id]?.trim() ?? ''
    const field = law.fields[id]
    if (said === '') return gapFor(field?.label ?? id)
    const words = field?.as === 'day' && isDay(said) ? dayInWords(said) : said
    const after = text.slice(at + place.length)
    if (after.startsWith('.')) return words.replace(/\.$/u, '')
    const endsHere = field?.as === 'words' && /^(?:$| [\p{Lu}{])/u.test(after)
    return endsHere && !/[.?!]$/u.test(words) ? `${words}.` : words
  })
}
