// All requests, and where each stands, without reading each again for every page: events are only added, so a request of the same
// version is the same request.
import type { Database, Db } from '../store/db.ts'
import type { ForceRequest } from '../vocabulary/answering/force-request.ts'
import { type Course, courseOf } from './course/course-of.ts'
import { requestsInBrief, versionsKept } from './queries.ts'

interface Known {
  request: ForceRequest
  /** As of the day that it was last asked of. */
  course: Course | null
}

/** Of each database in this process: letters without their texts. */
const known = new WeakMap<Database, Map<string, Known>>()

/** More are read anew each time: a force gets so many in four or five years. */
const MOST_KNOWN = 10_000

/** The last opened first. `db`: a transaction that has added no event itself, since what it adds may yet come to nothing. */
export const requestsKnown = async (
  house: { db: Database },
  db: Db = house.db,
): Promise<ForceRequest[]> => (await allKnown(house, db)).map(({ request }) => request)

export async function coursesKnown(
  house: { db: Database },
  today: string,
  db: Db = house.db,
): Promise<Course[]> {
  const all = await allKnown(house, db)
  return all.map((one) => {
    if (one.course?.today !== today) one.course = courseOf(one.request, today)
    return one.course
  })
}

async function allKnown({ db: database }: { db: Database }, db: Db): Promise<Known[]> {
  const before = known.get(database) ?? new Map<string, Known>()
  const versions = await versionsKept(db)
  const moved = versions.filter(({ id, version }) => before.get(id)?.request.version !== version)
  const read = await requestsInBrief(
    db,
    moved.map(({ id }) => id),
  )
  const anew = new Map(read.map((request) => [request.id, { request, course: null }]))
  const all = versions.flatMap(({ id }) => anew.get(id) ?? before.get(id) ?? [])
  known.set(database, new Map(all.slice(0, MOST_KNOWN).map((one) => [one.request.id, one])))
  return all
}
