// Is there a fact of this request in what is said, or would it fit any? A number, a day, a place, or a word of the question.
import { reasonLaw } from '../../vocabulary/answering/reason-law.ts'

/** The first that stands in it; null: it is said of any request. */
export function factOfRequest(text: string, questions: readonly string[]): string | null {
  return dateOrNumberIn(text) ?? nameIn(text) ?? wordOfQuestion(text, questions)
}

/** Not of a section that is cited. */
const dateOrNumberIn = (text: string): string | null =>
  /(?<![\w(])\d[\d,.]*(?![\w(])/u.exec(
    text.replaceAll(
      /\b(?:sections?|s|regulations?|article|articles)\.? ?\d+\w*(?:\(\w+\))*/giu,
      '',
    ),
  )?.[0] ?? null

/** A capital within a sentence, of a word that does not stand in every letter. */
function nameIn(text: string): string | null {
  const { generalNames } = reasonLaw()
  const names = text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]{2,}/gu)
  return [...names].map(([name]) => name).find((name) => !generalNames.has(name)) ?? null
}

function wordOfQuestion(text: string, questions: readonly string[]): string | null {
  const { generalWords } = reasonLaw()
  const said = new Set(wordsIn(text).map(stemOf))
  return (
    questions
      .flatMap(wordsIn)
      .find((word) => word.length > 3 && !generalWords.has(word) && said.has(stemOf(word))) ?? null
  )
}

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/** "misusing" and "misuse", "posts" and "post": as far as endings go. */
const stemOf = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/u, '') : word.replace(/s$/u, '')
