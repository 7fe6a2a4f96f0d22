// The time a number is about: years, financial years, ranges of dates, cut-off years.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { blanked } from './blanked.ts'
import { type DateFound, datesIn } from './dates.ts'
import { monthRangesIn } from './month-ranges.ts'

const say = plainLists('periods', [
  'joins',
  'the',
  'endOf',
  'and',
  'betweenDates',
  'of',
  'cutOff',
  'yearToDate',
  'upTo',
  'open',
  'edges',
  'fromDay',
  'financial',
  'years',
  'within',
  'breaks',
  'goesOn',
])

export interface PeriodFound {
  start: number
  end: number
  period: NonNullable<Period>
}

const FINANCIAL = /(?<![\w/.-])((?:19|20)?\d\d)\s?(?:[/–-]|--)\s?((?:20)?\d\d)(?![\w/]|\.\d|-\d)/g
const JOINS = worded`^\s*(?:-|–|—|,?\s*${say.joins})\s*(?:${say.the}\s+)?(?:${say.endOf}\s+)?$`
const BEFORE_AND = worded`${say.betweenDates}\s*(?:${say.of}\s+)?(?:${say.the}\s+)?$`
/** "2011 … (YTD up to and including 30/04/11)": a year that ends before its time. */
const CUT_OFF = worded`(?:${say.cutOff}|-|–)[^.\d]{0,30}$`
const TO_DATE = worded`^,?\s*\(?\s*(?:${say.yearToDate})?,?\s*${say.upTo}\s+(?:${say.the}\s+)?$`
/** "since January 2009", "a comment of 2010": a date, but not the time a number is about. */
const OPEN = worded`${say.open}\s+(?:${say.the}\s+)?(?:${say.edges}\s+)?$`
/** How far back a word can stand and still be said of a date. */
const NEAR = 40
const FROM_DAY = worded`${say.fromDay}[^.\d]{0,12}$`

const ONLY_AND = worded`^\s*${say.and}\s*$`
const FINANCIAL_BEFORE = worded`${say.financial}\s*(?:${say.years})?\s*[:(]?\s*$`
const FINANCIAL_AFTER = worded`^\s*${say.financial}`

let last: { written: string; found: PeriodFound[] } = { written: '', found: [] }

/**
 * Every period a text names, in order, the longest reading of each stretch. A line is asked once for each of its numbers:
 * the last text is remembered.
 */
export function periodsIn(written: string): PeriodFound[] {
  if (written !== last.written) last = { written, found: everyPeriod(written) }
  return [...last.found]
}

function everyPeriod(written: string): PeriodFound[] {
  const text = withUsualMarks(written)
  const financial = [...financialYearsIn(text), ...monthRangesIn(text)]
  const taken = blanked(text, financial, '\0')
  const dates = datesIn(text).filter(({ start, end }) => !taken.slice(start, end).includes('\0'))
  const found: PeriodFound[] = [...financial]
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i]
    const next = dates[i + 1]
    if (!date) continue
    const range = next && rangeOf(text, date, next)
    if (range) {
      found.push(range)
      i++
    } else if (
      date.yearSaid &&
      date.grain !== 'day' &&
      !OPEN.test(text.slice(Math.max(0, date.start - NEAR), date.start))
    )
      found.push({ start: date.start, end: date.end, period: periodOf(date) })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 2012‑13 with a hyphen that does not break, 2012−13 with a minus, 2012⁄13 with a fraction's stroke; offsets hold. */
const withUsualMarks = (text: string): string =>
  text.replace(/[‐‑‒−﹣－]/g, '-').replace(/[⁄∕／]/g, '/')

/** The one period a text speaks of; null when it speaks of none, or of several. */
export function onlyPeriod(text: string): Period {
  const found = periodsIn(text)
  const keys = new Set(found.map(({ period }) => JSON.stringify(period)))
  return keys.size === 1 ? (found[0]?.period ?? null) : null
}

/** The widest period a request or heading names: its one range, its one year, or years in a row from first to last. */
export function periodSpanned(text: string): Period {
  const found = periodsIn(text)
  const row = yearsInARow(found)
  if (row) return row
  const ranges = found.filter(({ period }) => 'from' in period && period.from !== period.to)
  if (ranges.length > 0) return ranges.length === 1 ? (ranges[0]?.period ?? null) : onlyOf(ranges)
  return onlyPeriod(text)
}

/** "2022, 2023, 2024 and the available information for 2025", "2019/20 and 2020/21"; null where a year is left out. */
function yearsInARow(found: PeriodFound[]): Period {
  const calendar = startsOf(found, (period) => ('year' in period ? period.year : ''))
  if (calendar) return { from: `${calendar.first}-01-01`, to: `${calendar.last}-12-31` }
  const financial = startsOf(found, (period) =>
    'financialYear' in period ? period.financialYear.slice(0, 4) : '',
  )
  return financial && { from: `${financial.first}-04-01`, to: `${financial.last + 1}-03-31` }
}

function startsOf(
  found: PeriodFound[],
  yearOf: (period: PeriodFound['period']) => string,
): { first: number; last: number } | null {
  const years = [...new Set(found.map(({ period }) => Number(yearOf(period))))]
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined || years.length < 2 || first === 0) return null
  return years.every((year, i) => year === first + i) ? { first, last } : null
}

function onlyOf(found: PeriodFound[]): Period {
  return new Set(found.map(({ period }) => JSON.stringify(period))).size === 1
    ? (found[0]?.period ?? null)
    : null
}

function periodOf(date: DateFound): NonNullable<Period> {
  return date.grain === 'year' ? { year: date.from.slice(0, 4) } : { from: date.from, to: date.to }
}

function rangeOf(text: string, first: DateFound, second: DateFound): PeriodFound | null {
  const between = text.slice(first.end, second.start)
  const before = text.slice(Math.max(0, first.start - 20), first.start)
  const stretch = { start: first.start, end: second.end }
  if (JOINS.test(between) && second.yearSaid) {
    if (ONLY_AND.test(between) && !BEFORE_AND.test(before)) return null
    const from = first.yearSaid ? first.from : yearBefore(first.from, second)
    if (from < second.to) return { ...stretch, period: { from, to: second.to } }
    return null
  }
  // "2013 (to 31 May)"
  if (first.grain === 'year' && !second.yearSaid && TO_DATE.test(between))
    return {
      ...stretch,
      period: { from: first.from, to: `${first.from.slice(0, 4)}${second.to.slice(4)}` },
    }
  const sameYear = first.from.slice(0, 4) === second.from.slice(0, 4)
  if (
    first.grain === 'year' &&
    second.grain === 'day' &&
    sameYear &&
    between.length < 60 &&
    CUT_OFF.test(between)
  )
    return { ...stretch, period: { from: first.from, to: second.to } }
  if (
    first.grain === 'year' &&
    second.grain === 'day' &&
    sameYear &&
    between.length < 20 &&
    FROM_DAY.test(between)
  )
    return { ...stretch, period: { from: second.from, to: first.to } }
  return null
}

/** "1 January to 30 June 2019": the first day is of the same year, or of the year before when it would come later. */
function yearBefore(day: string, { to }: DateFound): string {
  const year = Number(to.slice(0, 4))
  const same = `${year}${day.slice(4)}`
  return same <= to ? same : `${year - 1}${day.slice(4)}`
}

/** 2013/14, 2013/2014, 2013-14, 13/14; 2013-2014 only after "financial year", else it is two calendar years. */
function financialYearsIn(text: string): PeriodFound[] {
  return [...everyMatch(text, FINANCIAL)].flatMap((match) => {
    const [ink, first = '', second = ''] = match
    const behind = text.slice(match.index + ink.length)
    const said =
      isLabel(text.slice(0, match.index), behind) ||
      FINANCIAL_BEFORE.test(text.slice(Math.max(0, match.index - NEAR), match.index)) ||
      FINANCIAL_AFTER.test(behind.slice(0, NEAR)) ||
      (ink.includes('/') && isSaidAsYear(text.slice(0, match.index), behind))
    if (
      first.length === 2 &&
      (second.length === 4 ||
        (!said && !/^\D*$/.test(text.slice(Math.max(0, match.index - 3), match.index))))
    )
      return []
    if (first.length === 2 && !said) return []
    if (second.length === 4 && !ink.includes('/') && !said) return []
    const start = first.length === 2 ? 2000 + Number(first) : Number(first)
    // “(2021 / 2022 / 2023)”: three years, and no two years of money
    if (second.length === 4 && isOfChain(text, match.index, ink.length)) return []
    if (start < 1980 || start > 2060 || (start + 1) % 100 !== Number(second) % 100) return []
    const financialYear = `${start}/${String((start + 1) % 100).padStart(2, '0')}`
    return [{ start: match.index, end: match.index + ink.length, period: { financialYear } }]
  })
}

/** “23 in 21/22, 19 in 22/23”, “last year (23/24)”; “in 12/13 cases” are twelve of thirteen. */
const isSaidAsYear = (before: string, behind: string): boolean =>
  SAYS_WHEN.test(before.slice(-NEAR)) && ENDS_THERE.test(behind.slice(0, NEAR))
const SAYS_WHEN = worded`(?:\(|\b(?:${say.within}|${say.joins})\s+)$`
const ENDS_THERE = worded`^\s*(?:[-–—.,;:()]|$|(?:${say.joins}|${say.breaks}|${say.goesOn})\s)`

/** “20/21: 15.4%”: at the beginning of a line, over what stands behind it. */
const isLabel = (before: string, behind: string): boolean =>
  /^\s*(?::|[–—-]\s)\s*\S/.test(behind) && beginsLine(before)

/** Looked at from its end on: from its beginning on, each year of a long line would cost the whole line. */
function beginsLine(before: string): boolean {
  const end = before.slice(-LONGEST_MARK)
  return /\n\W*$/.test(end) || (end.length === before.length && /^\W*$/.test(end))
}
/** Bullets, brackets and blanks before a label. */
const LONGEST_MARK = 60

const isOfChain = (text: string, at: number, length: number): boolean =>
  /^\s?\/\s?(?:19|20)\d\d(?!\d)/.test(text.slice(at + length, at + length + NEAR)) ||
  /(?<!\d)(?:19|20)\d\d\s?\/\s?$/.test(text.slice(Math.max(0, at - NEAR), at))
