// Who is meant: populations, ranks and bands, by the words of replies and of facts/conduct-people.json.
import { factTree } from '../facts.ts'
import type { Population } from '../reply.ts'
import { plainWords } from './plain.ts'
import { PACKS, wordLists } from './word-lists.ts'

const POPULATION_LISTS = [
  'officers',
  'staff',
  'pcsos',
  'specials',
  'designated',
  'volunteers',
  'all',
] as const
const lists = wordLists(PACKS, 'populations', POPULATION_LISTS)

interface Entry {
  id: string
  label: string
  aliases?: string[]
}

const ranks = entries('officer_ranks')
const bands = entries('rank_bands_seen')

const populationOf = new Map<string, Population>(
  POPULATION_LISTS.flatMap((population) =>
    lists[population].flatMap((word): [string, Population][] => [
      [word, population],
      [`${word}s`, population],
    ]),
  ),
)
const rankOf = byWording(ranks)
const bandOf = byWording(bands)

// longest first, so that "police community support officer" is not read as an officer
const POPULATION_WORDS = [...populationOf.keys()].sort((a, b) => b.length - a.length)
export const populationPattern = POPULATION_WORDS.map((word) =>
  word.replaceAll(' ', '\\s+').replaceAll('/', '\\/'),
).join('|')
const POPULATIONS_SAID = new RegExp(`(?<![\\w-])(?:${populationPattern})(?![\\w-])`, 'gi')

/** Two-letter ranks that are ordinary words or units unless written in capitals. */
const CAPITALS_ONLY = /^(?:ps|di|ci|cc|ac|pi|con|ins|dc|pc|ds|po|so|sc)$/i

/** All populations a text names, each once, in its order: "officers and police staff" names two. */
export function populationsIn(text: string): Population[] {
  const found = [...text.matchAll(POPULATIONS_SAID)].flatMap(([ink]) => {
    const population = populationOf.get(plainWords(ink))
    return population ? [population] : []
  })
  return [...new Set(found)]
}

export const populationNamed = (word: string): Population | null =>
  populationOf.get(plainWords(word)) ?? null

/** A whole cell or label that is a rank: its id; null when it is none. */
export function rankNamed(wording: string): string | null {
  const plain = plainWords(wording)
  if (
    CAPITALS_ONLY.test(plain) &&
    wording.trim() !== wording.trim().toUpperCase() &&
    !/^P[cs]s?$/.test(wording.trim())
  )
    return null
  return rankOf.get(plain) ?? rankOf.get(plain.replace(/s$/, '')) ?? null
}

/** "Inspector or above": the id of a band seen in replies. */
export function rankBandNamed(wording: string): string | null {
  const plain = plainWords(wording)
  const said = bandOf.get(plain)
  if (said) return said
  const above = /^(.*?) ?(?:\+|or above|and above|or higher|and higher|plus|or more senior)$/.exec(
    plain,
  )
  const rank = above?.[1] ? rankOf.get(above[1]) : undefined
  return rank ? `${rank}_plus` : null
}

const RANK_WORDS = [...rankOf.keys()]
  .filter((word) => word.length > 4)
  .sort((a, b) => b.length - a.length)
const BAND_SAID = new RegExp(
  `(?<![\\w-])(?:${RANK_WORDS.map((word) => word.replace(/[/]/g, '\\/')).join('|')})\\s*(?:\\+|(?:or|and) (?:above|higher|more senior))`,
  'i',
)

/** "held the rank of inspector or above": the band a sentence names. */
export function rankBandIn(text: string): string | null {
  const said = BAND_SAID.exec(text)
  return said ? rankBandNamed(said[0]) : null
}

function byWording(list: Entry[]): Map<string, string> {
  return new Map(
    list.flatMap(({ id, label, aliases = [] }) =>
      [label, ...aliases].map((word): [string, string] => [plainWords(word), id]),
    ),
  )
}

function entries(key: string): Entry[] {
  const tree = factTree('conduct-people')
  const list =
    tree !== null && typeof tree === 'object'
      ? Object.entries(tree).find(([k]) => k === key)?.[1]
      : null
  if (!Array.isArray(list) || !list.every(isEntry))
    throw new Error(`facts/conduct-people.json: ${key} is no list of ids, labels and aliases`)
  return list
}

function isEntry(entry: unknown): entry is Entry {
  return entry !== null && typeof entry === 'object' && 'id' in entry && 'label' in entry
}
