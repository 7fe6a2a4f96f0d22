// Days, months and years as letters write them. A day that no calendar has (31/02/2023) is no date.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { glued, oneOf, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('dates', [
  'months',
  'shortMonths',
  'ordinals',
  'dayOf',
  'of',
  'yearIn',
  'laws',
])

export interface DateFound {
  start: number
  end: number
  /** First and last day meant: the same for a day, a whole month for "April 2014"; year unsaid: null ("1 January to …"). */
  from: string
  to: string
  yearSaid: boolean
  /** What was said: a day, a month or a whole year. */
  grain: 'day' | 'month' | 'year'
}

const MONTHS = say.months
/** A month's whole name, or what is short for it. */
export const MONTH = [
  ...MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`),
  ...say.shortMonths,
].join('|')
const DAY = `(\\d{1,2})(?:${glued(say.ordinals)})?`
const YEAR = '((?:19|20)\\d\\d)'
const DATE = new RegExp(
  [
    `${DAY}(?:\\s+${oneOf(say.dayOf)})?[\\s-]+(${MONTH})\\.?,?[\\s-]+(?:${oneOf(say.yearIn)}\\s+)?${YEAR}`,
    `(${MONTH})\\.?\\s+${DAY},?\\s+${YEAR}`,
    `(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d\\d|\\d{2})(?![\\d/])`,
    `${YEAR}-(\\d\\d)-(\\d\\d)`,
    `(${MONTH})\\.?,?[\\s'’-]+${YEAR}`,
    `${DAY}\\s+(${MONTH})\\b`,
    `(${MONTH})[-'’](\\d\\d)(?![\\d-])`,
    `${YEAR}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'gi',
)

/** All dates of a text in order. A month without a year is found only when a day stands before it. */
export function datesIn(text: string): DateFound[] {
  return [...everyMatch(text, DATE)].flatMap((match) => {
    if (
      /[\w£]/.test(text[match.index - 1] ?? '') ||
      /\w/.test(text[match.index + match[0].length] ?? '')
    )
      return []
    if (OF_A_LAW.test(text.slice(Math.max(0, match.index - 30), match.index))) return []
    const said = whatIsSaid(match)
    return said ? [{ start: match.index, end: match.index + match[0].length, ...said }] : []
  })
}

/** "the Data Protection Act 1998", "the Conduct Regulations 2012": a law's year. */
const OF_A_LAW = wordedInCapitals`${say.laws}(?:\s*\([^)]*\))?,?\s+(?:${say.of}\s+)?$`

type Said = Pick<DateFound, 'from' | 'to' | 'yearSaid' | 'grain'>

function whatIsSaid(match: RegExpMatchArray): Said | null {
  const [, d1, m1, y1, m2, d2, y2, d3, m3, y3, y4, m4, d4, m5, y5, d6, m6, m8, y8, y7] = match
  if (d1 && m1 && y1) return aDay(y1, monthOf(m1), d1)
  if (m2 && d2 && y2) return aDay(y2, monthOf(m2), d2)
  if (d3 && m3 && y3) return aDay(y3.length === 2 ? `20${y3}` : y3, Number(m3), d3)
  if (y4 && m4 && d4) return aDay(y4, Number(m4), d4)
  if (m5 && y5) return aMonth(y5, monthOf(m5))
  if (d6 && m6) {
    const day = aDay('2000', monthOf(m6), d6)
    return day && { ...day, yearSaid: false }
  }
  // "Apr-19", as spreadsheets print a month
  if (m8 && y8) return aMonth(`20${y8}`, monthOf(m8))
  return y7 ? { from: `${y7}-01-01`, to: `${y7}-12-31`, yearSaid: true, grain: 'year' } : null
}

function aDay(year: string, month: number, day: string): Said | null {
  const iso = isoDay(year, month, Number(day))
  return iso ? { from: iso, to: iso, yearSaid: true, grain: 'day' } : null
}

export function aMonth(year: string, month: number): Said {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return {
    from: isoDay(year, month, 1) ?? '',
    to: isoDay(year, month, last) ?? '',
    yearSaid: true,
    grain: 'month',
  }
}

export const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1

function isoDay(year: string, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
