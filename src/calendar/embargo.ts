// An embargo to the minute: read as people write it, its instant, and its words. A minute that is none or two is asked, not guessed.
import type { Embargo } from '../vocabulary/published/version.ts'
import { dayInWords, isDay } from './day.ts'
import { isMinute, isZone, minuteThere } from './minute-there.ts'

export type EmbargoRead = { embargo: Embargo } | { wrong: string }

/** Where no place is said: the laws that are asked under are British. */
export const ZONE_UNSAID = 'Europe/London'

/** "2026-10-25T01:30 Europe/London", "2026-10-25 01:30+01:00 Europe/London", "2026-10-25": the beginning of that day. */
export function readEmbargo(written: string): EmbargoRead {
  const found = WRITTEN.exec(written.trim())
  const { day = '', time = '00:00', offset, zone = ZONE_UNSAID } = found?.groups ?? {}
  if (!found || !isDay(day))
    return { wrong: `“${written}” is no minute; write it as 2026-10-25T01:30 ${ZONE_UNSAID}.` }
  return embargoAt({ at: `${day}T${time}`, zone, ...(offset && { offset }) })
}

const WRITTEN =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?<offset>[+-]\d{2}:\d{2})?)?(?: +(?<zone>[A-Za-z][\w/+-]*))?$/

/** Is it one minute of that place? */
export function embargoAt({ at, zone, offset }: Embargo): EmbargoRead {
  if (!isZone(zone))
    return { wrong: `“${zone}” is no time zone; write a place, as ${ZONE_UNSAID}.` }
  if (!isMinute(at)) return { wrong: `“${at.replace('T', ' ')}” is no minute of any day.` }
  const { instants } = minuteThere(at, zone)
  const said = at.replace('T', ' ')
  if (instants.length === 0)
    return {
      wrong: `Clocks in ${zone} never show ${said}: they are put forward over it. Write another minute.`,
    }
  const offsets = instants.map((one) => one.offset)
  if (offset !== undefined && !offsets.includes(offset))
    return {
      wrong: `Clocks in ${zone} are not ${offset} from UTC at ${said}, but ${offsets.join(' or ')}.`,
    }
  if (instants.length > 1 && offset === undefined)
    return {
      wrong: `Clocks in ${zone} show ${said} twice, as they are put back: say which, ${offsets.join(' or ')}.`,
    }
  return { embargo: { at, zone, ...(instants.length > 1 && offset && { offset }) } }
}

/** Milliseconds since 1970; never, where what was written is no minute. */
export function endOf({ at, zone, offset, unclear }: Embargo): number {
  if (unclear !== undefined) return Number.POSITIVE_INFINITY
  const { instants } = minuteThere(at, zone)
  const found = instants.find((one) => offset === undefined || one.offset === offset)
  if (!found) throw new Error(`no such minute: ${at} ${zone}`)
  return found.time
}

/** `now`: ISO instant. */
export const isOver = (embargo: Embargo, now: string): boolean => Date.parse(now) >= endOf(embargo)

export const embargoWritten = ({ at, zone, offset = '' }: Embargo): string =>
  `${at}${offset} ${zone}`.trim()

/** "00:01 on 18 February 2014 (Europe/London)" */
export const embargoInWords = ({ at, zone, offset, unclear }: Embargo): string =>
  unclear ??
  `${at.slice(11)} on ${dayInWords(at.slice(0, 10))} (${zone}${offset ? `, ${offset} from UTC` : ''})`
