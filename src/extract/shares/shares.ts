// Percentages and ratios of one answer with the numbers they are of, from its prose and its tables.
import type { Share } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import { sentencesOf } from '../letter/sentences.ts'
import type { Section } from '../letter/split-answers.ts'
import { proseShares } from './prose-shares.ts'
import { tableShares } from './table-shares.ts'

export function sharesOf(section: Section): Share[] {
  const letter: Letter = section.letter
  const lines = section.lines.filter(({ part }) => part === 'answer')
  const question = section.numbers.length === 1 ? section.numbers[0] : undefined
  return [
    ...proseShares(sentencesOf(letter.document.text, lines), letter, question),
    ...section.tables.flatMap((table) => tableShares(table, letter, question)),
  ]
}
