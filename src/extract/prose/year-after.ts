// "The following year": the year after the one that was last spoken of.
import type { Period } from '../../vocabulary/reply.ts'

/** null where the last time was no single year. */
export function yearAfter(period: NonNullable<Period>): Period {
  if ('year' in period) return { year: String(Number(period.year) + 1) }
  if (!('financialYear' in period)) return null
  const from = Number(period.financialYear.slice(0, 4)) + 1
  return { financialYear: `${from}/${String((from + 1) % 100).padStart(2, '0')}` }
}
