// Where every request stands, read with the entry that it was read.
import type { Course } from '../../../../answer/course/course-of.ts'
import { coursesKnown } from '../../../../answer/known-requests.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { House } from '../../../../store/house.ts'

export async function coursesSeen(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  what: 'requests read' | 'what is due on requests fetched' | 'returns read',
  today: string,
): Promise<Course[]> {
  const courses = await recordedReading(house, viewer, {
    what,
    record: 'request:all',
    read: (db) => coursesKnown(house, today, db),
  })
  return courses ?? []
}
