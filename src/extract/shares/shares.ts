// Percentages and ratios of one answer with the numbers they are of, from its prose and its tables.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Share } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import { sentencesOf } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { proseShares } from './prose-shares.ts'
import { tableShares } from './table-shares.ts'

export function sharesOf(words: Words, answered: Answered): Share[] {
  const letter: Letter = answered.letter
  const lines = answered.lines.filter(({ part }) => part === 'answer')
  const question = answered.numbers.length === 1 ? answered.numbers[0] : undefined
  return [
    ...proseShares(words, sentencesOf(letter.document.text, lines), letter, question),
    ...answered.tables
      .filter(({ further }) => !further)
      .flatMap((table) => tableShares(table, letter, question)),
  ]
}
