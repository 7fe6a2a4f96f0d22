// Days and periods as an English paper prints them.
import type { Period } from '../vocabulary/reply.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** "2014-02-17" is "17 February 2014"; the day and month do not part at a line's end. An instant gives its day. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  if (!year || !name || !day) throw new Error(`not a day: ${iso}`)
  return `${day}\u00a0${name}\u00a0${year}`
}

/** "between 1 January 2009 and 17 February 2014", "in 2019", "in the financial year 2019/20"; null where none is known. */
export function periodInWords(period: Period): string | null {
  if (period === null) return null
  if ('year' in period) return `in ${period.year}`
  if ('financialYear' in period) return `in the financial year ${period.financialYear}`
  return `between ${dayInWords(period.from)} and ${dayInWords(period.to)}`
}

/** "2009–2014", "2019", "2019/20": for a title. */
export function periodInBrief(period: Period): string | null {
  if (period === null) return null
  if ('year' in period) return period.year
  if ('financialYear' in period) return period.financialYear
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}
