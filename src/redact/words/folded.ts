// A text without its capitals, accents, blanks, marks and line ends, each letter knowing where it stands: so that a name is found however a page breaks it.

export interface Folded {
  letters: string
  /** Where each letter stands in the text. */
  at: number[]
  text: string
}

export function foldText(text: string): Folded {
  let letters = ''
  const at: number[] = []
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) ?? 0
    const size = point > 0xffff ? 2 : 1
    const folded = foldLetter(point, text.slice(i, i + size))
    for (let k = 0; k < folded.length; k++) at.push(i)
    letters += folded
    i += size
  }
  return { letters, at, text }
}

const kept = new Map<number, string>()

function foldLetter(point: number, letter: string): string {
  const before = kept.get(point)
  if (before !== undefined) return before
  const folded = letter
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (kept.size < 4000) kept.set(point, folded)
  return folded
}

export const folded = (words: string): string => foldText(words).letters

/** So long a name is found also where it is written together with other words: in a file's name, an address. */
const LONG = 8

/** Every place where these words stand, whole; what lies between their letters goes with them. */
export function placesOf(
  { letters, at, text }: Folded,
  words: string,
): { start: number; end: number }[] {
  const wanted = folded(words)
  if (wanted.length < 2) return []
  const found: { start: number; end: number }[] = []
  for (let i = letters.indexOf(wanted); i >= 0; i = letters.indexOf(wanted, i + 1)) {
    const start = at[i] ?? 0
    const last = at[i + wanted.length - 1] ?? start
    const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
    const isWhole = !isWordLetter(text[start - 1]) && !isWordLetter(text[end])
    const isNear = end - start <= wanted.length * 3 + 8
    const isOneWord = wanted.length >= LONG && !/\s/.test(text.slice(start, end))
    if (isNear && (isWhole || isOneWord)) found.push({ start, end })
  }
  return found
}

const isWordLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
