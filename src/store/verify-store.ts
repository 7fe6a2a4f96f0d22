// Is everything still as it was left? Every sealed file against its name, every row of the history against the one before.

import { CandourError } from '../vocabulary/errors.ts'
import { append } from '../vocabulary/long-lists.ts'
import type { Blobs } from './blobs.ts'
import type { Db } from './db.ts'
import type { HistoryHead } from './folder/head-file.ts'
import { BEFORE_ALL, type HistoryRow, hashOf } from './history-chain.ts'
import { blobsAfter, blobsErased, historyAfter, historyHead } from './queries.ts'

export interface Verified {
  /** Rows of the history looked at. */
  history: number
  /** Sealed files looked at. */
  blobs: number
  problems: Problem[]
}

export interface Problem {
  what: 'history' | 'blob'
  /** The row's number or the file's sha256. */
  id: string
  /** What was found and the one next step. */
  message: string
}

interface Cellar {
  db: Db
  blobs: Blobs
  /** What the data folder remembers of the history's end. */
  headKept: HistoryHead | 'damaged' | null
}

export async function verifyStore({ db, blobs, headKept }: Cellar): Promise<Verified> {
  const history = await verifyHistory(db, headKept)
  const sealed = await verifyBlobs(db, blobs, history.erased)
  return {
    history: history.seen,
    blobs: sealed.seen,
    problems: [...history.problems, ...sealed.problems],
  }
}

interface Seen {
  seen: number
  problems: Problem[]
}

const AT_ONCE = 1000

/** `erased`: the sealed files that an entry says were erased. */
async function verifyHistory(
  db: Db,
  kept: Cellar['headKept'],
): Promise<Seen & { erased: Set<string> }> {
  const erased = new Set<string>()
  const problems: Problem[] = []
  const headKept = kept === 'damaged' ? null : kept
  if (kept === 'damaged') problems.push({ what: 'history', id: 'head', message: HEAD_DAMAGED })
  const before = await historyHead(db)
  let last: HistoryHead = { seq: 0, hash: BEFORE_ALL }
  let seen = 0
  // A row that was put in may stand before the first.
  let after = Number.MIN_SAFE_INTEGER
  const hashes = new Map<number, string>()
  for (;;) {
    const rows = await historyAfter(db, after, AT_ONCE)
    for (const row of rows) {
      append(problems, problemsOf(row, last))
      if (row.seq === headKept?.seq || row.seq === before?.seq) hashes.set(row.seq, row.hash)
      for (const sha256 of filesErased(row)) erased.add(sha256)
      last = row
      seen++
    }
    if (rows.length < AT_ONCE) break
    after = last.seq
  }
  // What is added while we look is behind the first mark and not beyond the second.
  const end = await historyHead(db)
  const standsAt = ({ seq, hash }: HistoryHead): boolean => seq === 0 || hashes.get(seq) === hash
  if (!before || !end || !standsAt(before)) problems.push(ofHistory(last.seq + 1, CUT_SHORT))
  else if (last.seq > end.seq) problems.push(ofHistory(end.seq + 1, ADDED))
  else if (headKept && !standsAt(headKept)) problems.push(ofHistory(headKept.seq, NOT_AS_KEPT))
  return { seen, problems, erased }
}

/** What an entry has to say for a sealed file to be erased. */
const FILES_ERASED = 'files erased'

const filesErased = ({ what, detail: { files } }: HistoryRow): string[] =>
  what === FILES_ERASED && Array.isArray(files) ? files.map(String) : []

function problemsOf(row: HistoryRow, last: HistoryHead): Problem[] {
  const problems: Problem[] = []
  if (row.seq !== last.seq + 1) problems.push(ofHistory(last.seq + 1, REMOVED))
  else if (row.previous !== last.hash) problems.push(ofHistory(row.seq, NOT_SEALED))
  if (row.hash !== hashOf(row)) problems.push(ofHistory(row.seq, CHANGED))
  return problems
}

const NEXT = 'Restore the database from a back-up and compare.'
const CHANGED = `was changed after it was written. ${NEXT}`
const REMOVED = `was removed. ${NEXT}`
const NOT_SEALED = `is not sealed to the row before it: a row was put in, exchanged or removed here. ${NEXT}`
const CUT_SHORT = `and what followed were removed, or the end was exchanged. ${NEXT}`
const ADDED = `was added behind the history's back. ${NEXT}`
const NOT_AS_KEPT = `is not as the data folder remembers it: the history was cut short or written anew. ${NEXT}`

const HEAD_DAMAGED =
  'The file that remembers the end of the history is empty or half written. Run candour repair: it is made again from the database.'

const ofHistory = (seq: number, found: string): Problem => ({
  what: 'history',
  id: String(seq),
  message: `History row ${seq} ${found}`,
})

async function verifyBlobs(db: Db, blobs: Blobs, saidErased: ReadonlySet<string>): Promise<Seen> {
  const problems: Problem[] = []
  for (const { sha256 } of await blobsErased(db)) {
    if (!saidErased.has(sha256)) problems.push(ofBlob(sha256, ERASED_UNSAID))
    else if (await blobs.has(sha256)) problems.push(ofBlob(sha256, NOT_GONE))
  }
  const listed = new Set<string>()
  for (let last = ''; ; ) {
    const rows = await blobsAfter(db, last, AT_ONCE)
    for (const { sha256 } of rows) listed.add(sha256)
    if (rows.length < AT_ONCE) break
    last = rows.at(-1)?.sha256 ?? ''
  }
  const toSee = new Set(listed)
  // Sealed but not listed: a kill came between. Its bytes are looked at all the same.
  for await (const name of blobs.list()) {
    if (/^[0-9a-f]{64}$/.test(name)) toSee.add(name)
    else problems.push(notSealed(name))
  }
  for (const sha256 of [...toSee].sort()) {
    const problem = await problemOf(blobs, sha256)
    if (problem) problems.push(problem)
  }
  return { seen: toSee.size, problems }
}

async function problemOf(blobs: Blobs, sha256: string): Promise<Problem | null> {
  try {
    await blobs.open(sha256)
    return null
  } catch (error) {
    if (!(error instanceof CandourError)) throw error
    return { what: 'blob', id: sha256, message: error.message }
  }
}

const ofBlob = (id: string, found: string): Problem => ({
  what: 'blob',
  id,
  message: `The sealed file ${id} ${found}`,
})
const ERASED_UNSAID = `is kept as erased, and no entry of the history says so. ${NEXT}`
const NOT_GONE =
  'was erased, and is still in the folder: open the desk once, which takes it away, or take it out of what was restored.'

const notSealed = (name: string): Problem => ({
  what: 'blob',
  id: name,
  message: `The file ${name} among the sealed files is none of them. Move it away.`,
})
