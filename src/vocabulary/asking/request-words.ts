// By which words a question is hard to answer or to count, and by which a letter says what it should (request-words.json).
import words from './request-words.json' with { type: 'json' }

export interface WordRule {
  id: string
  words: string[]
  /** After "Question 1a", or a sentence of the letter. */
  says: string
  fix: string
}

export const questionRules: readonly WordRule[] = words.questions
export const letterRules: readonly WordRule[] = words.letter

export const asksNumber = (text: string): boolean => wordIn(text, words.asksNumber) !== null

/** The first of the words that stands in the text, by itself and not inside another. */
export function wordIn(text: string, all: readonly string[]): string | null {
  const plain = ` ${text.toLowerCase().replaceAll(/\s+/g, ' ')} `
  return all.find((word) => standsIn(plain, word)) ?? null
}

function standsIn(plain: string, word: string): boolean {
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
    const around = `${plain[at - 1] ?? ''}${plain[at + word.length] ?? ''}`
    if (!/[a-z0-9]/.test(around) || !/[a-z]/.test(word)) return true
  }
  return false
}
