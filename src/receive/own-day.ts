// The day that a file tells of itself: when its mail was sent, what its letter is dated, what its name or its folder says.
import { dayHere } from '../calendar/day-here.ts'
import { dayTyped } from '../wording/period-typed.ts'

export interface DaySigns {
  /** The date of its mail's head, as mails write it in ISO; null where it is no mail. */
  mail: string | null
  /** The letter's own date, ISO; null where it bears none. */
  letter: string | null
  /** With the folders it came in, where it came in any. */
  name: string
}

export interface OwnDay {
  /** ISO day. */
  day: string
  from: 'mail' | 'letter' | 'name' | 'folder'
}

/** null where nothing tells, or only days that are still to come: no file came on one of those. */
export function ownDay({ mail, letter, name }: DaySigns, today: string): OwnDay | null {
  const parts = name.split('/')
  const own = parts.at(-1) ?? ''
  const told: (OwnDay | null)[] = [
    asDay(mail && dayHere(new Date(mail)), 'mail'),
    asDay(letter, 'letter'),
    asDay(dayNamed(own), 'name'),
    ...parts
      .slice(0, -1)
      .toReversed()
      .map((folder) => asDay(dayNamed(folder), 'folder')),
  ]
  return told.find((one) => one !== null && one.day <= today) ?? null
}

const asDay = (day: string | null, from: OwnDay['from']): OwnDay | null =>
  day ? { day, from } : null

/** "reply 2024-06-20.pdf", "20240620_FOI.pdf", "FOI 20.06.2024.docx", "20 June 2024"; of several the first. */
function dayNamed(name: string): string | null {
  const plain = name.replaceAll('_', ' ')
  for (const [, year = '', month = '', day = ''] of plain.matchAll(
    /(?<!\d)((?:19|20)\d\d)[-. ]?(\d\d)[-. ]?(\d\d)(?!\d)/g,
  )) {
    const found = dayTyped(`${year}-${month}-${day}`)
    if (found) return found
  }
  for (const [, day = '', month = '', year = ''] of plain.matchAll(
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-. ](\d{1,2}|[a-z]{3,9})[-. ]((?:19|20)\d\d)(?!\d)/gi,
  )) {
    const found = /\d/.test(month)
      ? dayTyped(`${day}/${month}/${year}`)
      : dayTyped(`${day} ${month} ${year}`)
    if (found) return found
  }
  return null
}
