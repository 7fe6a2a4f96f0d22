// A median where a mean was asked, a 90th centile where a median was: a number of its own, and no answer to the question.

import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['statistics', 'mosts', 'leasts'])
const STATISTIC = wordedAll`${say.statistics}`

/** What the letter calls it, "90th centiles"; null where it names none, or the one that was asked for. */
export function otherStatistic(
  { counts, said, asks }: QuestionWords,
  { before, noun, after, aside }: NumberSaid,
): string | null {
  if (counts.kind === 'count') return null
  const text = `${before} ${noun} ${after} ${aside}`
  const end = ENDS.flatMap((one) => (one.test(asks) ? [] : (one.exec(text)?.[0] ?? [])))[0]
  if (end !== undefined) return end
  if (counts.kind !== 'average') return null
  const named = statisticsIn(before).at(-1) ?? statisticsIn(`${noun} ${after} ${aside}`)[0]
  return named === undefined || stemsOf(named).every((stem) => said.has(stem)) ? null : named
}

/** “The shortest was five months”, of an average wait. */
const ENDS = [worded`\b${say.mosts}\b`, worded`\b${say.leasts}\b`]

const statisticsIn = (text: string): string[] => [...text.matchAll(STATISTIC)].map(([ink]) => ink)
