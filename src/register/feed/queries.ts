// The keys by which calendar programs fetch what is due: one an account, of which only the hash is kept.
import { type Db, maybeOne, run, sql } from '../../store/db.ts'

export async function keepKey(
  db: Db,
  { account, hash, at }: { account: string; hash: string; at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into calendar_key (account, hash, made_at)
      values (${account}, ${hash}, ${at})
      on conflict (account) do update
      set hash = excluded.hash, made_at = excluded.made_at
    `,
  )
}

export async function dropKey(db: Db, account: string): Promise<void> {
  await run(db, sql`delete from calendar_key where account = ${account}`)
}

export async function accountOfKey(db: Db, hash: string): Promise<string | null> {
  const found = await maybeOne<{ account: string }>(
    db,
    sql`select account from calendar_key where hash = ${hash}`,
  )
  return found?.account ?? null
}

export async function keyMade(db: Db, account: string): Promise<Date | null> {
  const found = await maybeOne<{ at: Date }>(
    db,
    sql`select made_at as at from calendar_key where account = ${account}`,
  )
  return found?.at ?? null
}
