// The last day of a period, and how many years it is long.
import type { Period } from '../../vocabulary/reply.ts'

export function lastDay(period: Period): string | null {
  if (period === null) return null
  if ('to' in period) return period.to
  if ('year' in period) return `${period.year}-12-31`
  return `${Number(period.financialYear.slice(0, 4)) + 1}-03-31`
}

export function firstDay(period: Period): string | null {
  if (period === null) return null
  if ('from' in period) return period.from
  return 'year' in period ? `${period.year}-01-01` : `${period.financialYear.slice(0, 4)}-04-01`
}

const A_YEAR_MS = 365.25 * 86_400_000

export function yearsLong(period: Period): number {
  const [first, last] = [firstDay(period), lastDay(period)]
  return first && last ? (Date.parse(last) - Date.parse(first)) / A_YEAR_MS : 0
}
