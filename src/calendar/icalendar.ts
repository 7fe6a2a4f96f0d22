// Days to keep as a calendar file that any calendar program takes (iCalendar, RFC 5545). Values in, text out.
import { daysLater } from './day.ts'

export interface DayToKeep {
  /** The same from one time to the next, so that a program moves it and does not double it. */
  uid: string
  /** "2014-02-17" */
  day: string
  summary: string
  description: string
  /** Where more of it stands. */
  url?: string
}

export interface CalendarSaid {
  name: string
  /** When it was made. */
  at: Date
}

export function icalendar(days: readonly DayToKeep[], { name, at }: CalendarSaid): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Candour//Candour//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${inText(name)}`,
    ...days.flatMap(({ uid, day, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${inText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${bare(day)}`,
      `DTEND;VALUE=DATE:${bare(daysLater(day, 1))}`,
      `SUMMARY:${inText(summary)}`,
      `DESCRIPTION:${inText(description)}`,
      ...(url === undefined ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

const bare = (day: string): string => day.replaceAll('-', '')

/** What would end a value is written out, and what is no character left out. */
const inText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\u0000-\u001f\u007f]/g, '')

/** Octets of a line; what follows begins with a blank. No letter is cut in two. */
const WIDEST = 75

function folded(line: string): string[] {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (size + octets > WIDEST) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += octets
  }
  return [...parts, part]
}
