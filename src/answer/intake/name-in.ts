// Does who asked stand in words that others will read? Only who may look them up is told: for anybody else it would be an answer.
import { LETTER_WORDS } from './letter-words.ts'

/** The part of the name that stands in the text, or null. Short parts and forms of address say nothing. */
export function nameIn(name: string, text: string): string | null {
  const whole = inLetters(name)
  if (whole.length === 0) return null
  const words = inLetters(text)
  const parts = whole.filter((part) => part.length > 2 && !LETTER_WORDS.titles.includes(part))
  return parts.find((part) => words.includes(part)) ?? null
}

/** Whose it is, accents and which apostrophe is typed make no other name; of a double name each half is one. */
const inLetters = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/\p{L}[\p{L}']*/gu) ?? []
  ).map((word) => word.replace(/'s?$/, ''))

/** Every word of the facts of an event, as one text. */
export function wordsOf(facts: unknown): string {
  if (typeof facts === 'string') return facts
  if (typeof facts !== 'object' || facts === null) return ''
  return Object.values(facts).map(wordsOf).join('\n')
}
