// What the numbers of several years, parts or bodies make of a question: their sum, the greatest or the least of them ("the longest time", "the highest hourly rate"), or nothing that can be worked out ("the average cost").
import { doesAdd, type FigureKind } from '../reply.ts'
import type { Question } from '../survey.ts'
import { oneOf, patternOf } from './phrase.ts'
import { plainLists } from './word-lists.ts'

export type OfSeveral = 'sum' | 'greatest' | 'least' | 'none'

/** By the question's own words first: money paid by the hour is no sum, though money adds. */
export function ofSeveral({ asks, counts }: Pick<Question, 'asks' | 'counts'>): OfSeveral {
  const extreme = extremeIn(asks, counts?.kind)
  if (extreme) return extreme
  const isOfEach = !HOW_MANY.test(asks) && OF_EACH.test(asks)
  const doesSum = doesAdd(counts?.kind) || (counts?.kind === 'duration' && isTimeSpent(asks))
  return doesSum && !isOfEach ? 'sum' : 'none'
}

/** "How many crew hours were lost?" adds up over years, as no wait does; not that of the longest stoppage. */
const isTimeSpent = (asks: string): boolean =>
  HOW_MANY.test(asks) &&
  ADDS.test(asks) &&
  !OF_EACH.test(asks) &&
  !EXTREMES.some(({ pattern }) => pattern.test(asks))

const say = plainLists('of-several', [
  'greatest',
  'least',
  'ofEach',
  'howMany',
  'adds',
  'manyOf',
  'upTo',
] as const)
const HOW_MANY = new RegExp(`^\\s*${oneOf(say.howMany)}`, 'i')
const OF_EACH = new RegExp(oneOf(say.ofEach), 'i')
const ADDS = new RegExp(`\\b${oneOf(say.adds)}\\b`, 'i')
const NOUN_ENDS = new RegExp(`^${oneOf(say.upTo)}$`, 'i')
const EXTREMES = (['greatest', 'least'] as const).map((which) => ({
  which,
  pattern: new RegExp(
    `(?<several>${oneOf(say.manyOf)}\\s+)?(?:${say[which].map(patternOf).join('|')})(?<after>[^.,;:?!]*)`,
    'i',
  ),
}))

/**
 * "The three largest contracts", "the largest fines" are several, and may well add up, as may what the lowest paid get; only
 * a time may be the longest without a noun ("had been empty longest").
 */
function extremeIn(asks: string, kind: FigureKind | undefined): 'greatest' | 'least' | null {
  if (HOW_MANY.test(asks)) return null
  const found = EXTREMES.flatMap(({ which, pattern }) => {
    const { several, after = '' } = pattern.exec(asks)?.groups ?? { several: 'none' }
    const noun = nounIn(after)
    const isOne = noun === '' ? kind === 'duration' : !/[^s]s$/i.test(noun)
    return several === undefined && isOne ? [which] : []
  })
  return found[0] ?? null
}

/** The last of the words that belong to it: "single payment" of "single payment in each year". */
function nounIn(after: string): string {
  const words = after.trim().split(/\s+/)
  const end = words.findIndex((word) => NOUN_ENDS.test(word))
  return words.slice(0, end < 0 ? words.length : end).at(-1) ?? ''
}
