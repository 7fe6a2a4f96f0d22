// The stored door: what a file that came keeps from who opens it. Looked into in a child, told without being shown.
import { CAN_BE_REDONE } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import type { Inspected } from '../vocabulary/inspected/inspected.ts'
import { heldBack } from './inspected/held-back.ts'
import {
  isInspected,
  keepBodyTold,
  keepInspection,
  leavesBeside,
  setApartOf,
} from './inspected/queries.ts'
import { whereFileLies } from './queries.ts'

/** `job.subject` is the file's sha256. */
export async function inspectReceived(house: House, job: Job): Promise<void> {
  const sha256 = job.subject
  const lines = (await isInspected(house.db, sha256)) ? null : await looked(house, sha256)
  await house.db.transaction(async (db) => {
    if (lines) {
      const verdict = lines[0]?.verdict ?? 'cannot-check'
      const at = house.now()
      await keepInspection(db, { sha256, verdict, heldBack: heldBack(lines), at })
    }
    await house.jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** What came with a mail is a file of the reply by itself, and looked into as that. */
async function looked(house: House, sha256: string): Promise<Inspected[] | null> {
  const [file] = await whereFileLies(house.db, sha256)
  if (!file) return null
  const bytes = await house.blobs.open(sha256)
  const elsewhere = await leavesBeside(house.db, sha256)
  return house.parsers.inspect({ name: file.name, bytes }, { elsewhere })
}

/** A person has written to the body of what its files keep. */
export async function toldBody(house: House, survey: string, body: string): Promise<void> {
  await house.db.transaction(async (db) => {
    const files = (await setApartOf(db, survey)).filter(
      (one) => one.body === body && one.toldAt === null,
    )
    if (files.length === 0) return
    const sha256s = [...new Set(files.map(({ sha256 }) => sha256))]
    await keepBodyTold(db, { survey, body, sha256s, by: house.viewer.name, at: house.now() })
    const detail = { survey, body, files: files.map(({ name, sha256 }) => ({ name, sha256 })) }
    const what = 'body told of what its files hide'
    record(db, { who: house.viewer.name, what, record: `survey:${survey}`, detail }, house.now())
  })
}
