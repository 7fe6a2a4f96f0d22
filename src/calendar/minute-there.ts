// A minute on the clocks of a place: which instant it is. Where clocks are put back it is two, where they are put forward none.

export interface MinuteThere {
  /** Of each instant that these clocks call so, earliest first: the milliseconds since 1970, and how far ahead of UTC. */
  instants: { time: number; offset: string }[]
}

/** `at`: "2026-10-25T01:30"; `zone`: one that isZone knows. */
export function minuteThere(at: string, zone: string): MinuteThere {
  const asUtc = Date.parse(`${at}:00Z`)
  const ahead = new Set([-A_DAY, 0, A_DAY].map((by) => aheadOf(asUtc + by, zone)))
  const instants = [...ahead]
    .map((minutes) => ({
      time: asUtc - minutes * A_MINUTE,
      offset: offsetWritten(minutes),
      minutes,
    }))
    .filter(({ time, minutes }) => aheadOf(time, zone) === minutes)
    .toSorted((a, b) => a.time - b.time)
  return { instants: instants.map(({ time, offset }) => ({ time, offset })) }
}

/** A place of the world's list of time zones: "Europe/London", "UTC". */
export function isZone(zone: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Za-z][\w+-]*)+)$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // The only way to ask: names that the list knows only by another name are not among supportedValuesOf.
    return false
  }
}

/** A minute that exists in the calendar, whatever clocks do: 2026-02-30 and 24:00 do not. */
export function isMinute(at: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at)) return false
  const time = Date.parse(`${at}:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(at)
}

const A_MINUTE = 60_000
const A_DAY = 86_400_000

/** Minutes by which clocks there are ahead of UTC at an instant. */
function aheadOf(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(time)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
  const minute = Math.floor(time / A_MINUTE) * A_MINUTE
  return (Date.parse(`${shown}:00Z`) - minute) / A_MINUTE
}

function offsetWritten(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
