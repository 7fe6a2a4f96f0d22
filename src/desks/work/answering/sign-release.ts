// The second person: opens each file, of which a note is kept, and signs the list of hashes.
import type { Course } from '../../../answer/course/course-of.ts'
import { keepOpened, openedBy } from '../../../answer/ledger/queries.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import { recordedReading } from '../../../people/recorded-reading.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { FileToLeave, ReleaseRecord } from '../../../vocabulary/answering/release.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { nothingLeftSince, tablesIn } from './left-since.ts'

interface OfRelease {
  course: Course
  release: ReleaseRecord
}

/** The file as it will leave, and a note that this account has opened it. */
export async function openToSign(
  house: House,
  viewer: Viewer,
  { course, release, sha256 }: OfRelease & { sha256: string },
): Promise<{ file: FileToLeave; bytes: Uint8Array }> {
  const file = release.drawnUp.files.find((one) => one.sha256 === sha256)
  if (!file) throw notFound('file of this release', sha256)
  const request = course.request.id
  await recordedReading(house, viewer, {
    what: 'file of a release opened',
    record: `request:${request}`,
    detail: { release: release.number, sha256 },
    read: async (db) => {
      const opened = { request, drawnUp: release.event, sha256, account: viewer.account }
      await keepOpened(db, opened, house.now())
      return file
    },
  })
  return { file, bytes: await house.blobs.open(sha256) }
}

export async function signRelease(
  house: House,
  viewer: Viewer,
  {
    course,
    release,
    questions,
    version,
  }: OfRelease & { questions: readonly string[]; version: number },
): Promise<Recorded> {
  const request = course.request.id
  await nothingLeftSince(house, request, tablesIn(course, release))
  const opened = await openedBy(house.db, {
    request,
    drawnUp: release.event,
    account: viewer.account,
  })
  return recordDeed(house, {
    viewer,
    id: request,
    version,
    said: [
      {
        kind: 'signed',
        facts: {
          drawnUp: release.event,
          hashes: release.drawnUp.files.map(({ sha256 }) => sha256),
          opened,
          questions,
        },
      },
    ],
  })
}
