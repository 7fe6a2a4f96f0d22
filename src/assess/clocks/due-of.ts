// When a clock ends, counted from its first day as its unit says.
import { daysLater, endOfMonths } from '../../calendar/day.ts'
import { CALENDAR_FROM, CALENDAR_TO } from '../../calendar/working-days.ts'
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import type { Unit } from '../../vocabulary/regimes/law.ts'

/** null: the days run past the end of the holiday list, and a date would be a guess. */
export function dueOf(from: string, n: number, unit: Unit): string | null {
  switch (unit) {
    case 'days':
      return daysLater(from, n)
    case 'weeks':
      return daysLater(from, n * 7)
    case 'months':
      return endOfMonths(from, n)
    case 'working_days': {
      const due = workingDaysLater('england-and-wales', from, n).at(-1)?.date ?? from
      return due > `${CALENDAR_TO}-12-31` ? null : due
    }
  }
}

/** What a reader must be told of a sum in working days that leaves the packaged list of holidays. */
export function outsideList(from: string, due: string | null, unit: Unit): string | undefined {
  if (unit !== 'working_days') return undefined
  if (due === null)
    return `The list of bank holidays ends with ${CALENDAR_TO}, and this runs past it: no date is given.`
  return from < `${CALENDAR_FROM}-01-01`
    ? `The list of bank holidays begins with ${CALENDAR_FROM}: earlier ones are not reckoned with.`
    : undefined
}
