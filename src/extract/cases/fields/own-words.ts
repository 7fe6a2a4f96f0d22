// A field told in a body's own words within a sentence: “a fine of £1,500”, “56 people were affected”, “at Lowmoor Crown Court”.
import { glued, oneOfWords, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { CaseField, FieldTold } from '../../asked/case-fields.ts'

const say = plainLists('cases', ['thousands', 'inNames', 'persons'])
const AMOUNT = wordedAll`£\s?\d[\d,]*(?:\.\d+)?(?:\s?${glued(say.thousands)})?(?!\w)`
const NUMBER = /(?<![\w£/.,-])\d[\d,]*(?![\w/%-]|[.,]\d)/g
/** “Three people”: a number in words counts people alone, for “one” says much else. */
const IN_WORDS = wordedAll`(?<![\w-])${plainLists('asked', ['inWords']).inWords}(?=\s+(?:[\w-]+\s+)?${say.persons}(?!\w))`
/** How far round an amount the word may stand that says what it is. */
const NEAR = 30

/** seen: what tables of the same reply have under that field, the longest first. */
export function ownWords(
  { stems }: CaseField,
  text: string,
  seen: readonly string[],
): FieldTold | null {
  const known = seen.find((value) => standsIn(text, value) >= 0)
  if (known !== undefined) return at(standsIn(text, known), known)
  if (stems.length === 0) return null
  const amounts = [AMOUNT, NUMBER, IN_WORDS].flatMap((pattern) => [...text.matchAll(pattern)])
  for (const match of amounts) {
    const end = match.index + match[0].length
    const round = [
      ...stemsOf(text.slice(Math.max(0, match.index - NEAR), match.index).replace(/^.*[.;]/s, '')),
      ...stemsOf(text.slice(end, end + NEAR).replace(/[.;,].*$/s, '')),
    ]
    if (stems.some((stem) => round.includes(stem))) return at(match.index, match[0])
  }
  return named(stems, text)
}

/** “Harrowmere Magistrates’ Court” names a court. */
function named(stems: readonly string[], text: string): FieldTold | null {
  for (const match of text.matchAll(NAME)) {
    const words = match[0].split(/\s+/)
    const last = words.findLastIndex((word) => stemsOf(word).some((stem) => stems.includes(stem)))
    if (last > 0) return at(match.index, words.slice(0, last + 1).join(' '))
  }
  return null
}
const NAME = new RegExp(
  `\\p{Lu}[\\p{L}’']+(?: (?:${oneOfWords(say.inNames)}\\s)?\\p{Lu}[\\p{L}’']+){1,5}`,
  'gu',
)

function standsIn(text: string, value: string): number {
  const index = text.indexOf(value)
  const isWhole = !/\w/.test(text[index - 1] ?? '') && !/\w/.test(text[index + value.length] ?? '')
  return value.length > 2 && /^\p{Lu}/u.test(value) && isWhole ? index : -1
}

const at = (start: number, value: string): FieldTold => ({
  value,
  start,
  end: start + value.length,
})
