// Whether the parts of a line count several who did or got something: “No case to answer: three constables”, “… - 2 x management advice, 1 x written warning”.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn, onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { severalOutcomes } from '../figures/several-outcomes.ts'
import { fieldsIn } from './fields/fields-in.ts'
import { countsMore } from './of-one.ts'

/** A line of one part is a sentence or a heading, and read as such. */
export function isOfSeveral(words: Words, parts: readonly string[]): boolean {
  if (parts.length < 2) return false
  return parts.some((text) => {
    const [, first = ''] = COUNTS.exec(text) ?? []
    return (
      (onlyNumber(first)?.value.low ?? 0) > 1 ||
      (/\d/.test(text) && severalOutcomes(words, text).length > 0) ||
      // most parts have no number, and need not be read for their fields
      (numbersIn(text).length > 0 && countsMore(words, text, fieldsIn(words, text)))
    )
  })
}
const COUNTS = worded`^([a-z]+)(?:,|$|\s+${plainLists('cases', ['happened']).happened})`
