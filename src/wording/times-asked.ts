// The years or months that a period is made of, each as the head of a column.
import type { Period } from '../vocabulary/reply.ts'
import { sheetWords } from '../vocabulary/reply-sheet/frame.ts'
import type { SheetTime } from '../vocabulary/reply-sheet/sheet.ts'
import { type Span, spanOf } from '../vocabulary/span.ts'
import { TIMES } from '../vocabulary/survey.ts'
import { periodInBrief } from './dates.ts'

export const isTime = (name: string): boolean => TIMES.some((time) => time === name)

/** "… in each financial year": the time that a question asks for in its words alone; undefined where it asks for none. */
export function timeInWords(asks: string): string | undefined {
  const said = asks.toLowerCase().replace(/\s+/g, ' ')
  return Object.entries(sheetWords.asksFor).find(([, words]) =>
    words.some((word) => said.includes(word)),
  )?.[0]
}

/** Columns that one can still find one's way in; a longer list the body writes down itself. */
const MOST = 130

/** None where no time is asked for, the period is not known, or it is too long. The first and the last may be cut. */
export function timesAsked(by: string | undefined, period: Period): SheetTime[] {
  const whole = spanOf(period)
  return by && whole ? stretchesAsked(by, whole).map((one) => asTime(one, by)) : []
}

/** A year or month of what is asked, as far as the period reaches: "2019", "2019/20", "2024-05". */
export interface StretchAsked extends Span {
  name: string
}

/** The one way in which a period is cut, for what is asked and for what is counted. */
export function stretchesAsked(by: string, whole: Span): StretchAsked[] {
  if (!(whole.from <= whole.to)) return []
  const starts = startsOf(by, whole)
  const stretches = stretchesOf(starts, whole)
  if (stretches.length > MOST) return []
  const [first = 0, ...more] = starts
  return stretches.map((one) => ({
    ...one,
    name: more.length > 0 ? one.from.slice(0, 7) : yearNamed(one.from, first),
  }))
}

/** The year that a day lies in, of years that begin in this month (from 0). */
function yearNamed(day: string, begins: number): string {
  const year = Number(day.slice(0, 4))
  if (begins === 0) return `${year}`
  const first = Number(day.slice(5, 7)) - 1 < begins ? year - 1 : year
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/**
 * Months (from 0) in which a stretch begins. A year that is asked for over April to March is a financial year, one over
 * September to August an academic year: whole years begin where their period does.
 */
function startsOf(by: string, whole: Span): number[] {
  if (by === 'month') return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  return [by === 'financial-year' ? APRIL : (beginOfYears(whole) ?? 0)]
}

/** The month in which each of its years begins; null where it is not made of whole ones. */
function beginOfYears({ from, to }: Span): number | null {
  const next = new Date(Date.parse(to) + A_DAY).toISOString().slice(0, 10)
  return from.endsWith('-01') && next.slice(5) === from.slice(5)
    ? Number(from.slice(5, 7)) - 1
    : null
}

const APRIL = 3
const A_DAY = 86_400_000

function stretchesOf(months: number[], whole: Span): Span[] {
  const stretches: Span[] = []
  for (let from = whole.from; from <= whole.to && stretches.length <= MOST; ) {
    const next = nextStart(from, months)
    const last = dayBefore(next)
    stretches.push({ from, to: last < whole.to ? last : whole.to })
    from = next
  }
  return stretches
}

/** The first day after this one on which a stretch begins. */
function nextStart(day: string, months: number[]): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  for (let ahead = month; ; ahead++) {
    if (months.includes(ahead % 12)) return isoDay(year + Math.floor(ahead / 12), ahead % 12)
  }
}

const isoDay = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - A_DAY).toISOString().slice(0, 10)

function asTime({ from, to }: Span, by: string): SheetTime {
  const period = by === 'month' ? { from, to } : yearOf(from, to)
  return { word: periodInBrief(period) ?? from, period }
}

/** A whole year by its name; what the period cuts off keeps its days. */
function yearOf(from: string, to: string): NonNullable<Period> {
  const year = Number(from.slice(0, 4))
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return { year: `${year}` }
  if (from.endsWith('-04-01') && to === `${year + 1}-03-31`)
    return { financialYear: `${year}/${String((year + 1) % 100).padStart(2, '0')}` }
  return { from, to }
}
