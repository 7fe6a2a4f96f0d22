// How many working days are left to a day.
import { daysLater } from './day.ts'
import { type WorkingCalendar, whyNotWorking } from './working-days.ts'

/** From today to that day, that day with it; below nought: over by so many. */
export function workingDaysLeft(calendar: WorkingCalendar, today: string, due: string): number {
  return today <= due ? between(calendar, today, due) : -between(calendar, due, today)
}

function between(calendar: WorkingCalendar, from: string, to: string): number {
  let counted = 0
  for (let day = daysLater(from, 1); day <= to; day = daysLater(day, 1))
    if (!whyNotWorking(day, calendar)) counted++
  return counted
}
