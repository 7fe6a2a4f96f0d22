// Whether a sentence tells of one matter or one person, and of no more.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { blanked } from '../when/blanked.ts'
import { type FieldSaid, isSomebody, tellsAct } from './fields/fields-in.ts'

const say = plainLists('cases', ['one', 'oneNumber', 'the', 'staff', 'member', 'single'])

const SINGLE = worded`${say.single}`
export const isOfOneMatter = (text: string): boolean => SINGLE.test(text)

/** “A constable”, “the member of police staff concerned”. */
const ONE_PERSON = perWords(
  (words) =>
    wordedAll`(?:${say.one}|${say.oneNumber}|${say.the})\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})(?![\w-])`,
)
const COUNTED = perWords(
  (words) =>
    worded`^[^\w,;]{0,3}(?:[\w-]+\s+){0,2}(?:${words.populationPattern}|${words.unitPattern})`,
)

/** It speaks of one matter, and tells more of it than that it was: what was done, or who and what came of it. */
export function isOne(words: Words, text: string, fields: readonly FieldSaid[]): boolean {
  if (!SINGLE.test(text) && !namesOne(words, text) && !namesRank(text, fields)) return false
  if (countsMore(words, text, fields)) return false
  const outcome = fields.some(({ kind }) => kind === 'came')
  return (
    tellsAct(fields) || (outcome && numbersIn(maskNumbers(withoutPay(text, fields))).length === 0)
  )
}

/** “In 2019 one constable appeared before a hearing.”: who it was; what was done and what came of it is told next. */
export const namesOnly = (words: Words, text: string, fields: readonly FieldSaid[]): boolean =>
  fields.some(isSomebody) && namesOne(words, text) && !countsMore(words, text, fields)

/** “One of our detectives, *a DS*, was …” */
const namesRank = (text: string, fields: readonly FieldSaid[]): boolean =>
  fields.some(
    ({ kind, start, end }) =>
      kind === 'rank' && A_RANK.test(text.slice(0, start)) && !/s$/.test(text.slice(start, end)),
  )
const A_RANK = worded`(?<!\w)(?:${say.one}|${say.oneNumber})\s+$`

/** “The officers” and “the police staff” are many. */
const namesOne = (words: Words, text: string): boolean =>
  [...everyMatch(text, ONE_PERSON(words))].some(
    ([ink]) => !/s$/i.test(ink) && (!MANY.test(ink) || MEMBER.test(ink)),
  )
const MANY = worded`^${say.the}\s+(?:\w+\s+){0,3}${say.staff}$`
const MEMBER = worded`^${say.the}\s+${say.member}`

/** A number that counts people or matters, beside the one that is told of. */
export function countsMore(words: Words, text: string, fields: readonly FieldSaid[]): boolean {
  const masked = maskNumbers(withoutPay(text, fields))
  return numbersIn(masked).some(
    ({ value, end }) => value.low !== 1 && COUNTED(words).test(masked.slice(end)),
  )
}

const withoutPay = (text: string, fields: readonly FieldSaid[]): string =>
  blanked(
    text,
    fields.filter(({ kind }) => kind === 'grade'),
  )
