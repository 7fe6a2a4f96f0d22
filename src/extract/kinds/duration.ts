// Spans of time: “412 days”, “3 hours 20 minutes”, “2 years and 3 months”, “4:32”, in whole hundredths of the unit printed.
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { oneOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Amount, BEFORE, bounded, NUMBER, numberOf } from './amount.ts'

const say = plainLists('amounts', [
  'seconds',
  'minutes',
  'hours',
  'days',
  'nights',
  'weeks',
  'months',
  'years',
  'and',
  'howMany',
  'clockHours',
  'clockMinutes',
  'working',
  'andHalf',
])

const UNITS = ['seconds', 'minutes', 'hours', 'days', 'nights', 'weeks', 'months', 'years'] as const
export type TimeUnit = (typeof UNITS)[number]

const SECONDS: Record<TimeUnit, number> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  nights: 86_400,
  weeks: 604_800,
  months: 2_629_800,
  years: 31_557_600,
}

const NAMED = UNITS.map((unit): [unit: TimeUnit, pattern: RegExp] => [
  unit,
  worded`^(?:${say[unit]})$`,
])
const unitNamed = (word: string): TimeUnit | null =>
  NAMED.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? null

const UNIT = UNITS.map((unit) => oneOf(say[unit])).join('|')
const SHORT = 'h|d|w|m|y|s'
const PART = `(${NUMBER})\\s?(?:(${UNIT})|(${SHORT})(?![\\w]))`
const SPAN = wordedAll`(?<![\w.,:£])${BEFORE}${PART}(?:,?\s*(?:${say.and}\s+)?${PART}){0,3}`
const CLOCK = /(?<![\w.,:])(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(?![\w:])/g
const LEAST = 100

/** How a question wants its time told: the unit, and what “4:32” is. */
export interface TimeAsked {
  unit: TimeUnit | null
  /** hours: 4:32 is 4 hours and 32 minutes; minutes: 4 minutes and 32 seconds. */
  clock: 'hours' | 'minutes'
  /** Something says which of the two it is. */
  clockSaid: boolean
  /** It asks for working days, which elsewhere are the law's limits. */
  working: boolean
}

export function timeAsked(texts: readonly string[]): TimeAsked {
  const unit = texts.flatMap((text) => unitsAskedIn(text)).at(0) ?? null
  const all = texts.join(' ')
  const hours =
    CLOCK_HOURS.test(all) || (!CLOCK_MINUTES.test(all) && unit !== 'minutes' && unit !== 'seconds')
  const clockSaid = isClockSaid(all) || unit === 'minutes' || unit === 'seconds'
  return { unit, clock: hours ? 'hours' : 'minutes', clockSaid, working: WORKING.test(all) }
}

/** Does a text say what “03:45” is counted in? */
export const isClockSaid = (text: string): boolean =>
  CLOCK_HOURS.test(text) || CLOCK_MINUTES.test(text)

const ASKED = wordedAll`(?:${say.howMany})\s+(?:[a-z]+\s+)?(${UNIT})\b`
const ALONE = worded`^\W*(?:\w+\s+){0,3}(${UNIT})\W*$`
const CLOCK_HOURS = worded`\b${say.clockHours}`
const WORKING = worded`\b${say.working}`
const CLOCK_MINUTES = worded`\b${say.clockMinutes}`

const unitsAskedIn = (text: string): TimeUnit[] =>
  [...[...text.matchAll(ASKED)].map(([, word = '']) => word), ALONE.exec(text)?.[1] ?? ''].flatMap(
    (word) => unitNamed(word) ?? [],
  )

/** The unit of time that a head names: “Average wait (minutes)”. */
export function timeUnitIn(head: string): TimeUnit | null {
  const [, word = ''] = worded`(?:^|[\s(,])(${UNIT})\W*$`.exec(head) ?? IN_UNIT.exec(head) ?? []
  return unitNamed(word)
}
const IN_UNIT = worded`(?:^|[\s(])(${UNIT})(?![\w])`

/** Every span of time in a text. One in years and months is told in days where days are asked, from its least to its most. */
export function durationsIn(text: string, asked: TimeAsked): Amount[] {
  const plain = inFigures(text)
  const spans = [...plain.text.matchAll(SPAN)].flatMap(oneByOne).flatMap((match): Amount[] => {
    const parts = partsOf(match[0])
    const said = spanSaid(parts, asked.unit)
    if (!said) return []
    const [start, end] = [plain.at(match.index), plain.at(match.index + match[0].trimEnd().length)]
    const { low, high } = said
    return [{ start, end, kind: 'duration', unit: said.unit, ...bounded(match[0], low, high) }]
  })
  const clocks = [...text.matchAll(CLOCK)].map((match) => clockIn(match, asked))
  return [...spans, ...clocks].sort((a, b) => a.start - b.start)
}

/** A cell of a column of times; unit: what its head counts in, for a bare number. */
export function durationOfCell(text: string, unit: string, asked: TimeAsked): Amount | null {
  const ink = text.trim()
  const bare = new RegExp(`^${BEFORE}(${NUMBER})$`, 'i').exec(ink)
  if (bare) {
    const n = Math.round(numberOf(bare[1] ?? '') * LEAST)
    return { start: 0, end: ink.length, kind: 'duration', unit, ...bounded(ink, n, n) }
  }
  const [only, second] = durationsIn(ink, asked)
  return only && !second && only.start === 0 && only.end === ink.length ? only : null
}

interface Part {
  n: number
  unit: TimeUnit
}

interface Ink {
  0: string
  index: number
}

/** “Nine days, nine and a half days and 9.4 days” are three; in one span of time each unit is smaller than the one before. */
function oneByOne(match: Ink): Ink[] {
  const ink = match[0]
  const starts = [...ink.matchAll(new RegExp(PART, 'gi'))].map(({ index }, i) =>
    i === 0 ? 0 : index,
  )
  const sizes = partsOf(ink).map(({ unit }) => SECONDS[unit])
  if (sizes.length !== starts.length) return [match]
  const cuts = starts.filter((_, i) => i > 0 && (sizes[i] ?? 0) >= (sizes[i - 1] ?? 0))
  return [0, ...cuts].map((from, i, all) => ({
    0: ink.slice(from, all[i + 1]).replace(JOINT, ''),
    index: match.index + from,
  }))
}
const JOINT = worded`,?\s*(?:${say.and}\s+)?$`

const partsOf = (ink: string): Part[] =>
  [...ink.matchAll(new RegExp(PART, 'gi'))].flatMap(([, n = '', word = '', letter = '']) => {
    const unit = word === '' ? byLetter(letter) : unitNamed(word)
    return unit ? [{ n: numberOf(n), unit }] : []
  })

const LETTERS: Record<string, TimeUnit> = {
  h: 'hours',
  d: 'days',
  w: 'weeks',
  m: 'minutes',
  y: 'years',
  s: 'seconds',
}
const byLetter = (letter: string): TimeUnit | null => LETTERS[letter.toLowerCase()] ?? null

function spanSaid(
  parts: Part[],
  asked: TimeUnit | null,
): { unit: TimeUnit; low: number; high: number } | null {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return null
  const long = parts.some(({ unit }) => unit === 'years' || unit === 'months')
  const days = asked === 'days' || asked === 'nights' || asked === 'weeks'
  if (parts.length === 1 && !(long && days)) {
    const n = Math.round(first.n * LEAST)
    return { unit: first.unit, low: n, high: n }
  }
  const seconds = parts.reduce((sum, { n, unit }) => sum + n * SECONDS[unit], 0)
  if (!long) {
    const n = Math.round((seconds / SECONDS[last.unit]) * LEAST)
    return { unit: last.unit, low: n, high: n }
  }
  if (!days && last.unit !== 'days') {
    const n = Math.round((seconds / SECONDS[last.unit]) * LEAST)
    return { unit: last.unit, low: n, high: n }
  }
  // Years have 365 or 366 days and months 28 to 31; what is left of the last month or year is not said.
  const [low, high] =
    last.unit === 'years' || last.unit === 'months'
      ? [
          Math.floor(seconds / SECONDS.days),
          Math.floor((seconds + SECONDS[last.unit]) / SECONDS.days),
        ]
      : [Math.floor(seconds / SECONDS.days), Math.ceil(seconds / SECONDS.days)]
  return { unit: asked === 'nights' ? 'nights' : 'days', low: low * LEAST, high: high * LEAST }
}

function clockIn(
  match: RegExpMatchArray & { index: number },
  { clock, clockSaid }: TimeAsked,
): Amount {
  const [ink, a = '', b = '', c] = match
  const [unit, n]: [TimeUnit, number] =
    c !== undefined
      ? ['seconds', Number(a) * 3600 + Number(b) * 60 + Number(c)]
      : [clock === 'hours' ? 'minutes' : 'seconds', Number(a) * 60 + Number(b)]
  const value = { low: n * LEAST, high: n * LEAST }
  return {
    start: match.index,
    end: match.index + ink.length,
    kind: 'duration',
    unit,
    value,
    rough: c === undefined && !clockSaid,
  }
}

/** “Three and a half hours” */
const HALF = worded`^(?:\s+${say.andHalf}(?=\s)|½)`

/** “two years” with its number in figures, and where each place of it was. */
function inFigures(text: string): { text: string; at(place: number): number } {
  const moved: { from: number; by: number }[] = []
  let said = ''
  let last = 0
  for (const { start, end, value } of numbersIn(text)) {
    const ink = text.slice(start, end)
    const [half = ''] = HALF.exec(text.slice(end)) ?? []
    const isWord = /^[a-z][a-z-]*(?:\s[a-z-]+)*$/i.test(ink)
    if ((!isWord && half === '') || value.low !== value.high || start < last) continue
    said += text.slice(last, start) + String(value.low + (half === '' ? 0 : 0.5))
    last = end + half.length
    moved.push({ from: said.length, by: last - said.length })
  }
  said += text.slice(last)
  return {
    text: said,
    at: (place) => place + (moved.findLast(({ from }) => place >= from)?.by ?? 0),
  }
}
