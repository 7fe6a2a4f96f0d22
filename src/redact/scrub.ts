// Words that were taken out of a letter, taken out of whatever else was made of it: a note, a quoted cell, a file's name.
import { folded, foldText, placesOf } from './words/folded.ts'

/** The same for every name, whatever its length; a word, so that every font and every voice has it. */
export const BLOCK = '[removed]'

/** Shorter words are looked for nowhere but where they stood. */
const LEAST = 3

/** Gives back the words with a mark where one of these stood. */
export function scrubber(removed: readonly string[]): (words: string) => string {
  const wanted = removed.filter((one) => folded(one).length >= LEAST)
  if (wanted.length === 0) return (words) => words
  return (words) => {
    const found = stands(words, wanted)
    let at = 0
    let clean = ''
    for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < at) continue
      clean += `${words.slice(at, start)}${BLOCK}`
      at = end
    }
    return found.length === 0 ? words : `${clean}${words.slice(at)}`
  }
}

/** Where any of these stands: a single word as it was written, since “May” is a month as well; several however they are written. */
export function stands(words: string, wanted: readonly string[]): { start: number; end: number }[] {
  if (words === '') return []
  const text = foldText(words)
  return wanted.flatMap((one) =>
    placesOf(text, one).filter(
      ({ start, end }) => isDistinct(one) || words.slice(start, end) === one.trim(),
    ),
  )
}

/** Nobody means anything else by it: several words, an address, a number. */
export const isDistinct = (one: string): boolean =>
  /[@\d]/.test(one) || /\S\s+\S{2,}/.test(one.trim())
