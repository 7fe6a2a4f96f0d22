// So many working days after a day, with the sum day by day: how long a body has to answer what is put to it.
import { daysLater } from './day.ts'
import type { DueDay } from './due.ts'
import { type WorkingCalendar, whyNotWorking } from './working-days.ts'

/** `days`: at least 1. The last of them is the last on which an answer is in time. */
export function workingDaysLater(law: WorkingCalendar, from: string, days: number): DueDay[] {
  const counted: DueDay[] = []
  let nth = 0
  for (let date = daysLater(from, 1); nth < days; date = daysLater(date, 1)) {
    const why = whyNotWorking(date, law)
    counted.push(why ? { date, counts: false, why } : { date, counts: true, nth: ++nth })
  }
  return counted
}
