// Where and how: platforms and kinds of breach, by the words of facts/conduct-social-media.json.
import { factTree } from '../facts.ts'
import { everyMatch } from './every-match.ts'
import { anyOf, oneOfWords } from './phrase.ts'
import { plainWords } from './plain.ts'
import { listsByMeaning, type Pack, wordLists } from './word-lists.ts'

interface Entry {
  id: string
  label: string
  aliases: string[]
}

export interface ConductWords {
  platformNamed(wording: string): string | null
  breachNamed(wording: string): string | null
  /** Ids of all platforms a text mentions, each once. */
  platformsIn(text: string): string[]
  breachesIn(text: string): string[]
  /** Platforms with the words that name them, in their order. */
  platformsAt(text: string): ConductFound[]
  /** What the words of a sentence tell somebody did, as the kind of breach it is; null where they tell none. */
  breachTold(text: string): ConductFound | null
}

export interface ConductFound {
  id: string
  start: number
  end: number
}

export function conductWords(packs: readonly Pack[]): ConductWords {
  const known = packs.includes('police-conduct')
  const { cellsOnly } = wordLists(packs, 'whole-cells', ['cellsOnly'])
  const platforms = mentions(known ? entries('platforms') : [], cellsOnly)
  const breaches = mentions(known ? entries('breaches') : [], cellsOnly)
  const places = patternsOf(packs, 'platform-words')
  // What says most stands first in the list, and is meant.
  const told = patternsOf(packs, 'breach-words')
  return {
    platformsAt: (text) =>
      [
        ...platforms.at(text),
        ...places.flatMap(([id, pattern]) => foundBy(id, pattern, text)),
      ].sort((a, b) => a.start - b.start),
    breachTold: (text) => {
      for (const [id, pattern] of told) {
        const [found] = foundBy(id, pattern, text)
        if (found) return found
      }
      return null
    },
    platformNamed: platforms.named,
    breachNamed: breaches.named,
    platformsIn: platforms.within,
    breachesIn: breaches.within,
  }
}

const patternsOf = (packs: readonly Pack[], name: string): [id: string, pattern: RegExp][] =>
  listsByMeaning(packs, name).map(([id, list]) => [id, anyOf(list)])

function foundBy(id: string, pattern: RegExp, text: string): ConductFound[] {
  const match = pattern.exec(text)
  return match ? [{ id, start: match.index, end: match.index + match[0].length }] : []
}

function mentions(list: Entry[], cellsOnly: readonly string[]) {
  const ids = byWording(list)
  const said = oneOfWords([...ids.keys()].filter((word) => !cellsOnly.includes(word)))
  const pattern = new RegExp(`(?<![\\w-])(?:${said})s?(?![\\w-])`, 'gi')
  const at = (text: string): ConductFound[] =>
    [...everyMatch(text, pattern)].flatMap(({ 0: ink, index }) => {
      const id = ids.get(plainWords(ink)) ?? ids.get(plainWords(ink).replace(/s$/, ''))
      return id === undefined ? [] : [{ id, start: index, end: index + ink.length }]
    })
  return {
    named: (wording: string): string | null => ids.get(plainWords(wording)) ?? null,
    at,
    within: (text: string): string[] => [...new Set(at(text).map(({ id }) => id))],
  }
}

function byWording(list: Entry[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id, label, aliases } of list)
    for (const word of [label, ...aliases])
      if (!ids.has(plainWords(word))) ids.set(plainWords(word), id)
  return ids
}

function entries(key: string): Entry[] {
  const tree = factTree('conduct-social-media')
  const list =
    tree !== null && typeof tree === 'object'
      ? Object.entries(tree).find(([k]) => k === key)?.[1]
      : null
  if (!Array.isArray(list) || !list.every(isEntry))
    throw new Error(`facts/conduct-social-media.json: ${key} is no list of ids, labels and aliases`)
  return list
}

function isEntry(entry: unknown): entry is Entry {
  return (
    entry !== null &&
    typeof entry === 'object' &&
    'id' in entry &&
    'label' in entry &&
    'aliases' in entry &&
    Array.isArray(entry.aliases)
  )
}
