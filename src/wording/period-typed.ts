// A period or a day as a person types it, and as it is shown to be typed again.
import type { Period } from '../vocabulary/reply.ts'
import { spanOf } from '../vocabulary/span.ts'

/**
 * "2019", "2019/20", "2019/20 to 2023/24", "2009-01-01 to 2014-02-17", "1 January 2009 to 17 February 2014",
 * "January 2009 to February 2014", "March 2013";
 * null for nothing, undefined where it is none of these.
 */
export function periodTyped(typed: string): Period | undefined {
  const said = typed.replace(/^\s*(?:in|between|from)\s/i, '').trim()
  if (said === '') return null
  const whole = yearTyped(said)
  if (whole !== null) return whole
  const month = monthTyped(said)
  if (month) return month
  const [first = '', last = '', ...more] = said.split(/\s+(?:to|and|until|–|-)\s+|\.\./)
  const [from, to] = [endTyped(first, 'from'), endTyped(last, 'to')]
  return from && to && from <= to && more.length === 0 ? { from, to } : undefined
}

export function periodAsTyped(period: Period): string {
  if (period === null) return ''
  if ('year' in period) return period.year
  if ('financialYear' in period) return period.financialYear
  return inYears(period) ?? `${period.from} to ${period.to}`
}

/** Several whole years by their names; null where it is not several, or not whole. */
function inYears({ from, to }: { from: string; to: string }): string | null {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && first < last) return `${first} to ${last}`
  const financial = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  const whole = from.endsWith('-04-01') && to.endsWith('-03-31') && first + 1 < last
  return whole ? `${financial(first)} to ${financial(last - 1)}` : null
}

/** A year by itself; null where it is none, undefined where it looks like one and is none: 2019/25. */
function yearTyped(said: string): Period | undefined | null {
  if (/^\d{4}$/.test(said)) return { year: said }
  if (!/^\d{4}\s*[/–-]\s*(?:\d{2})?\d{2}$/.test(said)) return null
  const [, first = '', second = ''] = /^(\d{4}).*?(\d{2})$/.exec(said) ?? []
  const period = { financialYear: `${first}/${second}` }
  return spanOf(period) ? period : undefined
}

/** A day; or the first day of a year or a month, the last of another. */
function endTyped(said: string, end: 'from' | 'to'): string | null {
  return spanOf(yearTyped(said.trim()) ?? null)?.[end] ?? monthTyped(said)?.[end] ?? dayTyped(said)
}

/** "February 2014" from its first day to its last; null where it is no month of a year. */
function monthTyped(said: string): { from: string; to: string } | null {
  const [, name = '', year = ''] = /^([a-z]{3,9})\s+(\d{4})$/i.exec(said.trim()) ?? []
  const at = MONTH_NAMES.findIndex((one) => one.startsWith(name.toLowerCase()))
  if (name === '' || at < 0) return null
  const last = new Date(Date.UTC(Number(year), at + 1, 0)).toISOString().slice(0, 10)
  return { from: `${last.slice(0, 8)}01`, to: last }
}

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3))

/** An ISO day, "1 January 2009", "1 Jan 2009" or "01/02/2009", the day first; null where there is no such day. */
export function dayTyped(typed: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim()) ?? []
  if (year) return isoDay(year, Number(month), Number(day))
  const [, named, name = '', of] =
    /^(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})$/i.exec(typed.trim()) ?? []
  if (of) return isoDay(of, MONTHS.indexOf(name.toLowerCase()) + 1, Number(named))
  const [, first, second, last] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim()) ?? []
  return last ? isoDay(last, Number(second), Number(first)) : null
}

function isoDay(year: string, month: number, day: number): string | null {
  const two = (n: number) => String(n).padStart(2, '0')
  const iso = `${year}-${two(month)}-${two(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
