// An answer in words alone: what occurred without its number is a part, and that there is a document is not the document.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { AnswerRead } from './answer-of.ts'
import type { AnsweredRead } from './answered-read.ts'

const say = plainLists('answers', ['documents', 'haveDocument', 'asksWhether'])
const HAS_DOCUMENT = worded`${say.haveDocument}\s(?:[\w’'-]+\s+){0,8}?${say.documents}`
const ASKS_WHETHER = worded`${say.asksWhether}`

/** “The matters included …”: full only where the number of all of them stands there too. */
export const numbersLeftOut = (own: readonly AnsweredRead[]): boolean =>
  own.some(({ unnumbered }) => unnumbered) &&
  !own.some(({ figures }) =>
    figures.some(({ facets, value }) => Object.keys(facets).length === 0 && !isMissing(value)),
  )

/** “The forces have a social media policy.”, and no more: full where that was asked, no answer where the policy was. */
export function onlyNames(
  own: readonly AnsweredRead[],
  asks: string | undefined,
): AnswerRead | null {
  const said = own.map((one) => one.said.trim()).filter((text) => text !== '')
  const names = said.length > 0 && said.every((text) => HAS_DOCUMENT.test(text) && isShort(text))
  if (!names || (asks !== undefined && ASKS_WHETHER.test(asks))) return null
  return { answer: 'not-answered', evidence: null, data: false }
}

/** A longer text may well be the document itself. */
const isShort = (text: string): boolean => text.split(/\s+/).length <= LONGEST
const LONGEST = 40
