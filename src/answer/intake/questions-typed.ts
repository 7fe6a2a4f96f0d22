// Questions as an officer types them, one below the other, and as they stand in the form again.
import type { RequestQuestion } from '../../vocabulary/answering/request.ts'

/** A line that begins with a number begins a question; without any number each paragraph is one. */
export function questionsTyped(text: string): RequestQuestion[] {
  const lines = text.split(/\r?\n/)
  if (!lines.some((line) => NUMBERED.test(line)))
    return text
      .split(/\r?\n\s*\r?\n/)
      .map((words) => words.trim())
      .filter((words) => words !== '')
      .map((words, i) => ({ number: String(i + 1), words }))
  const questions: RequestQuestion[] = []
  for (const line of lines) {
    const [, number, words = ''] = NUMBERED.exec(line) ?? []
    const last = questions.at(-1)
    if (number !== undefined) questions.push({ number: number.toLowerCase(), words: words.trim() })
    else if (last) last.words = `${last.words}\n${line}`
    else if (line.trim() !== '') questions.push({ number: '0', words: line })
  }
  return questions
    .map(({ number, words }) => ({ number, words: words.trim() }))
    .filter(({ words }) => words !== '')
}

const NUMBERED = /^\s*(\d{1,3}[a-z]?)[.):]\s+(.*)$/i

export const questionsAsTyped = (questions: readonly RequestQuestion[]): string =>
  questions.map(({ number, words }) => `${number}. ${words}`).join('\n\n')
