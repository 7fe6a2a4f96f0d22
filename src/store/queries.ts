// What the cellar itself asks of the database: history, sealed files.
import { type Db, many, maybeOne, one, run, sql } from './db.ts'
import type { HistoryHead } from './folder/head-file.ts'
import type { HistoryRow } from './history-chain.ts'

/** Whoever holds this row writes the history; the others wait for the commit. */
export async function lockHistoryHead(db: Db): Promise<HistoryHead> {
  return one<HistoryHead>(db, sql`select seq, hash from history_head for update`)
}

export async function historyHead(db: Db): Promise<HistoryHead | null> {
  return maybeOne<HistoryHead>(db, sql`select seq, hash from history_head`)
}

export async function moveHistoryHead(db: Db, { seq, hash }: HistoryHead): Promise<void> {
  await run(db, sql`update history_head set seq = ${seq}, hash = ${hash}`)
}

/** Changes nothing, and is written to the disk like any change. */
export async function touchHistoryHead(db: Db): Promise<void> {
  await run(db, sql`update history_head set seq = seq`)
}

export async function addHistory(db: Db, row: HistoryRow): Promise<void> {
  await run(
    db,
    sql`
      insert into history (seq, at, who, what, record, detail, previous, hash)
      values (${row.seq}, ${row.at}, ${row.who}, ${row.what}, ${row.record}, ${row.detail}, ${row.previous}, ${row.hash})
    `,
  )
}

/** The next entries after a number, in order. */
export async function historyAfter(db: Db, seq: number, limit: number): Promise<HistoryRow[]> {
  return many<HistoryRow>(
    db,
    sql`
      select seq, at, who, what, record, detail, previous, hash
      from history
      where seq > ${seq}
      order by seq
      limit ${limit}
    `,
  )
}

/** Everything that happened to one record, oldest first. */
export async function historyOf(db: Db, record: string): Promise<HistoryRow[]> {
  return many<HistoryRow>(
    db,
    sql`
      select seq, at, who, what, record, detail, previous, hash
      from history
      where record = ${record}
      order by seq
    `,
  )
}

export async function addBlob(db: Db, sha256: string, size: number): Promise<void> {
  await run(
    db,
    sql`
      insert into blob (sha256, size, sealed_at)
      values (${sha256}, ${size}, now())
      on conflict (sha256) do nothing
    `,
  )
}

export interface BlobRow {
  sha256: string
  size: number
}

export async function blobsAfter(db: Db, sha256: string, limit: number): Promise<BlobRow[]> {
  return many<BlobRow>(
    db,
    sql`
      select sha256, size
      from blob
      where sha256 > ${sha256}
      order by sha256
      limit ${limit}
    `,
  )
}
