// Where and how: platforms and kinds of breach, by the words of facts/conduct-social-media.json.
import { factTree } from '../facts.ts'
import { plainWords } from './plain.ts'

interface Entry {
  id: string
  label: string
  aliases: string[]
}

const platforms = entries('platforms')
const breaches = entries('breaches')
const platformOf = byWording(platforms)
const breachOf = byWording(breaches)

// "X" and "match" are words of their own; only a whole cell makes platforms of them
const CELLS_ONLY = new Set([
  'x',
  'wa',
  'ig',
  'match',
  'signal',
  'various',
  'multiple',
  'unknown',
  'not recorded',
  'internet',
  'messenger',
  'other',
  'video',
  'racial',
  'confidentiality',
  'advertising',
  'selling',
  'forum',
  'blog',
  'racist',
  'e-mail',
  'email',
  'sms',
  'text message',
  'miscellaneous',
  'social media',
  'not stated',
  'more than one',
  'hinge',
])
const PLATFORM = mention([...platformOf.keys()])
const BREACH = mention([...breachOf.keys()])

export const platformNamed = (wording: string): string | null =>
  platformOf.get(plainWords(wording)) ?? null
export const breachNamed = (wording: string): string | null =>
  breachOf.get(plainWords(wording)) ?? null

/** Ids of all platforms a text mentions, each once. */
export const platformsIn = (text: string): string[] => mentioned(text, PLATFORM, platformOf)
export const breachesIn = (text: string): string[] => mentioned(text, BREACH, breachOf)

function mentioned(text: string, pattern: RegExp, ids: Map<string, string>): string[] {
  return [
    ...new Set(
      [...text.matchAll(pattern)].flatMap(
        ([ink]) => ids.get(plainWords(ink)) ?? ids.get(plainWords(ink).replace(/s$/, '')) ?? [],
      ),
    ),
  ]
}

function mention(words: string[]): RegExp {
  const said = words.filter((word) => !CELLS_ONLY.has(word)).sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?<![\\w-])(?:${said.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+')).join('|')})s?(?![\\w-])`,
    'gi',
  )
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
