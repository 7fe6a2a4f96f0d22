// "The following year", "the year before": the one beside the time that was last spoken of.
import type { Period } from '../../vocabulary/reply.ts'

export const yearAfter = (period: NonNullable<Period>): Period => yearsOn(period, 1)

export const yearBefore = (period: NonNullable<Period>): Period => yearsOn(period, -1)

/** Of a day the same day of the other year; null where the last time was no single year. */
function yearsOn(period: NonNullable<Period>, years: number): Period {
  if ('year' in period) return { year: String(Number(period.year) + years) }
  if ('from' in period && period.from === period.to) {
    const day = `${Number(period.from.slice(0, 4)) + years}${period.from.slice(4)}`
    return { from: day, to: day }
  }
  if (!('financialYear' in period)) return null
  const from = Number(period.financialYear.slice(0, 4)) + years
  return { financialYear: `${from}/${String((from + 1) % 100).padStart(2, '0')}` }
}
