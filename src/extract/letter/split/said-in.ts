// All that an answer says, sentence by sentence, and cell by cell where it is a table.
import { sentencesOf } from '../sentences.ts'
import type { Answered } from './split-answers.ts'

export interface Said {
  /** Of the questions that it answers; none where it stands under no number. */
  numbers: readonly string[]
  sentences: readonly string[]
}

export function saidIn({ numbers, letter, lines, tables }: Answered): Said {
  const own = lines.filter(({ part }) => part === 'answer')
  return {
    numbers,
    sentences: [
      ...sentencesOf(letter.document.text, own).map(({ text }) => text),
      ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ],
  }
}
