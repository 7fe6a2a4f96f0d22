// Accounts, their roles, and the browsers that are signed in.
import { type Db, many, maybeOne, run, sql } from '../store/db.ts'

export interface Account {
  id: string
  name: string
  email: string
  hasPassword: boolean
  roles: string[]
  madeAt: Date
  endedAt: Date | null
}

export async function accountById(db: Db, id: string): Promise<Account | null> {
  return maybeOne<Account>(
    db,
    sql`
      select
        account.id, name, email, password is not null as "hasPassword",
        array(select role from account_role where account_id = account.id order by role) as roles,
        made_at as "madeAt", ended_at as "endedAt"
      from account
      where id::text = ${id}
    `,
  )
}

/** By name; those that ended last. */
export async function allAccounts(db: Db): Promise<Account[]> {
  return many<Account>(
    db,
    sql`
      select
        account.id, name, email, password is not null as "hasPassword",
        array(select role from account_role where account_id = account.id order by role) as roles,
        made_at as "madeAt", ended_at as "endedAt"
      from account
      order by ended_at is not null, lower(name)
    `,
  )
}

/** What they are called, by id: for the history and the rows that keep an account. */
export async function accountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await many<{ id: string; name: string }>(
    db,
    sql`
      select id, name
      from account
      where id::text = any(${[...ids]}::text[])
    `,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface NewAccount {
  id: string
  name: string
  email: string
  /** As hashed; null: none yet. */
  password: string | null
  madeAt: Date
}

export async function addAccount(db: Db, one: NewAccount): Promise<void> {
  await run(
    db,
    sql`
      insert into account (id, name, email, password, made_at)
      values (${one.id}, ${one.name}, ${one.email}, ${one.password}, ${one.madeAt})
    `,
  )
}

export async function giveRoles(
  db: Db,
  account: string,
  roles: readonly string[],
  at: Date,
): Promise<void> {
  await run(
    db,
    sql`
      insert into account_role (account_id, role, given_at)
      select ${account}, role, ${at}
      from unnest(${[...roles]}::text[]) as one (role)
      on conflict do nothing
    `,
  )
}

export interface SessionRow {
  id: string
  account: string
  name: string
  roles: string[]
  begunAt: Date
  seenAt: Date
}

/** Of an account that has not ended. */
export async function sessionByHash(db: Db, hash: string): Promise<SessionRow | null> {
  return maybeOne<SessionRow>(
    db,
    sql`
      select
        session.id, account.id as account, account.name,
        array(select role from account_role where account_id = account.id order by role) as roles,
        session.begun_at as "begunAt", session.seen_at as "seenAt"
      from session
      join account on account.id = session.account_id
      where session.hash = ${hash} and account.ended_at is null
    `,
  )
}

export interface NewSession {
  id: string
  hash: string
  account: string
  /** What the browser calls itself. */
  browser: string
  at: Date
}

export async function addSession(db: Db, one: NewSession): Promise<void> {
  await run(
    db,
    sql`
      insert into session (id, hash, account_id, browser, begun_at, seen_at)
      values (${one.id}, ${one.hash}, ${one.account}, ${one.browser}, ${one.at}, ${one.at})
    `,
  )
}

export async function sessionSeen(db: Db, id: string, at: Date): Promise<void> {
  await run(db, sql`update session set seen_at = ${at} where id = ${id}`)
}

export async function endSession(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from session where id = ${id}`)
}
