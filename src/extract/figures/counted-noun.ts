// A number with what it counts or what came of it: "13 officers", "3 written warnings", "two of whom resigned", "20 times".

import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { OutcomeMention } from '../../vocabulary/packs/outcomes.ts'
import { anyOf, oneOf, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import { periodNear } from '../when/period-near.ts'
import type { Draft } from './draft.ts'
import { isAskedFor, type NumberAt, numberAlone } from './number-at.ts'
import { outcomeOf, personOrMatter } from './outcome-of.ts'

const say = plainLists('counting', [
  'stops',
  'ofThem',
  'ofWhom',
  'times',
  'perCent',
  'awaits',
  'andOr',
  'of',
  'be',
  'a',
  'against',
  'occasions',
  'on',
  'and',
  'articles',
  'payBands',
  'by',
])
const trade = perWords((words) =>
  words.lists('counting', ['moreOf', 'matters', 'leaving', 'notCame']),
)

/** A word between a number and what it counts. */
export const MODIFIER = `(?!${oneOf(say.stops)})[A-Za-z][\\w'’/-]*`
const COUNTED = perWords(
  (words) =>
    new RegExp(
      `^(?:\\s*(?:x|×)\\s*|\\s*\\([^()]{1,40}\\)\\s*|\\s+)(?:${oneOf(say.ofThem)}\\s+)?(?:${MODIFIER}\\s+){0,5}?(${words.unitPattern})(?![\\w-]|['’]s)`,
      'i',
    ),
)
const VERBS = worded`^(?:\s*(?:x|×)\s*|\s+(?:${say.ofWhom}\s+)?(?:[a-z][a-z'’-]*\s+){0,7}?)$`
const TIMES = worded`^\s+${say.times}`

/** "14 (70%) were officers": the share beside a number says nothing of its own. */
const SHARE = worded`^\s*\(\s*[\d.]+\s?(?:%|${say.perCent})\s*\)`

export function countedNoun(words: Words, at: NumberAt): Draft | null {
  const rest = at.masked.slice(at.number.end).replace(SHARE, (share) => ' '.repeat(share.length))
  return counted(words, at, rest) ?? areSuch(words, at, rest) ?? came(words, at) ?? times(at, rest)
}

/** "x Officers" and "eighteen (18) investigations": what is counted, without the number's own trimmings. */
const ownWords = (said: string): string => said.trim().replace(/^(?:[x×]|\(\w+\))\s*/i, '')

/** In characters: no list has a longer one. */
const LONGEST_OUTCOME = 200

function counted(words: Words, at: NumberAt, rest: string): Draft | null {
  const match = COUNTED(words).exec(rest)
  if (!match?.[1]) return null
  const noun = rest.slice(0, match[0].length)
  const [outcome] = words.outcomesIn(rest.slice(0, noun.length + LONGEST_OUTCOME))
  if (outcome && outcome.start < noun.length && words.outcomesIn(noun).length > 0)
    return outcomeFigure(words, at, outcome, noun.length)
  const [unit] = words.unitsIn(match[1])
  if (!unit || !isAskedFor(match[1], at.context)) return null
  if (AWAITS.test(noun)) return awaiting(at, noun)
  const more = ALSO(words).exec(rest.slice(noun.length))?.[0] ?? ''
  const said = noun + more
  const named = words.populationsIn(said)
  const tail = clause(at.masked.slice(at.number.end + said.length, at.stop))
  const matter = OCCASION.test(match[1])
    ? MATTER(words).exec(at.text.slice(0, at.number.start))
    : null
  const counts = matter?.[1] ? words.unitsIn(matter[1])[0] : undefined
  return {
    ...numberAlone(at, said.length),
    unit: counts?.unit ?? unit.unit,
    unitInk: counts?.ink ?? ownWords(said),
    populations:
      named.length > 0 ? named : unit.population ? [unit.population] : accused(words, tail),
    facets: {
      ...rankFacet(words, match[1]),
      ...tailFacets(words, tail, unit.unit),
      ...payBandIn(at.text.slice(at.number.end + said.length)),
    },
    sure: !at.number.rough && at.number.value.low !== 1,
  }
}

/** "3 await a hearing": what comes is a hearing; what is counted is what waits for it. */
const AWAITS = worded`^\s*(?:\w+\s+){0,2}${say.awaits}`

const awaiting = (at: NumberAt, noun: string): Draft => ({
  ...numberAlone(at, noun.length),
  unit: at.before?.unit ?? null,
  unitInk: ownWords(noun),
  populations: at.before?.populations ?? [],
  facets: { outcome: 'pending' },
})

/** "7 police officers or members of police staff", "five officers and staff": one number for both. */
const ALSO = perWords(
  (words) =>
    new RegExp(
      `^\\s+(?:${oneOf(say.andOr)}|&)\\s+(?:${oneOf(trade(words).moreOf)}\\s+(?:${oneOf(say.of)}\\s+)?){0,3}(?:${words.populationPattern})(?![\\w-])`,
      'i',
    ),
)
/** "14 were police officers and 6 were police staff" */
const SUCH = perWords(
  (words) =>
    new RegExp(
      `^\\s+(?:${oneOf(say.ofWhom)}\\s+)?${oneOf(say.be)}\\s+(?:${oneOf(say.a)}\\s+)?((?:${words.populationPattern})s?)(?![\\w-])`,
      'i',
    ),
)

function areSuch(words: Words, at: NumberAt, rest: string): Draft | null {
  const match = SUCH(words).exec(rest)
  const populations = match?.[1] ? words.populationsIn(match[1]) : []
  if (!match?.[1] || populations.length === 0 || !at.context.counts) return null
  return {
    ...numberAlone(at, match[0].length),
    unit: 'person',
    unitInk: match[1],
    populations,
    sure: !at.number.rough && at.number.value.low !== 1,
  }
}

/** "11 complaints were made by the public against officers or police staff": whom the clause itself names. */
const accused = (words: Words, tail: string): Draft['populations'] =>
  words.populationsIn(AGAINST.exec(tail)?.[1] ?? '')
const AGAINST = worded`${say.against}\s+([^.;]{0,60})`

const OCCASION = worded`^${say.occasions}$`
/** "investigations were carried out on 20 occasions" counts investigations. */
const MATTER = perWords((words) => worded`(${trade(words).matters})[^.;:]*${say.on}\s+$`)

/** The rest of a number's own clause, up to the next break. */
const clause = (text: string): string => text.split(CLAUSE_ENDS)[0] ?? ''
const CLAUSE_ENDS = worded`[;:]|,\s+(?:${say.and}\s+)?$|\.\s|,?\s+${say.and}\s+${say.articles}\s`

function rankFacet(words: Words, word: string): Facets {
  const rank = words.rankNamed(word) ?? words.rankNamed(word.replace(/s$/, ''))
  return rank ? { rank } : {}
}

/** "in the top pay grade, 8+" */
const PAY = wordedInCapitals`${say.payBands},?\s*(?:${say.of}\s+)?(\d{1,2}\+?|[A-Z]{1,2}\d?\+?)(?!\w)`

const NEXT_SENTENCE = /[.;:]\s/

function payBandIn(rest: string): Facets {
  const band = PAY.exec(rest.split(NEXT_SENTENCE)[0] ?? '')?.[1]
  return band ? { payBand: band } : {}
}

/** "… received a written warning", "… in relation to Facebook": what the clause goes on to say of the same people or matters. */
export function tailFacets(words: Words, tail: string, unit: Draft['unit']): Facets {
  const facets: Facets = {}
  const [came, second] = words.outcomesIn(tail)
  const outcome =
    came && !second && !NOT_CAME(words).test(tail.slice(0, came.start))
      ? outcomeOf(words, came.meant, unit)
      : null
  if (outcome) facets.outcome = outcome
  const band = words.rankBandIn(tail)
  if (band) facets.rankBand = band
  const [breach, other] = words.breachesIn(tail).filter((id) => id !== 'sm')
  if (breach && !other) facets.breach = breach
  const platforms = words.platformsIn(tail)
  if (platforms.length === 1 && platforms[0]) facets.platform = platforms[0]
  return facets
}

const NOT_CAME = perWords((words) => anyOf(trade(words).notCame))

/** "two received final written warnings", "one of whom resigned", "1x Written warning". */
function came(words: Words, at: NumberAt): Draft | null {
  const after = at.masked.slice(at.number.end, at.stop)
  const [outcome] = words.outcomesIn(after)
  if (!outcome || !VERBS.test(after.slice(0, outcome.start))) return null
  return outcomeFigure(words, at, outcome, 0)
}

/** Persons leave: "two resignations" are two persons. A warning is an outcome; "two received one" leaves the unit to the total. */
const LEAVING = perWords((words) => worded`^${trade(words).leaving}`)

const OF_WHOM = worded`^,?\s+${say.by}\s+${say.articles}\s+([a-z ]{2,30})`

function outcomeFigure(words: Words, at: NumberAt, outcome: OutcomeMention, length: number): Draft {
  const { number, text } = at
  const end = number.end + Math.max(length, outcome.end)
  const ink = text.slice(number.end + outcome.start, number.end + outcome.end)
  const after = OF_WHOM.exec(text.slice(end))?.[1] ?? ''
  const named = words.populationsIn(text.slice(number.end, end)).concat(words.populationsIn(after))
  const leaves = LEAVING(words).test(ink)
  const noun = outcome.start <= length && length > 0
  const before =
    at.before?.unit === 'person' || leaves
      ? 'person'
      : personOrMatter(words, at.before?.unit ?? null, at.context.asks)
  const id = outcomeOf(words, outcome.meant, before)
  const rank = words.rankNamed(after)
  return {
    ...numberAlone(at),
    unit: leaves || named.length > 0 ? 'person' : noun ? 'outcome' : (at.before?.unit ?? null),
    unitInk: ink,
    populations:
      named.length > 0
        ? named
        : (at.before?.populations ?? words.populationsIn(text.slice(0, number.start))),
    period: periodNear(text, number),
    facets: { outcome: id ?? ink, ...(rank ? { rank } : {}) },
    sure: id !== null && !number.rough,
    at: { start: number.start, end },
  }
}

/** "investigated 20 times" counts incidents. */
function times(at: NumberAt, rest: string): Draft | null {
  const match = TIMES.exec(rest)
  return match
    ? { ...numberAlone(at, match[0].length), unit: 'incident', unitInk: 'times', sure: false }
    : null
}
