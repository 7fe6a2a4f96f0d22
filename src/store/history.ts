// Who did what, when, on which record: added to and never changed, each entry sealed to the one before it.
import type { Db } from './db.ts'
import type { HistoryHead } from './folder/head-file.ts'
import { type Act, type Entry, type HistoryRow, hashOf } from './history-chain.ts'
import { addHistory, lockHistoryHead, moveHistoryHead } from './queries.ts'

/**
 * Leaves an entry in the history, in the caller's transaction: it stands if and only if the act stands.
 * It is written just before the commit, so that many transactions at once wait for each other no longer than that.
 */
export function record(db: Db, act: Act, at: Date): void {
  const entries = pending.get(db)
  if (!entries) throw new Error('the history is written in the transaction of the act')
  entries.push({ ...act, at })
}

const pending = new WeakMap<Db, Entry[]>()

/**
 * The number that the next entry recorded here will have: what is acknowledged ranks by it, not by a clock that may be set.
 * From here to the commit no other transaction gets one, so call it last, when nothing else is waited for.
 */
export async function numberOfNext(db: Db): Promise<number> {
  const entries = pending.get(db)
  if (!entries) throw new Error('the history is written in the transaction of the act')
  const { seq } = await lockHistoryHead(db)
  return seq + entries.length + 1
}

/** For the transaction itself: from here on `db` can record. */
export function keepEntries(db: Db): void {
  pending.set(db, [])
}

/** For the transaction itself, just before its commit. null where nothing was recorded. */
export async function writeEntries(db: Db): Promise<HistoryHead | null> {
  const entries = pending.get(db) ?? []
  pending.delete(db)
  if (entries.length === 0) return null
  let head = await lockHistoryHead(db)
  const rows = entries.map((entry) => {
    const row = sealed(entry, head)
    head = row
    return row
  })
  await addHistory(db, rows)
  await moveHistoryHead(db, head)
  return { seq: head.seq, hash: head.hash }
}

function sealed(entry: Entry, { seq, hash: previous }: HistoryHead): HistoryRow {
  const row = { ...entry, seq: seq + 1, previous }
  return { ...row, hash: hashOf(row) }
}
