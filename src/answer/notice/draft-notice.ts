// A letter drafted from the facts of its request, part by part. What an officer changed stays as it is; the rest is drafted anew.
import { type LetterText, letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart, NoticeFields } from '../../vocabulary/answering/notice.ts'
import { PLACE } from '../../vocabulary/letters/letters.ts'
import { gapFor } from '../reasons/draft-reason.ts'
import { type LetterKeys, letterKeys } from './letter-keys.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { isNeeded } from './parts-needed.ts'

export type Parts = Partial<Record<LetterPart, string>>

/** `before`: the version that was last written of the same kind. */
export function draftNotice(
  facts: NoticeFacts,
  before: Pick<NoticeFields, 'parts' | 'edited'> | null,
): Parts {
  const keys = letterKeys(facts)
  const parts: Parts = {}
  for (const part of letterLaw().letters[facts.kind].parts) {
    const kept = before?.edited.includes(part) ? before.parts[part] : undefined
    const text = kept ?? (isNeeded(part, facts) ? draftPart(part, keys) : '')
    if (text.trim() !== '') parts[part] = text
  }
  return parts
}

const draftPart = (part: LetterPart, keys: LetterKeys): string =>
  (letterLaw().texts[part] ?? []).flatMap((one) => paragraphsOf(one, keys)).join('\n\n')

function paragraphsOf(one: LetterText, keys: LetterKeys): string[] {
  const has = (key: string): boolean => {
    const value = keys[key]
    return value !== undefined && value.length > 0
  }
  if ((one.if !== undefined && !has(one.if)) || (one.unless !== undefined && has(one.unless)))
    return []
  if (one.under !== undefined && !has(`law.${one.under}`)) return []
  if (one.is === 'paragraph') return [filled(one.text, keys)]
  const value = keys[one.of] ?? []
  const lines = typeof value === 'string' ? [value] : value
  if (lines.length === 0) return []
  return one.as === 'paragraphs' ? [...lines] : [lines.map((line) => `- ${line}`).join('\n')]
}

const filled = (text: string, keys: LetterKeys): string =>
  text
    .replaceAll(PLACE, (_, key: string) => {
      const value = keys[key]
      return typeof value === 'string' && value !== '' ? value : gapFor(NAMES[key] ?? key)
    })
    .trim()

/** What a gap is called where its key would not be understood. */
const NAMES: Readonly<Record<string, string>> = {
  reviewTo: 'where an internal review is asked for',
  until: 'the day by which it is decided',
}
