// A day of the calendar as ISO text, "2014-02-17", and its arithmetic. No clock and no time zone comes into it.

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const A_DAY = 86_400_000

/** Is this a day that exists? 31/02 does not. */
export function isDay(text: string): boolean {
  return ISO_DAY.test(text) && toIso(Date.parse(`${text}T00:00:00Z`)) === text
}

/** The day n days later (earlier when n is negative). */
export const daysLater = (day: string, n: number): string => toIso(toTime(day) + n * A_DAY)

/** The same day n months on; the last of its month where there is none: 31 August and six months is 28 February. */
export function monthsLater(day: string, n: number): string {
  const last = lastOfMonth(day, n)
  return last.slice(8) < day.slice(8) ? last : `${last.slice(0, 8)}${day.slice(8)}`
}

/** The last day of a period of n months that begins with this day: the day before the same day, the last of its month where there is none. */
export const endOfMonths = (day: string, n: number): string =>
  lastOfMonth(day, n).slice(8) < day.slice(8)
    ? lastOfMonth(day, n)
    : daysLater(monthsLater(day, n), -1)

const lastOfMonth = (day: string, n: number): string =>
  toIso(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + n, 0))

/** Monday is 1, Sunday 7. */
export function weekday(day: string): number {
  const days = Math.floor(toTime(day) / A_DAY)
  // 1 January 1970 was a Thursday.
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** "Monday 17 March 2014" */
export const dayInWords = (day: string, weekdayToo = false): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekdayToo ? { weekday: 'long' } : {}),
  })
    .format(toTime(day))
    .replace(',', '')

/** A clock is walked day by day, and pages show many: each day is worked out once. */
const times = new Map<string, number>()
const texts = new Map<number, string>()
/** Two hundred years of days; what a stranger's letter names beside them is worked out each time. */
const MOST_KEPT = 73_000

function toTime(day: string): number {
  const known = times.get(day)
  if (known !== undefined) return known
  const time = Date.parse(`${day}T00:00:00Z`)
  if (times.size < MOST_KEPT) times.set(day, time)
  return time
}

function toIso(time: number): string {
  if (Number.isNaN(time)) return ''
  const known = texts.get(time)
  if (known !== undefined) return known
  const text = new Date(time).toISOString().slice(0, 10)
  if (texts.size < MOST_KEPT) texts.set(time, text)
  return text
}
