// The stored door: understands one message whose files are read, and has its survey reconciled.
import { CAN_BE_REDONE } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { EXTRACTOR_VERSION } from './extractor-version.ts'
import { keepExtraction, messageRead, understoodByOthers } from './queries.ts'
import { understoodAsText } from './understand-files.ts'

/** `job.subject` is the message. Files that were refused say nothing; what the others say stands. */
export async function extractWaiting(house: House, job: Job): Promise<void> {
  const message = job.subject
  const read = await messageRead(house.db, message)
  if (!read) return house.db.transaction((db) => house.jobs.done(db, job), CAN_BE_REDONE)
  const file = read.files[0]?.name ?? ''
  const { files, asked: survey, body, source } = read
  const context = { survey, body, file, ...(source && { source }) }
  const extraction = await understoodAsText(house.parsers, { files, context })
  await house.db.transaction(async (db) => {
    await keepExtraction(db, { message, extractor: EXTRACTOR_VERSION, extraction, at: house.now() })
    await house.jobs.put(db, 'reconcile', read.survey)
    await house.jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** After a new version of the extractor: every message that an older one understood waits again. Answers how many. */
export async function extractAgain(house: Pick<House, 'db' | 'jobs'>): Promise<number> {
  return house.db.transaction(async (db) => {
    const messages = await understoodByOthers(db, EXTRACTOR_VERSION)
    await house.jobs.putAll(db, 'extract', messages)
    return messages.length
  })
}
