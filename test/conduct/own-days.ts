// The days of the law once more, by themselves: tests do not ask the house what they expect of it.
import { readFileSync } from 'node:fs'

const csv = readFileSync(
  new URL('../../src/vocabulary/facts/bank-holidays.csv', import.meta.url),
  'utf8',
)
const holidays = new Set(
  csv
    .split('\n')
    .slice(1)
    .filter((line) => /,(?:EW|[A-Z;]*\bEW\b[A-Z;]*),/.test(line))
    .map((line) => line.slice(0, 10)),
)

const at = (day: string): Date => new Date(`${day}T12:00:00Z`)
const iso = (date: Date): string => date.toISOString().slice(0, 10)

export function plusDays(day: string, n: number): string {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + n)
  return iso(date)
}

export function nthWorkingDay(after: string, n: number): string {
  let day = after
  for (let left = n; left > 0; ) {
    day = plusDays(day, 1)
    const weekday = at(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) left--
  }
  return day
}

/** The same day so many months on, the last of the month where there is none. */
export function plusMonths(day: string, n: number): string {
  const date = at(day)
  const wanted = (date.getUTCMonth() + n) % 12
  date.setUTCMonth(date.getUTCMonth() + n)
  while (date.getUTCMonth() !== wanted) date.setUTCDate(date.getUTCDate() - 1)
  return iso(date)
}

/** The last day of a period of n months that begins with this day. */
export function lastOfMonths(day: string, n: number): string {
  const same = plusMonths(day, n)
  return same.slice(8) === day.slice(8) ? plusDays(same, -1) : same
}

export function dueBy(from: string, n: number, unit: string): string {
  if (unit === 'working_days') return nthWorkingDay(from, n)
  if (unit === 'months') return lastOfMonths(from, n)
  return plusDays(from, unit === 'weeks' ? 7 * n : n)
}
