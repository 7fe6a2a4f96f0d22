// An instant by the clock of this country: "8 June 2026, 16:40".
import { dayHere } from '../../../../calendar/day-here.ts'
import { dayInWords } from '../../../../wording/dates.ts'

export function instantInWords(iso: string): string {
  const at = new Date(iso)
  return `${dayInWords(dayHere(at))}, ${TIME.format(at)}`
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
