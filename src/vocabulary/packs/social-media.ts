// Where and how: platforms and kinds of breach, by the words of facts/conduct-social-media.json.
import { factTree } from '../facts.ts'
import { oneOfWords } from './phrase.ts'
import { plainWords } from './plain.ts'
import { type Pack, wordLists } from './word-lists.ts'

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
}

export function conductWords(packs: readonly Pack[]): ConductWords {
  const known = packs.includes('police-conduct')
  const { cellsOnly } = wordLists(packs, 'whole-cells', ['cellsOnly'])
  const platforms = mentions(known ? entries('platforms') : [], cellsOnly)
  const breaches = mentions(known ? entries('breaches') : [], cellsOnly)
  return {
    platformNamed: platforms.named,
    breachNamed: breaches.named,
    platformsIn: platforms.within,
    breachesIn: breaches.within,
  }
}

function mentions(list: Entry[], cellsOnly: readonly string[]) {
  const ids = byWording(list)
  const said = oneOfWords([...ids.keys()].filter((word) => !cellsOnly.includes(word)))
  const pattern = new RegExp(`(?<![\\w-])(?:${said})s?(?![\\w-])`, 'gi')
  return {
    named: (wording: string): string | null => ids.get(plainWords(wording)) ?? null,
    within: (text: string): string[] => [
      ...new Set(
        [...text.matchAll(pattern)].flatMap(
          ([ink]) => ids.get(plainWords(ink)) ?? ids.get(plainWords(ink).replace(/s$/, '')) ?? [],
        ),
      ),
    ],
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
