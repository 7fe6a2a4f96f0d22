// Sealed files of requests that nothing rests on any more: that they go is said in the history. Their bytes go after the commit, by
// removeErased of the sealed files.
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import { eraseBlobs } from '../store/queries.ts'
import { requestFilesLeft } from './queries.ts'

/** In the transaction that took away what they belonged to. `surely`: also where an event names them, which says no more than their sum. */
export async function eraseRequestFiles(
  db: Db,
  files: readonly string[],
  { who, of, at, surely = [] }: { who: string; of: string; at: Date; surely?: readonly string[] },
): Promise<void> {
  const left = [...new Set([...(await requestFilesLeft(db, files)), ...surely])]
  if (left.length === 0) return
  await eraseBlobs(db, left, at)
  // As verify looks for it: FILES_ERASED of store/verify-store.ts.
  record(db, { who, what: 'files erased', record: of, detail: { files: left } }, at)
}
