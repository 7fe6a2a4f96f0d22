// Who is meant: populations, ranks and bands, by the words of replies and of facts/conduct-people.json.
import { factTree } from '../facts.ts'
import type { Population } from '../reply.ts'
import { everyMatch } from './every-match.ts'
import { glued, oneOfWords, worded } from './phrase.ts'
import { plainWords } from './plain.ts'
import { type Pack, wordLists } from './word-lists.ts'

export const POPULATION_LISTS = [
  'officers',
  'staff',
  'pcsos',
  'specials',
  'designated',
  'volunteers',
  'all',
] as const

interface Entry {
  id: string
  label: string
  aliases?: string[]
}

export interface PeopleWords {
  /** All populations a text names, each once, in its order: "officers and police staff" names two. */
  populationsIn(text: string): Population[]
  populationNamed(word: string): Population | null
  /** Every word for people, as the source of a pattern. */
  populationPattern: string
  /** A whole cell or label that is a rank: its id; null when it is none. */
  rankNamed(wording: string): string | null
  /** Whom a rank belongs to, where nobody else is named. */
  ranked: readonly Population[]
  /** "Inspector or above": the id of a band seen in replies. */
  rankBandNamed(wording: string): string | null
  /** "held the rank of inspector or above": the band a sentence names. */
  rankBandIn(text: string): string | null
  /** Ranks and bands of ranks that a sentence names, with the words that name them, in their order. */
  ranksAt(text: string): RankFound[]
  /** Populations with the words that name them, in their order. */
  peopleAt(text: string): PeopleFound[]
  /** The id of the role that a population has; none where its words know none. */
  roleOf(population: Population): string | undefined
}

export interface RankFound {
  id: string
  isBand: boolean
  start: number
  end: number
}

export interface PeopleFound {
  population: Population
  start: number
  end: number
}

export function peopleWords(packs: readonly Pack[]): PeopleWords {
  const [people, ranks] = [populationWords(packs), rankWords(packs)]
  return { ...people, ...ranks, ranksAt: (text) => ranksIn(people, ranks, text) }
}

/** “A special constable”: the constable is a part of the role's own name, and no rank. */
function ranksIn(
  { peopleAt }: Pick<PeopleWords, 'peopleAt'>,
  { ranksAt, ranked }: Pick<PeopleWords, 'ranksAt' | 'ranked'>,
  text: string,
): RankFound[] {
  const found = ranksAt(text)
  const roles = found.length === 0 ? [] : peopleAt(text)
  return found.filter(({ start, end }) =>
    roles.every((one) => ranked.includes(one.population) || end <= one.start || one.end <= start),
  )
}

function populationWords(packs: readonly Pack[]) {
  const lists = wordLists(packs, 'populations', POPULATION_LISTS)
  const populationOf = new Map<string, Population>(
    POPULATION_LISTS.flatMap((population) =>
      lists[population].flatMap((word): [string, Population][] => [
        [word, population],
        [`${word}s`, population],
      ]),
    ),
  )
  const populationPattern = oneOfWords([...populationOf.keys()])
  const said = new RegExp(`(?<![\\w-])(?:${populationPattern})(?![\\w-])`, 'gi')
  const populationNamed = (word: string): Population | null =>
    populationOf.get(plainWords(word)) ?? null
  return {
    populationPattern,
    populationNamed,
    peopleAt: (text: string): PeopleFound[] =>
      [...everyMatch(text, said)].flatMap(({ 0: ink, index }) => {
        const population = populationNamed(ink)
        return population ? [{ population, start: index, end: index + ink.length }] : []
      }),
    populationsIn: (text: string): Population[] => [
      ...new Set([...everyMatch(text, said)].flatMap(([ink]) => populationNamed(ink) ?? [])),
    ],
  }
}

/** Ids of the role types in facts/conduct-people.json. */
const ROLE_OF: Partial<Record<Population, string>> = {
  officers: 'officer',
  staff: 'staff',
  pcsos: 'pcso',
  specials: 'special',
  designated: 'designated',
  volunteers: 'volunteer',
}

/** Shorter ranks are too many things to be looked for inside a sentence. */
const SHORT_RANK = 4

function rankWords(packs: readonly Pack[]) {
  const known = packs.includes('police-conduct')
  const say = wordLists(packs, 'rank-words', [
    'capitalsOnly',
    'above',
    'joins',
    'higher',
    'acting',
    'upTo',
    'from',
    'abbreviated',
    'ofRank',
  ])
  const plus = worded`^(.*?) ?(?:${say.ofRank} )?(?:\+|${glued(say.above)})$`
  const acting = worded`^${glued(say.acting)}\s?`
  const upTo = worded`\s+${say.upTo}\s+`
  const rankOf = byWording(known ? entries('officer_ranks') : [])
  const bandOf = byWording(known ? entries('rank_bands_seen') : [])
  const rankNamed = (wording: string): string | null => {
    const plain = plainWords(wording)
    const written = wording.trim()
    if (
      say.capitalsOnly.includes(plain) &&
      written !== written.toUpperCase() &&
      !/^P[cs]s?$/.test(written)
    )
      return null
    const own = plain.replace(acting, '')
    return rankOf.get(plain) ?? rankOf.get(plain.replace(/s$/, '')) ?? rankOf.get(own) ?? null
  }
  const rankBandNamed = (wording: string): string | null => {
    const plain = plainWords(wording)
    const above = plus.exec(plain)?.[1]
    const rank = above ? rankOf.get(above) : undefined
    return bandOf.get(plain) ?? (rank ? `${rank}_plus` : rangeNamed(plain))
  }
  const order = [...new Set(rankOf.values())]
  /** “Constable to sergeant”, upwards: a sergeant who is reduced to constable is no band. */
  const rangeNamed = (plain: string): string | null => {
    const ends = plain.split(upTo).map((end) => rankOf.get(end.trim()))
    const [from, to] = ends
    const isRange = from && to && ends.length === 2 && order.indexOf(from) < order.indexOf(to)
    return isRange ? `${from}_to_${to}` : null
  }
  const ranks = oneOfWords([...rankOf.keys()].filter((word) => word.length > SHORT_RANK))
  const band = worded`(?<![\w-])(?:${ranks})\s*(?:\+|(?:${say.ofRank} )?${say.joins} ${say.higher})`
  const range = worded`(?<!${say.from}\s)(?<![\w-])(?:${ranks})\s+${say.upTo}\s+(?:${ranks})(?![\w-])`
  const bands = new RegExp(`${band.source}|${range.source}`, 'gi')
  const short = oneOfWords(
    [...say.capitalsOnly, ...say.abbreviated].filter((word) => rankOf.has(word)),
  )
  const single = new RegExp(`(?<![\\w-])(?:${ranks}|${short})s?(?![\\w-])`, 'gi')
  const ranksAt = (text: string): RankFound[] => {
    const found = [...everyMatch(text, bands)].flatMap(({ 0: ink, index }): RankFound[] => {
      const id = rankBandNamed(ink)
      return id ? [{ id, isBand: true, start: index, end: index + ink.length }] : []
    })
    const ranked = [...everyMatch(text, single)].flatMap(({ 0: ink, index }): RankFound[] => {
      const id = rankNamed(ink)
      const inBand = found.some(({ start, end }) => index < end && start < index + ink.length)
      return id && !inBand ? [{ id, isBand: false, start: index, end: index + ink.length }] : []
    })
    return [...found, ...ranked].sort((a, b) => a.start - b.start)
  }
  const ranked: readonly Population[] = known ? ['officers'] : []
  return {
    rankNamed,
    ranked,
    rankBandNamed,
    ranksAt,
    rankBandIn: (text: string) => {
      const said = band.exec(text)
      return said ? rankBandNamed(said[0]) : null
    },
    roleOf: (population: Population) => (known ? ROLE_OF[population] : undefined),
  }
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
