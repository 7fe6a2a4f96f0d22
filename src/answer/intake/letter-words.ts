// The words by which the parts of a letter are told apart: data, since each body and each writer has others.
import words from '../../vocabulary/answering/letter-words.json' with { type: 'json' }

export const LETTER_WORDS = words

/** Does the line begin with one of these, as whole words? */
export function beginsWith(line: string, phrases: readonly string[]): boolean {
  const lower = line.trim().toLowerCase().replaceAll(/[’`]/g, "'")
  return phrases.some(
    (phrase) =>
      lower.startsWith(phrase) &&
      !/[\p{L}\p{N}]/u.test(lower.slice(phrase.length, phrase.length + 1)),
  )
}

/** Is it the phrase and nothing more but a sign at its end? */
export const isOnly = (line: string, phrases: readonly string[]): boolean =>
  phrases.includes(
    line
      .trim()
      .toLowerCase()
      .replace(/[\s,.!-]+$/, ''),
  )
