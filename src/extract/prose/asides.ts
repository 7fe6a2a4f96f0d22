// What a sentence says beside the matter: what is aimed at, expected or budgeted, or so in the whole country.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('prose', ['asides', 'clauseJoins'])
const ASIDE = wordedAll`${say.asides}`
const BREAK = wordedAll`[;,:]|\s${say.clauseJoins}\s`
/** A comma behind it may be its own: “for comparison, there were 300”. */
const END = worded`;|,?\s${say.clauseJoins}\s`

export interface Stretch {
  start: number
  end: number
}

/**
 * The clauses that “the national ambition is none” or “we expect another 150” stand in, but where a question asks for it: what
 * stands in another clause of the sentence counts, “we closed 12 and expect to close another 3”.
 */
export function asidesIn({ questions }: SurveyWords, text: string): Stretch[] {
  return [...text.matchAll(ASIDE)].flatMap(({ 0: ink, index }) => {
    const stems = stemsOf(ink)
    if (questions.some(({ said }) => stems.some((stem) => said.has(stem)))) return []
    const before = [...text.slice(0, index).matchAll(BREAK)].at(-1)
    const behind = text.slice(index + ink.length).search(END)
    return [
      {
        start: before ? before.index + before[0].length : 0,
        end: behind < 0 ? text.length : index + ink.length + behind,
      },
    ]
  })
}

export const isWithin = (aside: Stretch, { start }: { start: number }): boolean =>
  start >= aside.start && start < aside.end
