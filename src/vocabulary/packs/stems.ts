// What two wordings have in common: their words without endings, and words that replies use for one another made one.
import { glued, worded, wordedAll } from './phrase.ts'
import { plainLists, wordTree } from './word-lists.ts'

const asked = plainLists('asked', ['common'])
const label = plainLists('label-words', ['time', 'plain', 'things', 'endings', 'fillers'])

const SAYS_NOTHING = new Set([...asked.common, ...label.plain, ...label.time])
/** "A breakdown by ward", where lifts break down elsewhere. */
const FILLERS = wordedAll`${label.fillers}`
const ENDING = worded`${glued(label.endings)}$`
/** Long words are told apart by their beginning: prosecution, prosecuted. */
const BEGINNING = 7

/** Every word that says something, once, in its order: “Number of claims received in 2021/22” → claim, taken in. */
export function stemsOf(text: string): string[] {
  const words = text
    .replace(COMPOUND, '$1 $2')
    .replace(INITIALS, '$1')
    .toLowerCase()
    .replace(FILLERS, ' ')
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !SAYS_NOTHING.has(word))
  return [...new Set(words.map(stemOf))]
}

/** “GenAI” is two words. */
const COMPOUND = /(\p{Ll}{2})(\p{Lu})/gu

/** “LOs granted” are each an LO. */
const INITIALS = /\b([A-Z]{2})s\b/g

/** “cases”, “incidents”: nouns that any body may use for whatever was asked about. */
export const isAnyThing = (stem: string): boolean => THINGS.has(stem)

function stemOf(word: string): string {
  const same = SAME.get(word)
  if (same) return same
  const bare = bareStem(word)
  return SAME_STEM.get(bare) ?? bare
}

function bareStem(word: string): string {
  // loss, losses; business, businesses
  if (word.length < 4 || (word.length === 4 && /ss$/.test(word))) return word
  if (/ss$/.test(word)) return word.slice(0, BEGINNING)
  const cut = word.replace(ENDING, '')
  const kept = cut.length < 3 ? word.replace(/s$/, '') : cut
  return (kept.length < 4 ? kept : kept.replace(/[yi]$/, ''))
    .replace(/([^aeiouls])\1$/, '$1')
    .slice(0, BEGINNING)
}

const SAME = new Map<string, string>(
  Object.entries(sameWords()).flatMap(([meaning, words]) =>
    words.map((word): [string, string] => [word, meaning]),
  ),
)
const SAME_STEM = new Map<string, string>(
  [...SAME].map(([word, meaning]): [string, string] => [bareStem(word), meaning]),
)
const THINGS = new Set(label.things.map(stemOf))

function sameWords(): Record<string, string[]> {
  const tree = wordTree('plain', 'same-words')
  if (tree === null || typeof tree !== 'object') throw new Error('plain/same-words.json: no lists')
  return Object.fromEntries(
    Object.entries(tree).flatMap(([meaning, words]) =>
      Array.isArray(words) ? [[meaning, words.filter((word) => typeof word === 'string')]] : [],
    ),
  )
}
