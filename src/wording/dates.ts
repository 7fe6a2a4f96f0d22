// Days and periods as an English paper prints them.
import type { Period } from '../vocabulary/reply.ts'
import type { Span } from '../vocabulary/span.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** "2014-02-17" is "17 February 2014"; the day and month do not part at a line's end. An instant gives its day. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  if (!year || !name || !day) throw new Error(`not a day: ${iso}`)
  return `${day}\u00a0${name}\u00a0${year}`
}

/** A sentence in which days stand as 2014-02-17, with each as it is printed. */
export const daysInWords = (sentence: string): string =>
  sentence.replaceAll(/\b\d{4}-(?:0\d|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g, dayInWords)

/** A date as far as it is known: "19 August 2014", "August 2014" of 2014-08, "2014". */
export function asFarAsKnown(date: string): string {
  if (date.length > 'yyyy-mm'.length) return dayInWords(date)
  return monthInWords('month', date) ?? date
}

/** "between 1 January 2009 and 17 February 2014", "in 2019", "in the financial year 2019/20"; null where none is known. */
export function periodInWords(period: Period): string | null {
  if (period === null) return null
  if ('year' in period) return `in ${period.year}`
  if ('financialYear' in period) return `in the financial year ${period.financialYear}`
  if (period.from === period.to) return `on ${dayInWords(period.from)}`
  return `between ${dayInWords(period.from)} and ${dayInWords(period.to)}`
}

/** The same of what a source tells: whole months by their names, since no day stands in it. */
export function periodAsTold(period: Period): string | null {
  if (period === null || !('from' in period)) return periodInWords(period)
  const [whole, to] = [isWholeMonths(period), monthInWords('month', period.to.slice(0, 7))]
  if (!whole || period.from.slice(0, 7) === period.to.slice(0, 7)) return periodInWords(period)
  return `between ${monthInWords('month', period.from.slice(0, 7))} and ${to}`
}

const isWholeMonths = ({ from, to }: Span): boolean => from.endsWith('-01') && isLastOfMonth(to)

/** A category of months: "April 2019" of 2019-04; null of other dimensions. */
export function monthInWords(dimension: string, id: string): string | null {
  if (dimension !== 'month') return null
  const [year, month] = monthOf(id)
  return month === '' ? id : `${month} ${year}`
}

/** "2009–2014", "2019/20", "January–June 2014", "1 January 2009 – 17 February 2014": short, and the true first and last day. */
export function periodInBrief(period: Period): string | null {
  if (period === null) return null
  if ('year' in period) return period.year
  if ('financialYear' in period) return period.financialYear
  return yearsInBrief(period) ?? monthsInBrief(period) ?? daysInBrief(period)
}

/** Of whole calendar or financial years; null of others. */
function yearsInBrief({ from, to }: Span): string | null {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return ends(`${first}`, `${last}`)
  if (from.endsWith('-04-01') && to.endsWith('-03-31') && first < last)
    return ends(financialYear(first), financialYear(last - 1))
  return null
}

const financialYear = (first: number): string =>
  `${first}/${String((first + 1) % 100).padStart(2, '0')}`

/** Of whole months; null of others. */
function monthsInBrief({ from, to }: Span): string | null {
  if (!isWholeMonths({ from, to })) return null
  const [[firstYear, first], [lastYear, last]] = [monthOf(from), monthOf(to)]
  if (firstYear === lastYear) return `${ends(first, last)} ${lastYear}`
  return `${first} ${firstYear} – ${last} ${lastYear}`
}

function monthOf(iso: string): [year: string, month: string] {
  const [year = '', month] = iso.split('-')
  return [year, MONTHS[Number(month) - 1] ?? '']
}

/** The day after it is the first of a month. */
const isLastOfMonth = (iso: string): boolean =>
  new Date(Date.parse(iso) + 86_400_000).getUTCDate() === 1

function daysInBrief({ from, to }: Span): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} – ${dayInWords(to)}`
}

const ends = (first: string, last: string): string => (first === last ? first : `${first}–${last}`)

/** An instant as the clocks of England and Wales show it: "30 November 2026, 09:01". */
export function instantInWords(at: Date): string {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  const day = dayInWords(`${parts['year']}-${parts['month']}-${parts['day']}`)
  return `${day}, ${parts['hour']}:${parts['minute']}`
}

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
