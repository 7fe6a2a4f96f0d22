// The pay grade of a member of staff, as a sentence or a cell says it.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import type { FieldTold } from './case-fields.ts'

const PAY = perWords(
  (words) =>
    wordedAll`${words.lists('case-words', ['grades']).grades}\+?(?:\s*\(([^()]{1,60})\)|,\s*([A-Z]{0,3}\d{1,2}\+?(?!\w)(?:\s*\([^()]{1,60}\))?))?`,
)

/** “In the highest pay grade (8+, £31,437 to £62,332)”, “in the top pay grade, 8+”: what stands beside the words is the grade. */
export const payTold = (words: Words, text: string): FieldTold[] =>
  [...text.matchAll(PAY(words))].map((match) => ({
    value: (match[1] ?? match[2] ?? match[0]).trim(),
    start: match.index,
    end: match.index + match[0].length,
  }))
