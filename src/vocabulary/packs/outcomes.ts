// What came of a matter, as bodies word it, mapped to the ids of facts/conduct-outcomes.json. What is unclear is asked, never guessed.
import { factTree } from '../facts.ts'
import { everyMatch } from './every-match.ts'
import { anyOf, glued, worded, wordedAll } from './phrase.ts'
import { plainWords } from './plain.ts'
import { type Pack, wordLists, wordTree } from './word-lists.ts'

export interface Outcome {
  id: string
  label: string
  family: string
  /** Does it say that something was proved? null: it does not tell. */
  implies_proven: boolean | null
  applies_to: string
  /** Under which regulations it can be imposed: “2004”, “2008/2012”, “all”. */
  regimes: string
  aliases: string[]
}

/** One id; or several that the wording could mean; or none known. */
export type OutcomeMeant = { id: string } | { oneOf: string[] } | null

export interface OutcomeMention {
  start: number
  end: number
  meant: OutcomeMeant
}

export interface OutcomeWords {
  outcomes: readonly Outcome[]
  /** Ids of outcomes that only a person can have, among those that a wording may mean. */
  outcomesOfPersons: ReadonlySet<string>
  /** Ids of outcomes that stand in a list of what befell persons. */
  sanctions: ReadonlySet<string>
  /** A whole cell or label that words an outcome: a known alias, else what its core words say, else nothing. */
  outcomeMeant(wording: string): OutcomeMeant
  /** The same with a list of aliases of one's own (plain wording → id). */
  meantBy(wording: string, aliases: ReadonlyMap<string, string>): OutcomeMeant
  /** Outcomes named within a sentence, in order; “not dismissed” names none. */
  outcomesIn(text: string): OutcomeMention[]
}

export function outcomeWords(packs: readonly Pack[]): OutcomeWords {
  const { outcomes, ambiguous_aliases } = packs.includes('police-conduct') ? outcomesTree() : NONE
  const meanings = idsByWording(outcomes)
  const ambiguous = new Map([
    ...[...meanings].filter(([, ids]) => ids.length > 1),
    ...Object.entries(ambiguous_aliases).map(([word, ids]): [string, string[]] => [
      plainWords(word),
      ids,
    ]),
  ])
  const idOf = new Map(
    [...meanings].flatMap(([word, [id]]): [string, string][] =>
      id === undefined || ambiguous.has(word) ? [] : [[word, id]],
    ),
  )
  const round = roundOutcomes(packs)
  const cores = packs.includes('police-conduct') ? coresTree() : NO_CORES
  const byCore = coreReader(cores, ambiguous, round)
  const meantBy = (wording: string, aliases: ReadonlyMap<string, string>): OutcomeMeant => {
    const plain = plainWords(wording)
    const asked = ambiguous.get(plain)
    if (asked) return { oneOf: asked }
    const id =
      aliases.get(plain) ??
      aliases.get(round.singular(plain)) ??
      aliases.get(round.withoutTrimmings(plain))
    return id ? { id } : byCore(plain)
  }
  const outcomeMeant = (wording: string) => meantBy(wording, idOf)
  const mention = mentionOf([...idOf.keys(), ...ambiguous.keys()], round.everyday)
  return {
    outcomes,
    outcomesOfPersons: new Set(cores.ofPersons),
    sanctions: new Set(
      outcomes.filter(({ family }) => cores.sanctions.includes(family)).map(({ id }) => id),
    ),
    outcomeMeant,
    meantBy,
    outcomesIn: (text) =>
      [...everyMatch(text, mention)]
        .filter(({ index }) => !round.denied.test(text.slice(Math.max(0, index - DENIAL), index)))
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          meant: outcomeMeant(match[0]) ?? outcomeMeant(match[0].replace(/s$/i, '')),
        })),
  }
}

/** In characters: no denial is longer. */
const DENIAL = 60

/**
 * Each wording with the outcomes that list it. Of one family the most specific is meant, which the wording names: a "written
 * improvement notice" is that, and not the whole procedure. "Redeployed", a move or what a performance procedure ended in, is
 * asked.
 */
function idsByWording(outcomes: readonly Outcome[]): Map<string, string[]> {
  const listing = new Map<string, Outcome[]>()
  for (const one of outcomes)
    for (const word of new Set([one.label, ...one.aliases].map(plainWords)))
      listing.set(word, [...(listing.get(word) ?? []), one])
  return new Map(
    [...listing].map(([word, all]) => {
      const named = all.filter(({ id }) => plainWords(id.replaceAll('_', ' ')) === word)
      const isOneFamily = new Set(all.map(({ family }) => family)).size === 1
      return [word, (isOneFamily && named.length === 1 ? named : all).map(({ id }) => id)]
    }),
  )
}

/** What stands round an outcome without changing it: "Final Written Warning - 18 months", "received management advice". */
function roundOutcomes(packs: readonly Pack[]) {
  const say = wordLists(packs, 'outcome-words', [
    'saysNothing',
    'denied',
    'everyday',
    'plurals',
    'before',
    'after',
    'lasting',
    'months',
    'numbers',
    'joined',
  ])
  const plural = wordedAll`(${glued(say.plurals)})s\b`
  const trimmings = wordedAll`^(?:${say.before}\s+)+|\s*(?:[-(,/]\s*)?(?:${say.lasting}\s+)?(?:\d+|${say.numbers})[\s-]*${glued(say.months)}\)?$|\s+${say.after}$`
  return {
    everyday: new Set(say.everyday),
    denied: worded`(?:${say.denied})\s+$`,
    saysNothing: new Set(say.saysNothing),
    joined: worded`^(.{3,}?)\s+(?:${say.joined})\s+(.{3,})$`,
    singular: (plain: string) => plain.replace(plural, '$1'),
    withoutTrimmings: (plain: string) => plainWords(plain.replace(trimmings, '')),
  }
}

/** Long wordings are sentences: what they hold may be said of something else. */
const LABEL = 60

/** What the core words of a wording say; one core inside another's words (a final written warning is no written warning) is settled by order. */
function coreReader(
  { order, together }: Cores,
  ambiguous: ReadonlyMap<string, string[]>,
  { saysNothing, joined, withoutTrimmings }: ReturnType<typeof roundOutcomes>,
) {
  const cores = order.map(({ id, holds, unless }) => ({
    id,
    holds: anyOf(holds),
    unless: anyOf(unless ?? []),
  }))
  const oneCore = (bare: string): string | null =>
    cores.find(({ holds, unless }) => holds.test(bare) && !unless.test(bare))?.id ?? null
  /** "Written or final written warning": a band of two, and neither of them. */
  const twoJoined = (bare: string): OutcomeMeant => {
    const [, first = '', second = ''] = joined.exec(bare) ?? []
    const [left, right] = [oneCore(`${first} ${second.split(' ').at(-1)}`), oneCore(second)]
    return left && right && left !== right ? { oneOf: [left, right] } : null
  }
  return (plain: string): OutcomeMeant => {
    const bare = withoutTrimmings(plain)
    const asked = ambiguous.get(bare)
    if (asked) return { oneOf: asked }
    if (bare === '' || bare.length > LABEL) return null
    const core = cores.find(({ holds, unless }) => holds.test(bare) && !unless.test(bare))
    if (!core) return null
    const two = together.includes(core.id) ? null : twoJoined(bare)
    if (two) return two
    const rest = bare.replace(core.holds, ' ')
    if (rest.split(/[^a-z]+/).some((word) => word !== '' && !saysNothing.has(word))) return null
    const other = cores.find(
      ({ id, holds, unless }) => id !== core.id && holds.test(rest) && !unless.test(rest),
    )
    return other && !together.includes(core.id) ? { oneOf: [core.id, other.id] } : { id: core.id }
  }
}

function mentionOf(wordings: readonly string[], everyday: ReadonlySet<string>): RegExp {
  const said = wordings
    .filter((word) => !everyday.has(word) && word.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s-]+'))
  return new RegExp(`(?<![\\w-])(?:${said.join('|') || '(?!)'})s?(?![\\w-])`, 'gi')
}

interface Tree {
  outcomes: Outcome[]
  ambiguous_aliases: Record<string, string[]>
}

const NONE: Tree = { outcomes: [], ambiguous_aliases: {} }

function outcomesTree(): Tree {
  const found = factTree('conduct-outcomes')
  if (!isTree(found)) throw new Error('facts/conduct-outcomes.json holds no outcomes')
  return found
}

function isTree(value: unknown): value is Tree {
  return (
    value !== null &&
    typeof value === 'object' &&
    'outcomes' in value &&
    Array.isArray(value.outcomes) &&
    'ambiguous_aliases' in value
  )
}

interface Core {
  id: string
  holds: string[]
  unless?: string[]
}

interface Cores {
  /** Their wordings name another outcome and mean one: "unsubstantiated - no action". */
  together: string[]
  /** Of several that a wording may mean, the one that only a person can have. */
  ofPersons: string[]
  /** Families of outcomes that only persons have. */
  sanctions: string[]
  order: Core[]
}

const NO_CORES: Cores = { together: [], ofPersons: [], sanctions: [], order: [] }

function coresTree(): Cores {
  const found = wordTree('police-conduct', 'outcome-cores')
  if (!isCores(found)) throw new Error('police-conduct/outcome-cores.json holds no order')
  const known = new Set(outcomesTree().outcomes.map(({ id }) => id))
  const wrong =
    found.order.find(({ id, holds }) => !known.has(id) || holds.length === 0) ??
    [...found.together, ...found.ofPersons].find((id) => !known.has(id))
  if (wrong)
    throw new Error(
      `police-conduct/outcome-cores.json: ${JSON.stringify(wrong)} is no outcome of facts/conduct-outcomes.json`,
    )
  return found
}

const isCores = (value: unknown): value is Cores =>
  value !== null &&
  typeof value === 'object' &&
  'order' in value &&
  Array.isArray(value.order) &&
  ['together', 'ofPersons', 'sanctions'].every((key) =>
    Object.entries(value).some(([own, list]) => own === key && Array.isArray(list)),
  )
