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
import type { NumberAt } from './number-at.ts'
import { withSeries } from './number-series.ts'
import { numberWas } from './number-was.ts'

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
  const lead = Math.max(0, from - start)
  // the label of the answer is none of its numbers: "1 204 officers" under question 1
  const masked = ' '.repeat(Math.min(lead, text.length)) + maskNumbers(text).slice(lead)
  const numbers = numbersIn(masked)
  let before: Draft | null = null
  const drafts = numbers.map((number, i): Draft | null => {
    const stop = numbers[i + 1]?.start ?? text.length
    if (
      isNoCount(
        masked.slice(Math.max(0, number.start - NEAR), number.start),
        masked.slice(number.start, number.end),
        masked.slice(number.end, number.end + NEAR),
      )
    )
      return null
    const at: NumberAt = {
      text,
      masked,
      number,
      stop,
      context,
      leads: i === 0 && leads(masked, lead, number),
      before,
    }
    const draft = countedNoun(words, at) ?? numberWas(words, at) ?? bareNumber(at)
    before = draft ?? before
    return draft
  })
  const said = withSeries(text, numbers, drafts).filter((draft) => draft !== null)
  return [...said, ...noughts(words, text, masked, lead, numbers, context)].map((draft) => ({
    ...draft,
    at: 'ink' in draft.at ? draft.at : { start: draft.at.start + start, end: draft.at.end + start },
  }))
}

const BEFORE_ANSWER = worded`^[\s:.=–-]*(?:${say.beforeAnswer})?[\s:.–-]*$`

/** The first thing an answer says: "20", "There were 7", "Answer: Nil". */
const leads = (text: string, lead: number, { start }: NumberFound): boolean =>
  BEFORE_ANSWER.test(text.slice(lead, start))
