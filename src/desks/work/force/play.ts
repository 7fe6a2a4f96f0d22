// What a step of a request's file is played with: who does it, the request as it stands, and what the file gives with it.
import type { Course } from '../../../answer/course/course-of.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { EventSaid } from '../../../vocabulary/answering/event.ts'

export interface Played {
  viewer: Viewer
  course: Course
  given: Readonly<Record<string, unknown>>
}

export type Play = (house: House, played: Played) => Promise<void>

export const said = (
  house: House,
  { viewer, course }: Pick<Played, 'viewer' | 'course'>,
  event: EventSaid,
): Promise<void> =>
  kept(recordDeed(house, { viewer, id: course.request.id, version: null, said: [event] }))

/** They are our files: what cannot be done in them is a bug. */
export async function kept(recorded: Promise<Recorded>): Promise<void> {
  const done = await recorded
  if (!done.done) throw new Error(`a step of a request was not kept: ${done.why}`)
}

export const wordsIn = (given: unknown): string => (typeof given === 'string' ? given : '')

export const listIn = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : [])

export const namedWords = (given: unknown): Record<string, string> =>
  typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given).map(([name, text]) => [name, String(text)]))
    : {}
