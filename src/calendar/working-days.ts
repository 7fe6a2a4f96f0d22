// Which days count, by law: the bank holidays of the United Kingdom as each Act reads them.
import { factRows } from '../vocabulary/facts.ts'
import type { Law } from '../vocabulary/survey.ts'
import { weekday } from './day.ts'

const holidays = factRows('bank-holidays', ['date', 'name', 'nations'])

/** The years the packaged calendar holds; outside them a sum is not safe. */
export const CALENDAR_FROM = holidays[0]?.date.slice(0, 4) ?? ''
export const CALENDAR_TO = holidays.at(-1)?.date.slice(0, 4) ?? ''

/** Whose holidays: those that an Act on information asks after, or those of one place. */
export type WorkingCalendar = Law | 'england-and-wales'

/** A day that does not count, and why, or null for a working day. */
export function whyNotWorking(day: string, law: WorkingCalendar): string | null {
  const of = weekday(day)
  if (of === 6) return 'Saturday'
  if (of === 7) return 'Sunday'
  return namesByDay[law].get(day) ?? null
}

/**
 * FOIA s.10(6): a bank holiday in any part of the United Kingdom does not count, so St Patrick's Day stops
 * every clock in England. The EIR take the same meaning (reg. 2(1)); FOISA s.73 asks only after Scotland's.
 */
const namesByDay: Record<WorkingCalendar, Map<string, string>> = {
  foia: namesIn(['EW', 'SC', 'NI']),
  eir: namesIn(['EW', 'SC', 'NI']),
  foisa: namesIn(['SC']),
  'england-and-wales': namesIn(['EW'], 'bare'),
}

/** `bare`: of one place alone, where nobody asks in which others a day counts. */
function namesIn(
  nations: string[],
  as: 'bare' | 'with places' = 'with places',
): Map<string, string> {
  const names = new Map<string, string>()
  for (const { date, name, nations: where } of holidays) {
    const here = where.split(';').filter((nation) => nations.includes(nation))
    if (here.length === 0) continue
    const already = names.get(date)
    const words =
      as === 'bare' || here.length === 3
        ? name
        : `${name} (${where.split(';').map(nationName).join(', ')})`
    if (already !== words) names.set(date, already ? `${already}; ${words}` : words)
  }
  return names
}

function nationName(code: string): string {
  return { EW: 'England and Wales', SC: 'Scotland', NI: 'Northern Ireland' }[code] ?? code
}
