// What was signed is handed over: a mail to be sent by hand with the very bytes, opened again and held against what was signed
// before anything is said to have been sent.
import { createHash } from 'node:crypto'
import type { Course } from '../../../answer/course/course-of.ts'
import { eraseRequestFiles } from '../../../answer/erase-request-files.ts'
import { lockReleases, requesterOf } from '../../../answer/queries.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import { whyNot } from '../../../answer/rules/why-not.ts'
import { recordedReading } from '../../../people/recorded-reading.ts'
import { may, type Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { FileToLeave, ReleaseRecord } from '../../../vocabulary/answering/release.ts'
import type { Door, Requester } from '../../../vocabulary/answering/request.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { listOfFiles } from '../../../vocabulary/released/files-listed.ts'
import { writeMail } from '../../../write/write-mail.ts'
import { nothingLeftSince, tablesIn } from './left-since.ts'

interface HandedOver {
  course: Course
  release: ReleaseRecord
  door: Door
  on: string
  version: number
}

export async function handOver(
  house: House,
  viewer: Viewer,
  { course, release, door, on, version }: HandedOver,
): Promise<Recorded> {
  if (!may(viewer, 'see-requester'))
    throw new CandourError('Who sends it sees to whom.', { status: 403 })
  const { request } = course
  if (version !== request.version) {
    const since = request.events.filter(({ seq }) => seq > version)
    return { done: false, why: 'changed', version: request.version, since }
  }
  const bare = { drawnUp: release.event, on, door, sha256: '', size: 0 }
  const why = whyNot(viewer, { kind: 'sent', facts: bare }, course)
  if (why) throw new CandourError(why, { status: 409 })
  await nothingLeftSince(house, request.id, tablesIn(course, release))
  const to = await recordedReading(house, viewer, {
    what: 'requester looked up',
    record: `request:${request.id}`,
    detail: { for: 'sending', release: release.number },
    read: (db) => requesterOf(db, request.id),
  })
  const files = await Promise.all(
    release.drawnUp.files.map(async ({ name, mediaType, sha256 }) => ({
      name,
      mediaType,
      bytes: await house.blobs.open(sha256),
    })),
  )
  const mail = writeMail({
    to: to && addressOf(to),
    subject: `${request.reference}: our answer`,
    text: wordsTo(to, request.reference, release.drawnUp.files),
    date: house.now(),
    // Two of the same second are two files: what becomes of one says nothing of the other.
    messageId: `${house.newId()}@answer.invalid`,
    files,
  })
  const sha256 = await house.blobs.seal(mail)
  let recorded: Recorded | null = null
  try {
    await sameAsSigned(house, { sha256, release })
    recorded = await recordDeed(house, {
      viewer,
      id: request.id,
      version,
      // Of two that leave at once the second sees the first.
      first: async (db) => {
        await lockReleases(db)
        await nothingLeftSince(house, request.id, tablesIn(course, release), db)
      },
      said: [{ kind: 'sent', facts: { ...bare, sha256, size: mail.length } }],
    })
    return recorded
  } finally {
    if (!recorded?.done) await mailNotSent(house, viewer, { id: request.id, sha256 })
  }
}

/** A mail names who asked: what was not sent stays nowhere. */
async function mailNotSent(
  house: House,
  { account: who }: Viewer,
  { id, sha256 }: { id: string; sha256: string },
): Promise<void> {
  const [record, at] = [`request:${id}`, house.now()]
  await house.db.transaction((db) => eraseRequestFiles(db, [sha256], { who, of: record, at }))
  await house.blobs.removeErased()
}

/** An address of mail alone: what else they gave stands in nobody’s mail. */
const addressOf = ({ name, address }: Requester): string | null => {
  const [mail] = /[^\s<>,;:"]+@[^\s<>,;:"]+/.exec(address) ?? []
  return mail === undefined ? null : `${name} <${mail}>`
}

const wordsTo = (
  to: Requester | null,
  reference: string,
  files: readonly FileToLeave[],
): string => `Dear ${to?.name ?? 'requester'},

Our answer to your request ${reference} is attached. These are its files, each with its sum (SHA-256), by which a change on the way is seen:

${listOfFiles(files).trimEnd()}

The letter says what is answered, what is not and why, and how you can ask for a review.
`

/** The copy that stays is opened again, as whoever gets it will. */
async function sameAsSigned(
  house: House,
  { sha256, release }: { sha256: string; release: ReleaseRecord },
): Promise<void> {
  const opened = await house.parsers.unpack({
    name: 'outbox.eml',
    bytes: await house.blobs.open(sha256),
  })
  const found =
    'status' in opened
      ? []
      : opened.members.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  const missing = release.drawnUp.files.find((file) => !found.includes(file.sha256))
  if (missing)
    throw new Error(`the mail of ${release.number} was written without ${missing.name} as it is`)
}
