// "A case may appear in more than one category": then what is counted by category does not add up to what was counted.
import { anyOf, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Said } from '../letter/split/said-in.ts'

const say = plainLists('overlaps', ['says', 'denied', 'once', 'ofTime'])
const SAYS = wordedAll`${say.says}`
const DENIED = anyOf(say.denied)
const ONCE = anyOf(say.once)
const OF_TIME = anyOf(say.ofTime)

/** Each figure with those of its facets of which its letter says that one thing may stand in several. */
export function overlapsAsSaid(said: readonly Said[], figures: Figure[]): Figure[] {
  return said
    .flatMap(({ numbers, sentences }) => sentences.map((text) => ({ text, numbers })))
    .filter(({ text }) => saysOverlap(text))
    .reduce((so, { text, numbers }) => {
      const parts = so.filter((figure) => facetsOf(figure).length > 0)
      const under = parts.filter(({ question }) => numbers.includes(question ?? ''))
      const meant = new Set(under.length > 0 ? under : parts)
      const named = facetsNamed(text, [...meant])
      return so.map((figure) => (meant.has(figure) ? overlapping(figure, named) : figure))
    }, figures)
}

/** "Nobody is counted twice" denies it; a case that stands in two years stands in one kind of each. */
export const saysOverlap = (text: string): boolean =>
  !ONCE.test(text) &&
  !OF_TIME.test(text) &&
  [...text.matchAll(SAYS)].some(({ index }) => !DENIED.test(text.slice(0, index)))

const facetsOf = ({ facets }: Figure): string[] =>
  Object.keys(facets).filter((name) => name !== 'year')

/** "More than one outcome" is said of outcomes; "more than one category" of whatever tells these apart. */
function facetsNamed(text: string, figures: readonly Figure[]): string[] {
  const all = [...new Set(figures.flatMap(facetsOf))]
  const said = new Set(stemsOf(text))
  const named = all.filter((name) => {
    const stems = stemsOf(name)
    return stems.length > 0 && stems.every((stem) => said.has(stem))
  })
  return named.length > 0 ? named : all
}

function overlapping(figure: Figure, named: readonly string[]): Figure {
  const own = facetsOf(figure).filter((name) => named.includes(name))
  const overlaps = [...new Set([...(figure.overlaps ?? []), ...own])]
  return overlaps.length > 0 ? { ...figure, overlaps } : figure
}
