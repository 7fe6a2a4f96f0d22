// What the cellar itself asks of the database: history, sealed files.
import { type Db, json, many, maybeOne, one, run, sql } from './db.ts'
import type { DeskKind } from './folder/data-folder.ts'
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

/**
 * Which transactions can be seen: the same words, the same rows in every table, whoever wrote them. What only reads
 * changes nothing of it.
 */
export async function visibleNow(db: Db): Promise<string> {
  const { seen } = await one<{ seen: string }>(db, sql`select pg_current_snapshot()::text as seen`)
  return seen
}

/** Changes nothing, is written to the disk like any change, and is waited for, also where others do not wait. */
export async function touchHistoryHead(db: Db): Promise<void> {
  await run(
    db,
    sql`
      with waiting as (select set_config('synchronous_commit', 'on', true))
      update history_head
      set seq = seq
      from waiting
    `,
  )
}

export async function addHistory(db: Db, rows: readonly HistoryRow[]): Promise<void> {
  await run(
    db,
    sql`
      insert into history (seq, at, who, what, record, detail, previous, hash)
      select seq, at, who, what, record, detail, previous, hash
      from jsonb_to_recordset(${json(rows)}::jsonb) as one (
        seq bigint, at timestamptz, who text, what text, record text, detail jsonb, previous text, hash text
      )
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

interface ReadBy {
  who: string
  times: number
  last: Date
}

/** Who has read a record or something of it, as the history knows; whoever read last stands first. */
export const readersOf = (db: Db, record: string): Promise<ReadBy[]> =>
  many<ReadBy>(
    db,
    sql`
      select who, count(*)::integer as times, max(at) as last
      from history
      where record = ${record} and what like '% read'
      group by who
      order by last desc, who
    `,
  )

/** Which desk this database is: the one that was opened on it first. */
export async function deskKept(db: Db, kind: DeskKind): Promise<DeskKind> {
  await run(db, sql`insert into desk (kind) values (${kind}) on conflict do nothing`)
  return (await one<{ kind: DeskKind }>(db, sql`select kind from desk`)).kind
}

export interface BlobRow {
  sha256: string
  size: number
}

/** In one order, so that two who seal the same never wait for each other in a ring. Answers those that had been erased. */
export async function addBlobs(db: Db, blobs: readonly BlobRow[]): Promise<string[]> {
  const ordered = blobs.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const added = await many<{ sha256: string; again: boolean }>(
    db,
    sql`
      insert into blob (sha256, size, sealed_at)
      select sha256, size, now()
      from unnest(${ordered.map(({ sha256 }) => sha256)}::text[], ${ordered.map(({ size }) => size)}::bigint[]) as one (sha256, size)
      on conflict (sha256) do update
      set sealed_at = excluded.sealed_at, erased_at = null, gone_at = null
      where blob.erased_at is not null
      returning sha256, xmax <> 0 as again
    `,
  )
  return added.filter(({ again }) => again).map(({ sha256 }) => sha256)
}

/** In the transaction of whoever says why; their bytes go after its commit. */
export const eraseBlobs = (db: Db, names: readonly string[], at: Date): Promise<void> =>
  run(
    db,
    sql`update blob set erased_at = ${at} where sha256 = any(${[...names]}::text[]) and erased_at is null`,
  )

/** To be removed from the folder; until the commit nobody seals the same anew. */
export const blobsToRemove = (db: Db): Promise<{ sha256: string }[]> =>
  many<{ sha256: string }>(
    db,
    sql`
      select sha256
      from blob
      where erased_at is not null and gone_at is null
      order by sha256
      for update
    `,
  )

export const blobsRemoved = (db: Db, names: readonly string[]): Promise<void> =>
  run(db, sql`update blob set gone_at = now() where sha256 = any(${[...names]}::text[])`)

export const blobsErased = (db: Db): Promise<{ sha256: string }[]> =>
  many<{ sha256: string }>(
    db,
    sql`select sha256 from blob where erased_at is not null order by sha256`,
  )

export async function blobsAfter(db: Db, sha256: string, limit: number): Promise<BlobRow[]> {
  return many<BlobRow>(
    db,
    sql`
      select sha256, size
      from blob
      where sha256 > ${sha256} and erased_at is null
      order by sha256
      limit ${limit}
    `,
  )
}
