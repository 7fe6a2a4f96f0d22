// Whether words tell of one case at all: somebody or something, and what was.
import { numbersIn } from '../../../vocabulary/packs/numbers.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import { amountsIn } from '../../asked/likeness.ts'
import { maskNumbers } from '../../figures/mask-numbers.ts'
import { datesIn } from '../../when/dates.ts'
import { anchorsOf } from './anchors.ts'
import { namesIn, nounsIn } from './nouns.ts'

const say = plainLists('told', ['goesOn', 'opens', 'whyWas', 'happenedTo', 'aux', 'clauseOf'])
/** Where nothing says that it answers: somebody or something that there is one of, and no counts. */
export const tellsOfOne = (text: string): boolean =>
  !tellsOfSeveral(text) &&
  (GOES_ON.test(text) ||
    namesIn(text).length > 0 ||
    nounsIn(text).some(({ indefinite }) => indefinite))

/** Shares, two counts, amounts of several years. */
export function tellsOfSeveral(text: string): boolean {
  const counts = numbersIn(maskNumbers(text)).filter(({ value }) => value.low !== 1)
  const years = new Set(datesIn(text).map(({ from }) => from.slice(0, 4)))
  const isRun = years.size > 1 && amountsIn(text).length > 1
  return isRun || counts.length > 1 || text.includes('%')
}
const GOES_ON = worded`^${say.goesOn}\s`

/** Somebody or something, and what was: a verb, an end or a reason is not looked for where an amount or a category tells it. */
export function tellsOne(text: string, wanted: readonly Wanted[]): boolean {
  const names = nounsIn(text).length > 0 || namesIn(text).length > 0
  const more = wanted.some((one) => one.sort !== 'who' && anchorsOf(text, one).length > 0)
  return names && (more || TELLS.test(text))
}
/** “And a new cable was fitted” tells no other case. */
export function tellsApart(text: string, wanted: readonly Wanted[]): boolean {
  const told = wanted.filter((one) => one.meaning !== 'time' && anchorsOf(text, one).length > 0)
  const isOther = OTHER.test(text) || BRACKET.test(text)
  const more = told.length + (WHY.test(text) || isOther ? 1 : 0)
  return tellsOne(text, wanted) && more > 1
}
const OTHER = worded`^\W*${say.opens}(?!\w)`
const BRACKET = /\([^()]{3,}\)/
const WHY = worded`(?<!\w)${say.whyWas}\s`
const TELLS = worded`(?<!\w)(?:${say.happenedTo}|${say.aux}|${say.clauseOf}|${say.whyWas})\s`
