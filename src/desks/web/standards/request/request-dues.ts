// Days that are owed on requests as days of a calendar: the reference, and no word of what was asked or who.
import type { Course } from '../../../../answer/course/course-of.ts'
import { type DayToKeep, icalendar } from '../../../../calendar/icalendar.ts'
import { requestAddress } from './addresses.ts'

export const requestDays = (courses: readonly Course[], origin: string): DayToKeep[] =>
  courses.flatMap(({ request, dues }) =>
    dues.map(({ kind, what, due, restsOn }, i) => ({
      uid: `${request.id}-${kind}-${i}@candour`,
      day: due,
      summary: `${request.reference}: ${kind === 'decision' || kind === 'tribunal' ? KIND_WORDS[kind] : what}`,
      description: restsOn,
      url: `${origin}${requestAddress(request.id)}`,
    })),
  )

/** What a decision notice asks is typed by somebody: it stays in the house. */
const KIND_WORDS = {
  decision: 'what a decision notice asks',
  tribunal: 'the last day to appeal against a decision notice',
}

export const requestsCalendar = (courses: readonly Course[], origin: string, at: Date): string =>
  icalendar(requestDays(courses, origin), { name: 'Candour: requests', at })
