// The sum of a clock: what was counted from which day, day by day where days are left out.

import { dayInWords } from '../calendar/day.ts'
import type { DueDay } from '../calendar/due.ts'
import { workingDaysLater } from '../calendar/working-days-later.ts'
import type { Clock } from './matter/matter.ts'

/** Day by day, of a clock in working days; of any other nothing is left out, and there is nothing to list. */
export function clockDays({ unit, from, limit, due }: Clock): DueDay[] {
  if (unit !== 'working_days' || due === null) return []
  return workingDaysLater('england-and-wales', from, typeof limit === 'number' ? limit : limit[1])
}

/** "20 working days after Tuesday 12 November 2013; not counted: 4 Saturdays and Sundays, 26 December (Boxing Day)" */
export function clockSum(clock: Clock): string {
  const { from, limit, unit } = clock
  const n = typeof limit === 'number' ? String(limit) : limit.join(' to ')
  const span = `${n} ${unit === 'working_days' ? 'working days' : unit}`
  const one = n === '1' ? span.slice(0, -1) : span
  if (unit === 'months') return `${one} that begin with ${dayInWords(from, true)}`
  return `${one} after ${dayInWords(from, true)}${leftOut(clockDays(clock))}`
}

function leftOut(days: DueDay[]): string {
  const out = days.filter(({ counts }) => !counts)
  const weekends = out.filter(({ why }) => why === 'Saturday' || why === 'Sunday').length
  const holidays = out.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday')
  const parts = [
    ...(weekends > 0 ? [`${weekends} ${weekends === 1 ? 'day' : 'days'} of weekends`] : []),
    ...holidays.map(({ date, why }) => `${dayInWords(date)} (${why})`),
  ]
  return parts.length > 0 ? `; not counted: ${parts.join(', ')}` : ''
}
