// Bands of time or age as numbers, so that “between six months and a year” is “6-12 months”.
import { onlyNumber } from './numbers.ts'
import { anyOf, glued, worded, wordedAll } from './phrase.ts'
import { plainLists } from './word-lists.ts'

const say = plainLists('bands', [
  'under',
  'over',
  'andOver',
  'andUnder',
  'to',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'ages',
  'ageEnds',
  'one',
])

/** From low to below high; high null where it has no end. Time is in days; ages and bare numbers as they are. */
export interface Band {
  low: number
  high: number | null
  of: 'time' | 'number'
}

const DAYS: [pattern: RegExp, days: number][] = [
  [anyOf(say.minutes), 1 / 1440],
  [anyOf(say.hours), 1 / 24],
  [anyOf(say.days), 1],
  [anyOf(say.weeks), 7],
  [anyOf(say.months), 30.4375],
  [anyOf(say.years), 365.25],
]

/** “1hr” and “1 hr” */
const UNITS = [say.minutes, say.hours, say.days, say.weeks, say.months, say.years].map(
  (names) => `(?:${glued(names)})(?!\\w)`,
)
const N = '\\d+(?:\\.\\d+)?'
const ENDS = wordedAll`(${N})\s*(${UNITS.join('|')})?`
const AGES = anyOf(say.ages)
const UNDER = worded`^\W*(?:<|${say.under})`
const OVER = worded`^\W*(?:>|${say.over})`
const AND_OVER = worded`(?:\+|${say.andOver})\W*$`
const AND_UNDER = worded`${say.andUnder}\W*$`
const JOIN = worded`^\s*(?:-|–|—|${say.to})\s*$`

/** null for a wording that is no band and nothing else. */
export function bandSaid(wording: string): Band | null {
  const aged = AGES.test(wording)
  const text = inFigures(aged ? wording.replace(new RegExp(AGES, 'gi'), ' ') : wording).trim()
  const ends = [...text.matchAll(ENDS)]
  const [first, second, third] = ends
  if (!first || third) return null
  const unit = (match: RegExpMatchArray): string | undefined => match[2]
  const scale = scaleOf(unit(second ?? first) ?? unit(first))
  const of = scale === null || aged ? 'number' : 'time'
  const by = of === 'time' ? (scale ?? 1) : 1
  const at = (match: RegExpMatchArray): number => {
    const own = of === 'time' ? scaleOf(unit(match)) : null
    return Number(match[1]) * (own ?? by)
  }
  const before = text.slice(0, first.index)
  const after = text.slice((second ?? first).index + (second ?? first)[0].length)
  if (second) {
    const between = text.slice(first.index + first[0].length, second.index)
    if (!JOIN.test(between) || /[a-z]{3}/i.test(after)) return null
    // “18-24” ends with the 24th year: below 25
    return { low: at(first), high: at(second) + (of === 'number' ? 1 : 0), of }
  }
  if (AND_OVER.test(after) || OVER.test(text)) return { low: at(first), high: null, of }
  if (AND_UNDER.test(after) || UNDER.test(before || text)) return { low: 0, high: at(first), of }
  return null
}

/** Bands of time that stand in a longer text: “empty for six months or more”. A bare “six months” is none. */
export function bandsIn(wording: string): Band[] {
  const text = inFigures(wording)
  return [...text.matchAll(SPAN)].flatMap(([ink]) => bandSaid(ink.trim()) ?? [])
}

/** A longer text without the bands of time in it: “handovers exceeding one hour” → “handovers”. */
export const withoutBands = (wording: string): string =>
  bandsIn(wording).length > 0 ? inFigures(wording).replace(SPAN, ' ') : wording

const SPAN = wordedAll`(?:(?:<|>|${say.under}|${say.over})\s*)?${N}\s*(?:${UNITS.join('|')})(?:\s*(?:\+|${say.andOver}|${say.andUnder}))?`

/** Ages that stand in a longer text: “of a child under 18”, “Under-18s”, “65 and over”. */
export const agesIn = (wording: string): Band[] =>
  [...inFigures(wording).matchAll(AGE)].flatMap(([, under, over, from, to]) => {
    const [said, beyond] = [under ?? over, from ?? to]
    if (said !== undefined) {
      const n = Number(said)
      return [{ low: under ? 0 : n, high: under ? n : null, of: 'number' as const }]
    }
    const n = Number(beyond)
    return [from ? { low: n, high: null, of: 'number' } : { low: 0, high: n + 1, of: 'number' }]
  })

export const withoutAges = (wording: string): string =>
  agesIn(wording).length > 0 ? inFigures(wording).replace(AGE, ' ') : wording

const AGE_END = `(?=s?(?:\\s*$|\\s*[(),;:/?.!]|\\s+(?:${glued(say.ageEnds)})(?!\\w)))s?`
const AGE = wordedAll`(?<![\w£])(?:(?:u|${say.under})[\s-]?(\d{1,2})${AGE_END}|${say.over}[\s-]?(\d{1,2})${AGE_END}|(\d{1,2})\s*(?:\+|${say.andOver})(?!\w)${AGE_END}|(\d{1,2})\s*${say.andUnder}(?!\w)${AGE_END})`

/** Ages must be the same; of two bands of time most is shared: “7-12 months” is “6-12 months”, “2-3 years” is not “1-2 years”. */
export function sameBand(one: Band, other: Band): boolean {
  const [a, b] = one.of === other.of ? [one, other] : [inDays(one), inDays(other)]
  if (a.high === null || b.high === null || a.of === 'number')
    return a.high === b.high && Math.abs(a.low - b.low) <= a.low * NEAR
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low)
  return shared >= SHARED * (Math.max(a.high, b.high) - Math.min(a.low, b.low))
}
const NEAR = 0.01

/** An age is said in years: “under 18” is “under 18 years”. */
const inDays = ({ low, high, of }: Band): Band => {
  const by = of === 'number' ? A_YEAR : 1
  return { low: low * by, high: high === null ? null : high * by, of: 'number' }
}
const A_YEAR = 365.25

const SHARED = 0.75

function scaleOf(unit: string | undefined): number | null {
  if (!unit) return null
  return DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? null
}

/** “six months and a year” → “6 months and 1 year” */
const inFigures = (wording: string): string =>
  wording.replace(ONE_UNIT, '1 ').replace(/[a-z]+/gi, (word) => {
    const value = onlyNumber(word)?.value
    return value && value.low === value.high ? String(value.low) : word
  })
const ONE_UNIT = wordedAll`\b${say.one}\s+(?=${UNITS.join('|')})`
