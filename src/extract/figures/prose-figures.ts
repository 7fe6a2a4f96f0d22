// Figures in running text: "13 officers and six police staff", "on 20 occasions", "two received final written warnings", "Nil".

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { type NumberFound, numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Sentence } from '../letter/sentences.ts'
import { bareNumber } from './bare-number.ts'
import type { Context } from './context.ts'
import { countedNoun } from './counted-noun.ts'
import type { Draft } from './draft.ts'
import { maskNumbers } from './mask-numbers.ts'
import { isNoCount } from './no-count.ts'
import { noughts } from './noughts.ts'

const say = plainLists('counting', ['beforeAnswer'])

/** How far the words go that make a number no count. */
const NEAR = 80

/** from: offset in the document at which the answer itself begins, after its number. */
export function proseFigures(
  words: Words,
  { text, start }: Sentence,
  context: Context,
  from: number,
): Draft[] {
  const masked = maskNumbers(text)
  const lead = Math.max(0, from - start)
  const numbers = numbersIn(masked).filter((number) => number.start >= lead)
  const drafts: Draft[] = []
  numbers.forEach((number, i) => {
    const stop = numbers[i + 1]?.start ?? text.length
    if (
      isNoCount(
        masked.slice(Math.max(0, number.start - NEAR), number.start),
        masked.slice(number.start, number.end),
        masked.slice(number.end, number.end + NEAR),
      )
    )
      return
    const at = {
      text,
      masked,
      number,
      stop,
      context,
      leads: i === 0 && leads(masked, lead, number),
      before: drafts.at(-1) ?? null,
    }
    const draft = countedNoun(words, at) ?? bareNumber(at)
    if (draft) drafts.push(draft)
  })
  return [...drafts, ...noughts(words, text, masked, lead, numbers, context)].map((draft) => ({
    ...draft,
    at: 'ink' in draft.at ? draft.at : { start: draft.at.start + start, end: draft.at.end + start },
  }))
}

const BEFORE_ANSWER = worded`^[\s:.=–-]*(?:${say.beforeAnswer})?[\s:.–-]*$`

/** The first thing an answer says: "20", "There were 7", "Answer: Nil". */
const leads = (text: string, lead: number, { start }: NumberFound): boolean =>
  BEFORE_ANSWER.test(text.slice(lead, start))
