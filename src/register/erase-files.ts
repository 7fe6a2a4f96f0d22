// Sealed files that nothing rests on any more: that they go is said in the history, which names them by their sha256. Their bytes
// go after the commit, by removeErased of the sealed files.
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import { eraseBlobs } from '../store/queries.ts'
import { filesLeft } from './queries.ts'

/** In the transaction that took away what they belonged to. Those that something else rests on stay. */
export async function eraseFiles(
  db: Db,
  files: readonly string[],
  { who, of, at }: { who: string; of: string; at: Date },
): Promise<void> {
  const left = await filesLeft(db, [...new Set(files)])
  if (left.length === 0) return
  await eraseBlobs(db, left, at)
  // As verify looks for it: FILES_ERASED of store/verify-store.ts.
  record(db, { who, what: 'files erased', record: of, detail: { files: left } }, at)
}
