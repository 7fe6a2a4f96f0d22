// How many working days are left to a day.
import type { Law } from '../vocabulary/survey.ts'
import { daysTo } from './due.ts'

/** From today to that day, that day with it; below nought: over by so many. */
export function workingDaysLeft(law: Law, today: string, due: string): number {
  const between = (from: string, to: string): number =>
    daysTo(law, { received: from }, to).filter(({ counts }) => counts).length
  return today <= due ? between(today, due) : -between(due, today)
}
