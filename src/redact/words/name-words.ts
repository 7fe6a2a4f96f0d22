// Names of people in a text, told by their form: capitals, initials, particles, and what is no name but an office.
import type { RedactionWords } from './redaction-words.ts'

export interface Word {
  text: string
  start: number
  end: number
}

/** Words of a text from an offset on; a full stop stays with an initial and with nothing else. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const found: Word[] = []
  for (const match of text
    .slice(from, to)
    .matchAll(/\p{L}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*)*\.?/gu)) {
    const said = match[0]
    const bare = /^\p{L}\.$/u.test(said) ? said : said.replace(/\.$/, '')
    const start = from + match.index
    found.push({
      text: bare.replace(/['’]s?$/, ''),
      start,
      end: start + bare.replace(/['’]s?$/, '').length,
    })
  }
  return found
}

export const isInitial = ({ text }: Word): boolean => /^\p{Lu}\.?$/u.test(text)

/** "Smith", "O’Neill", "SMITH", "Smith-Jones"; no office, month or street. */
export const isNameWord = ({ text }: Word, say: RedactionWords): boolean => {
  const lower = text.toLowerCase()
  return (
    /^\p{Lu}['’]?\p{L}/u.test(text) &&
    text.length >= 2 &&
    text.length <= 30 &&
    !say.organisation.has(lower) &&
    !say.notSurnames.has(lower) &&
    !say.jobs.has(lower)
  )
}

export const isGiven = ({ text }: Word, say: RedactionWords): boolean =>
  /^\p{Lu}/u.test(text) && say.given.has(text.toLowerCase())

/** In a line as long as this the end of it may part a name; after a shorter one something else begins. */
const FULL_LINE = 40

/** Between two words of one name stands a blank, or the end of a full line. */
export function isBeside(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  if (/^[ \u00a0]{0,3}$/.test(between)) return true
  const line = from - (text.lastIndexOf('\n', from - 1) + 1)
  return /^[ \u00a0]{0,3}\r?\n[ \u00a0]{0,3}$/.test(between) && line >= FULL_LINE
}

const isBesideInLine = (text: string, from: number, to: number): boolean =>
  /^[ \u00a0]{0,3}$/.test(text.slice(from, to))

/** More words than this no name has. */
const MOST_WORDS = 5

export interface NameFound {
  words: Word[]
  start: number
  end: number
}

/** The name that begins at the word of this number; null where none does. */
export function nameFrom(
  text: string,
  words: readonly Word[],
  at: number,
  say: RedactionWords,
  { inLine = false }: { inLine?: boolean } = {},
): NameFound | null {
  const beside = inLine ? isBesideInLine : isBeside
  const taken: Word[] = []
  for (let i = at; i < words.length && taken.length < MOST_WORDS; i++) {
    const word = words[i]
    const before = taken.at(-1)
    if (!word || (before && !beside(text, before.end, word.start))) break
    const next = words[i + 1]
    const isParticle =
      say.particles.has(word.text.toLowerCase()) &&
      before !== undefined &&
      next !== undefined &&
      isNameWord(next, say) &&
      beside(text, word.end, next.start)
    if (!isInitial(word) && !isNameWord(word, say) && !isParticle) break
    taken.push(word)
  }
  while (taken.length > 0 && taken.at(-1) !== undefined && isLoose(taken.at(-1), taken, say))
    taken.pop()
  const [first, last] = [taken[0], taken.at(-1)]
  return first && last && taken.some((word) => isNameWord(word, say))
    ? { words: taken, start: first.start, end: last.end }
    : null
}

/** A name does not end in a particle, and a trailing "I" or "A" is the next sentence. */
const isLoose = (word: Word | undefined, taken: Word[], say: RedactionWords): boolean =>
  word !== undefined &&
  (say.particles.has(word.text.toLowerCase()) ||
    (isInitial(word) && taken.length > 1 && /^[IA]$/.test(word.text)))

/** The surname of a name: its last word that is no initial. */
export const surnameOf = ({ words }: NameFound): string =>
  words.findLast((word) => !isInitial(word))?.text ?? ''
