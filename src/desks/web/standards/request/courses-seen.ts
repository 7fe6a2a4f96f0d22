// Where every request stands, read with the entry that it was read.
import { type Course, courseOf } from '../../../../answer/course/course-of.ts'
import { LONG_KINDS, requestsKept } from '../../../../answer/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { House } from '../../../../store/house.ts'

export async function coursesSeen(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  what: 'requests read' | 'what is due on requests fetched' | 'returns read',
  today: string,
): Promise<Course[]> {
  const requests = await recordedReading(house, viewer, {
    what,
    record: 'request:all',
    read: (db) => requestsKept(db, { without: LONG_KINDS }),
  })
  return (requests ?? []).map((request) => courseOf(request, today))
}
