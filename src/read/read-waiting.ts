// The stored door: reads one file that waits, and sends on every message whose last file this was.
import { CAN_BE_REDONE } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import type { ReadOutcome } from '../vocabulary/document.ts'
import { reason } from '../vocabulary/reasons.ts'
import { isLocked, renewed } from './open-locked.ts'
import {
  documentOf,
  isReadToTheEnd,
  keepDocument,
  lockMessagesOf,
  nameOf,
  readByOthers,
  readerOf,
} from './queries.ts'
import { READER_VERSION } from './reader-version.ts'

/**
 * `job.subject` is the file's sha256. A file this reader has read is not read again, and only messages that it was never sent
 * on for wait for it: a letterhead that comes with every reply would otherwise have all earlier ones understood anew.
 */
export async function readWaiting(house: House, job: Job): Promise<void> {
  const sha256 = job.subject
  const isRead = (await readerOf(house.db, sha256)) === READER_VERSION
  const outcome = isRead ? null : await readSealed(house, sha256)
  await house.db.transaction(async (db) => {
    const messages = await lockMessagesOf(db, sha256, { all: outcome !== null })
    if (outcome)
      await keepDocument(db, { sha256, reader: READER_VERSION, outcome, at: house.now() })
    for (const message of messages)
      if (await isReadToTheEnd(db, message, READER_VERSION))
        await house.jobs.put(db, 'extract', message)
    await house.jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** After a new version of the reader: every file that an older one read waits again. Answers how many. */
export async function readAgain(house: House): Promise<number> {
  return house.db.transaction(async (db) => {
    const files = await readByOthers(db, READER_VERSION)
    await house.jobs.putAll(db, 'read', files)
    return files.length
  })
}

/** As JSON. */
async function readSealed(house: House, sha256: string): Promise<string> {
  const name = (await nameOf(house.db, sha256)) ?? sha256
  const now = await house.parsers.readAsText({ name, bytes: await house.blobs.open(sha256) })
  if (now.length > MOST_STORED) return JSON.stringify(tooMany(name))
  if (now.length > LONGEST_REFUSAL || !isLocked(JSON.parse(now))) return now
  const before = await documentOf(house.db, sha256)
  return JSON.stringify(renewed(JSON.parse(now), before?.outcome))
}

/** PostgreSQL keeps a value of up to 255 MB of this kind. */
const MOST_STORED = 200_000_000

/** With the name of the file in it. */
const LONGEST_REFUSAL = 5000

const tooMany = (name: string): ReadOutcome => ({
  status: 'refused',
  reason: reason('too-many-cells', name, 'more than can be kept of one file'),
})
