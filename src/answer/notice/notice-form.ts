// A letter as it is typed: what is asked for it, and its parts. A part that reads as it was drafted is drafted anew next time; one
// that was changed stays as it was typed, until the officer has it drafted anew.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart, NoticeFields, NoticeKind } from '../../vocabulary/answering/notice.ts'
import { draftNotice, type Parts } from './draft-notice.ts'
import { letterAsked } from './letter-asked.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { plainWords } from './plain-words.ts'

type Typed = Readonly<Record<string, string>>

export const askedTyped = (kind: NoticeKind, typed: Typed): Record<string, string> =>
  Object.fromEntries(
    letterAsked(kind).map(({ name, usual }) => [name, (typed[`asked-${name}`] ?? usual).trim()]),
  )

/** `facts`: with what is asked as it was typed. */
export function readNotice(typed: Typed, facts: NoticeFacts, version: number): NoticeFields {
  const drafted = draftNotice(facts, null)
  const order = letterLaw().letters[facts.kind].parts
  const parts: Parts = {}
  const edited: LetterPart[] = []
  for (const part of order) {
    const text = lines(typed[partName(part)] ?? drafted[part] ?? '')
    const wasDrafted = lines(typed[draftedName(part)] ?? '')
    const isNew = typed[anewName(part)] !== undefined || plainWords(text) === plainWords(wasDrafted)
    const said = isNew ? (drafted[part] ?? '') : text
    if (said.trim() !== '') parts[part] = said
    if (!isNew && plainWords(said) !== plainWords(drafted[part] ?? '')) edited.push(part)
  }
  return {
    version,
    kind: facts.kind,
    on: facts.on,
    parts,
    edited,
    asked: facts.asked,
    welsh: typed['welshOwed'] ? lines(typed['welsh'] ?? '') : null,
  }
}

export const partName = (part: LetterPart): string => `part-${part}`
/** What the form was drafted with: whoever changed nothing of it gets the new draft. */
export const draftedName = (part: LetterPart): string => `drafted-${part}`
export const anewName = (part: LetterPart): string => `anew-${part}`

const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim()
