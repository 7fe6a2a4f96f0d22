// Whether a number is of the kind that a question asks for: a count, an amount, a share, an average, so much for each.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Round } from './round.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['asksRate', 'perWords', 'perOne'])

/** “60 % came back on their own”, where a count was asked by how they came back: the split, in shares. */
export const isShareOf = ({ counts, by }: QuestionWords, { number, dimensions }: Round): boolean =>
  number.kind === 'share' && counts.kind === 'count' && by.some((name) => dimensions.includes(name))

/** A bare number after “the working days lost” may be days; a nought is nought of anything. */
export function isOfKind(
  { asks, counts, averages, said }: QuestionWords,
  number: NumberSaid,
  meant: boolean,
): boolean {
  const average = number.average || (averages && number.per !== '' && isSaid(said, number.per))
  if (counts.kind === 'average') return number.kind !== 'count' && (average || meant)
  // “On average 93 % over the three dates” is a share all the same
  if (averages !== average && !(averages && meant) && counts.kind !== 'share') return false
  if (number.per !== '' && !average && !ASKS_PER.test(asks) && !asksPer(asks, number.per))
    return false
  if (counts.kind === number.kind) return true
  const isBare = number.kind === 'count' && stemsOf(number.noun).length === 0
  return number.nought
    ? meant || counts.kind === 'money'
    : isBare && meant && counts.kind === 'duration'
}

const ASKS_PER = worded`\b${say.asksRate}\b`

/** “52.5 hours a week”, where hours a week are asked about. */
const asksPer = (asks: string, per: string): boolean => {
  const [word = ''] = per.toLowerCase().split(/\s/)
  return [...asks.matchAll(A_TIME)].some(([, own = '']) => own.toLowerCase() === word)
}
const A_TIME = wordedAll`\b(?:${say.perWords}|${say.perOne})\s+([a-z]+)`

/** “£58 per plot” where the rent of a plot is asked. */
const isSaid = (said: ReadonlySet<string>, words: string): boolean =>
  stemsOf(words).every((stem) => said.has(stem))
