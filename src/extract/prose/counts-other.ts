// A number whose grammar says that it counts something else: “a population of 84,000”, “two dog wardens”, “in 22 theatres”.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['neutral', 'heads', 'wheres', 'roughly', 'manyWithoutS'])
const NEUTRAL = new Set(say.neutral.flatMap(stemsOf))

/** Of counts alone: behind an amount stands no noun that it counts. */
export function countsOther(number: NumberSaid, question: QuestionWords): boolean {
  if (number.kind !== 'count' || number.part || number.nought) return false
  return isOfHead(number, question) || isModified(number, question) || isWhere(number, question)
}

const knows = ({ said, nouns }: QuestionWords, stem: string): boolean =>
  said.has(stem) || nouns.has(stem) || NEUTRAL.has(stem) || isAnyThing(stem)

/** “A population of 84,000”, “a fleet of 31 vehicles”: what it is a number of stands before it. */
function isOfHead({ before, noun }: NumberSaid, question: QuestionWords): boolean {
  const [, head = ''] = HEAD_OF.exec(before) ?? []
  const stems = stemsOf(head)
  const isNamed = stemsOf(noun).some((stem) => question.nouns.has(stem))
  return stems.length > 0 && !isNamed && !stems.some((stem) => knows(question, stem))
}
const HEAD_OF = worded`\b${say.heads}\s+(?:[a-z-]+\s+)?([a-z-]+)\s+of\s+(?:${say.roughly}\s+)?$`

/** “Two dog wardens”: of several, what is counted stands in the plural; in the singular it tells what they are of. */
function isModified({ noun, value }: NumberSaid, question: QuestionWords): boolean {
  if (value.high !== null && value.high < 2) return false
  const words = noun.trim().split(/\s+/)
  const own = words.flatMap((word, i) =>
    stemsOf(word).some((stem) => question.nouns.has(stem)) ? [i] : [],
  )
  const at = own.at(-1)
  const last = at === undefined ? undefined : words[at]
  const next = at === undefined ? undefined : words[at + 1]
  if (last === undefined || next === undefined || !isPlural(next)) return false
  return (
    own.every((i) => !isPlural(words[i] ?? '')) &&
    !stemsOf(next).some((one) => knows(question, one))
  )
}

/** “In 22 theatres”, “across 14 wards”: where it was, and not how often. */
function isWhere({ before, noun, value }: NumberSaid, question: QuestionWords): boolean {
  if (!WHERE.test(before) || (value.high !== null && value.high < 2)) return false
  const [first = ''] = noun.trim().split(/\s+/)
  const stems = stemsOf(noun)
  const isOwn = stems.some(
    (stem) => question.nouns.has(stem) || isAnyThing(stem) || NEUTRAL.has(stem),
  )
  return stems.length > 0 && isPlural(first) && !isOwn
}
const WHERE = worded`(?:^|\s)${say.wheres}\s+(?:${say.roughly}\s+)?$`

const isPlural = (word: string): boolean => /[^s]s$/i.test(word) || MANY.test(word)
const MANY = worded`^${say.manyWithoutS}$`
