// The days that a request asks about, where its words say them plainly.
import words from '../../../vocabulary/answering/letter-words.json' with { type: 'json' }
import { onlyNumber } from '../../../vocabulary/packs/numbers.ts'
import { dayAfter, type Span, spanOf } from '../../../vocabulary/span.ts'
import { dayTyped, periodTyped } from '../../../wording/period-typed.ts'

const SAID = words.days

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}`
const YEAR = String.raw`(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d{2})?\d{2}(?!\d))?`
const NAMED = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const MONTH = String.raw`${NAMED}\s+\d{4}`
const END = `(?:${DAY}|${MONTH}|${YEAR})`
const BETWEEN = new RegExp(
  String.raw`\b(${END})\s*,?\s*(?:${SAID.to})\s*(?:${SAID.including}\s+)?(${END})`,
  'i',
)
/** "January to June 2013": the year is said once for both. */
const MONTHS = new RegExp(String.raw`\b(${NAMED})\s*(?:${SAID.to})\s*(${NAMED}\s+(\d{4}))\b`, 'i')
const SINCE = new RegExp(String.raw`\b(?:${SAID.since})\s+(${END})(?:\s+${SAID.untilNow})?`, 'i')
const LAST = new RegExp(String.raw`\b${SAID.lastYears}\b`, 'i')
const ONE = new RegExp(String.raw`\b${SAID.in}(${MONTH}|${YEAR})\b`, 'i')

/** null: nothing is said that can be told. */
export function spanSaid(words: string, received: string): Span | null {
  const [, first, last] = BETWEEN.exec(words) ?? []
  if (first && last) {
    const span = spanOf(periodTyped(`${plainDay(first)} to ${plainDay(last)}`) ?? null)
    if (span) return span
  }
  const [, early, late, year] = MONTHS.exec(words) ?? []
  const months = early && late ? spanOf(periodTyped(`${early} ${year} to ${late}`) ?? null) : null
  if (months) return months
  const [, since] = SINCE.exec(words) ?? []
  const from = since === undefined ? null : startOf(since)
  if (from && from <= received) return { from, to: received }
  const [, many = ''] = LAST.exec(words) ?? []
  const years = onlyNumber(many)?.value.low ?? 0
  if (years > 0 && years < 100) return { from: yearsBefore(received, years), to: received }
  const [, one] = ONE.exec(words) ?? []
  return one === undefined ? null : spanOf(periodTyped(one) ?? null)
}

const plainDay = (said: string): string => said.replace(/^(\d{1,2})(?:st|nd|rd|th)/i, '$1')

const startOf = (said: string): string | null =>
  dayTyped(plainDay(said)) ?? spanOf(periodTyped(said) ?? null)?.from ?? null

/** The day after the same day so many years before: five years to 18 February 2014 begin on 19 February 2009. */
function yearsBefore(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return dayAfter(date.toISOString().slice(0, 10))
}
