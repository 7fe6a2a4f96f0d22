// Reading is recorded like writing: nobody sees what the history does not know that they saw.
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Viewer } from './viewer.ts'

export interface ReadingRecorded<T> {
  /** What the history says: "matter read", "register searched", "matters counted". */
  what: string
  /** table:id */
  record: string
  detail?: Record<string, unknown>
  /** Asks for what is shown, and for nothing that the viewer may not see. null: there is nothing for them. */
  read(db: Db): Promise<T | null>
}

/**
 * What was read, its reading written down in the same transaction: where that cannot be written, nothing is answered.
 * null, and no entry, where there is nothing for this viewer.
 */
export async function recordedReading<T>(
  { db, now }: Pick<House, 'db' | 'now'>,
  { account }: Viewer,
  { what, record: of, detail = {}, read }: ReadingRecorded<T>,
): Promise<T | null> {
  return db.transaction(async (within) => {
    const seen = await read(within)
    if (seen !== null) record(within, { who: account, what, record: of, detail }, now())
    return seen
  })
}
