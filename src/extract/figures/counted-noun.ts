// A number with what it counts or what came of it: "13 officers", "3 written warnings", "two of whom resigned", "20 times".

import { type OutcomeMention, outcomesIn } from '../../vocabulary/packs/outcomes.ts'
import {
  populationPattern,
  populationsIn,
  rankBandIn,
  rankNamed,
} from '../../vocabulary/packs/people.ts'
import { anyOf, oneOf, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { breachesIn, platformsIn } from '../../vocabulary/packs/social-media.ts'
import { unitPattern, unitsIn } from '../../vocabulary/packs/units.ts'
import { PACKS, plainLists, wordLists } from '../../vocabulary/packs/word-lists.ts'
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
const trade = wordLists(PACKS, 'counting', ['moreOf', 'matters', 'leaving', 'notCame'])

/** A word between a number and what it counts. */
export const MODIFIER = `(?!${oneOf(say.stops)})[A-Za-z][\\w'’/-]*`
const COUNTED = new RegExp(
  `^(?:\\s*(?:x|×)\\s*|\\s*\\(\\w+\\)\\s*|\\s+)(?:${oneOf(say.ofThem)}\\s+)?(?:${MODIFIER}\\s+){0,5}?(${unitPattern})(?![\\w-]|['’]s)`,
  'i',
)
const VERBS = worded`^(?:\s*(?:x|×)\s*|\s+(?:${say.ofWhom}\s+)?(?:[a-z][a-z'’-]*\s+){0,7}?)$`
const TIMES = worded`^\s+${say.times}`

/** "14 (70%) were officers": the share beside a number says nothing of its own. */
const SHARE = worded`^\s*\(\s*[\d.]+\s?(?:%|${say.perCent})\s*\)`

export function countedNoun(at: NumberAt): Draft | null {
  const rest = at.masked.slice(at.number.end).replace(SHARE, (share) => ' '.repeat(share.length))
  return counted(at, rest) ?? areSuch(at, rest) ?? came(at) ?? times(at, rest)
}

/** "x Officers" and "eighteen (18) investigations": what is counted, without the number's own trimmings. */
const ownWords = (said: string): string => said.trim().replace(/^(?:[x×]|\(\w+\))\s*/i, '')

function counted(at: NumberAt, rest: string): Draft | null {
  const match = COUNTED.exec(rest)
  if (!match?.[1]) return null
  const noun = rest.slice(0, match[0].length)
  const [outcome] = outcomesIn(rest)
  if (outcome && outcome.start < noun.length && outcomesIn(noun).length > 0)
    return outcomeFigure(at, outcome, noun.length)
  const [unit] = unitsIn(match[1])
  if (!unit || !isAskedFor(match[1], at.context)) return null
  if (AWAITS.test(noun)) return awaiting(at, noun)
  const more = ALSO.exec(rest.slice(noun.length))?.[0] ?? ''
  const said = noun + more
  const named = populationsIn(said)
  const tail = clause(at.masked.slice(at.number.end + said.length, at.stop))
  const matter = OCCASION.test(match[1]) ? MATTER.exec(at.text.slice(0, at.number.start)) : null
  const counts = matter?.[1] ? unitsIn(matter[1])[0] : undefined
  return {
    ...numberAlone(at, said.length),
    unit: counts?.unit ?? unit.unit,
    unitInk: counts?.ink ?? ownWords(said),
    populations: named.length > 0 ? named : unit.population ? [unit.population] : accused(tail),
    facets: {
      ...rankFacet(match[1]),
      ...tailFacets(tail, unit.unit),
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
const ALSO = new RegExp(
  `^\\s+(?:${oneOf(say.andOr)}|&)\\s+(?:${oneOf(trade.moreOf)}\\s+(?:${oneOf(say.of)}\\s+)?){0,3}(?:${populationPattern})(?![\\w-])`,
  'i',
)
/** "14 were police officers and 6 were police staff" */
const SUCH = new RegExp(
  `^\\s+(?:${oneOf(say.ofWhom)}\\s+)?${oneOf(say.be)}\\s+(?:${oneOf(say.a)}\\s+)?((?:${populationPattern})s?)(?![\\w-])`,
  'i',
)

function areSuch(at: NumberAt, rest: string): Draft | null {
  const match = SUCH.exec(rest)
  const populations = match?.[1] ? populationsIn(match[1]) : []
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
const accused = (tail: string): Draft['populations'] => populationsIn(AGAINST.exec(tail)?.[1] ?? '')
const AGAINST = worded`${say.against}\s+([^.;]{0,60})`

const OCCASION = worded`^${say.occasions}$`
/** "investigations were carried out on 20 occasions" counts investigations. */
const MATTER = worded`(${trade.matters})[^.;:]*${say.on}\s+$`

/** The rest of a number's own clause, up to the next break. */
const clause = (text: string): string => text.split(CLAUSE_ENDS)[0] ?? ''
const CLAUSE_ENDS = worded`[;:]|,\s+(?:${say.and}\s+)?$|\.\s|,?\s+${say.and}\s+${say.articles}\s`

function rankFacet(word: string): Facets {
  const rank = rankNamed(word) ?? rankNamed(word.replace(/s$/, ''))
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
export function tailFacets(tail: string, unit: Draft['unit']): Facets {
  const facets: Facets = {}
  const [came, second] = outcomesIn(tail)
  const outcome =
    came && !second && !NOT_CAME.test(tail.slice(0, came.start))
      ? outcomeOf(came.meant, unit)
      : null
  if (outcome) facets.outcome = outcome
  const band = rankBandIn(tail)
  if (band) facets.rankBand = band
  const [breach, other] = breachesIn(tail).filter((id) => id !== 'sm')
  if (breach && !other) facets.breach = breach
  const platforms = platformsIn(tail)
  if (platforms.length === 1 && platforms[0]) facets.platform = platforms[0]
  return facets
}

const NOT_CAME = anyOf(trade.notCame)

/** "two received final written warnings", "one of whom resigned", "1x Written warning". */
function came(at: NumberAt): Draft | null {
  const after = at.masked.slice(at.number.end, at.stop)
  const [outcome] = outcomesIn(after)
  if (!outcome || !VERBS.test(after.slice(0, outcome.start))) return null
  return outcomeFigure(at, outcome, 0)
}

/** Persons leave: "two resignations" are two persons. A warning is an outcome; "two received one" leaves the unit to the total. */
const LEAVING = worded`^${trade.leaving}`

const OF_WHOM = worded`^,?\s+${say.by}\s+${say.articles}\s+([a-z ]{2,30})`

function outcomeFigure(at: NumberAt, outcome: OutcomeMention, length: number): Draft {
  const { number, text } = at
  const end = number.end + Math.max(length, outcome.end)
  const ink = text.slice(number.end + outcome.start, number.end + outcome.end)
  const after = OF_WHOM.exec(text.slice(end))?.[1] ?? ''
  const named = populationsIn(text.slice(number.end, end)).concat(populationsIn(after))
  const leaves = LEAVING.test(ink)
  const noun = outcome.start <= length && length > 0
  const before =
    at.before?.unit === 'person' || leaves
      ? 'person'
      : personOrMatter(at.before?.unit ?? null, at.context.asks)
  const id = outcomeOf(outcome.meant, before)
  const rank = rankNamed(after)
  return {
    ...numberAlone(at),
    unit: leaves || named.length > 0 ? 'person' : noun ? 'outcome' : (at.before?.unit ?? null),
    unitInk: ink,
    populations:
      named.length > 0
        ? named
        : (at.before?.populations ?? populationsIn(text.slice(0, number.start))),
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
