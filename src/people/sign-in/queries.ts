// What lets somebody in: addresses that work once, known browsers, and the tries that failed.
import { type Db, many, maybeOne, one, run, sql } from '../../store/db.ts'
import type { Tries } from './throttle.ts'

export async function knowBrowser(db: Db, hash: string, account: string, at: Date): Promise<void> {
  await run(
    db,
    sql`
      insert into known_browser (hash, account_id, since)
      values (${hash}, ${account}, ${at})
    `,
  )
}

export async function isKnownBrowser(db: Db, hash: string, account: string): Promise<boolean> {
  const rows = await many(
    db,
    sql`select 1 from known_browser where hash = ${hash} and account_id = ${account}`,
  )
  return rows.length > 0
}

export async function forgetBrowsersOf(db: Db, account: string): Promise<void> {
  await run(db, sql`delete from known_browser where account_id = ${account}`)
}

export type LinkKind = 'first' | 'invitation' | 'reset'

export interface LinkRow {
  kind: LinkKind
  account: string | null
  endsAt: Date
  usedAt: Date | null
}

/** Whoever holds it is the one that uses it. */
export async function lockLink(db: Db, hash: string): Promise<LinkRow | null> {
  return maybeOne<LinkRow>(
    db,
    sql`
      select kind, account_id as account, ends_at as "endsAt", used_at as "usedAt"
      from one_time_link
      where hash = ${hash}
      for update
    `,
  )
}

export interface NewLink {
  hash: string
  kind: LinkKind
  account: string | null
  madeBy: string | null
  madeAt: Date
  endsAt: Date
}

export async function addLink(db: Db, one: NewLink): Promise<void> {
  await run(
    db,
    sql`
      insert into one_time_link (hash, kind, account_id, made_by, made_at, ends_at)
      values (${one.hash}, ${one.kind}, ${one.account}, ${one.madeBy}, ${one.madeAt}, ${one.endsAt})
    `,
  )
}

export async function linkUsed(db: Db, hash: string, at: Date): Promise<void> {
  await run(db, sql`update one_time_link set used_at = ${at} where hash = ${hash}`)
}

/** Those of an account that nobody used: a newer one, or a password, is in their place. */
export async function endLinksOf(db: Db, account: string, at: Date): Promise<void> {
  await run(
    db,
    sql`
      update one_time_link
      set ends_at = least(ends_at, ${at})
      where account_id = ${account} and used_at is null
    `,
  )
}

/** What failed in this bucket so far; the row is ours until the end of the transaction. */
export async function triesToCount(db: Db, bucket: string, at: Date): Promise<Tries> {
  await run(
    db,
    sql`
      insert into failed_try (bucket, times, last_at)
      values (${bucket}, 0, ${at})
      on conflict do nothing
    `,
  )
  return one<Tries>(
    db,
    sql`
      select times, last_at as "lastAt"
      from failed_try
      where bucket = ${bucket}
      for update
    `,
  )
}

export async function countTry(db: Db, bucket: string, at: Date): Promise<void> {
  await run(
    db,
    sql`
      update failed_try
      set times = times + 1, last_at = ${at}
      where bucket = ${bucket}
    `,
  )
}

export async function uncountTry(db: Db, bucket: string): Promise<void> {
  await run(
    db,
    sql`
      update failed_try
      set times = greatest(times - 1, 0)
      where bucket = ${bucket}
    `,
  )
}

export async function forgetTries(db: Db, bucket: string): Promise<void> {
  await run(db, sql`delete from failed_try where bucket = ${bucket}`)
}

export async function forgetTriesBefore(db: Db, at: Date): Promise<void> {
  await run(db, sql`delete from failed_try where last_at < ${at}`)
}

/** What a browser was sent away with, to be held against what it brings back. */
export interface SentAway {
  state: string
  nonce: string
  verifier: string
  /** Where it wanted to go. */
  back: string
}

/** With those that never came back taken away. */
export async function keepSentAway(
  db: Db,
  hash: string,
  { state, nonce, verifier, back }: SentAway,
  { at, before }: { at: Date; before: Date },
): Promise<void> {
  await run(db, sql`delete from vouching where begun_at < ${before}`)
  await run(
    db,
    sql`
      insert into vouching (hash, state, nonce, verifier, back, begun_at)
      values (${hash}, ${state}, ${nonce}, ${verifier}, ${back}, ${at})
    `,
  )
}

/** Once: whoever comes back with it a second time finds nothing. */
export async function takeSentAway(
  db: Db,
  hash: string,
  { since }: { since: Date },
): Promise<SentAway | null> {
  return maybeOne<SentAway>(
    db,
    sql`
      delete from vouching
      where hash = ${hash} and begun_at >= ${since}
      returning state, nonce, verifier, back
    `,
  )
}
