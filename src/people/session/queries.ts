// Browsers that are signed in.
import { type Db, many, maybeOne, run, sql } from '../../store/db.ts'

export interface SessionRow {
  id: string
  account: string
  name: string
  roles: string[]
  begunAt: Date
  seenAt: Date
  /** A second step is asked of all, and this account, which opens with a password and is not only tried, has none. */
  owesSecondStep: boolean
  /** Another account, whose person tries the desk as this one. */
  triedBy: string | null
}

/** Of an account that has not ended. */
export async function sessionByHash(db: Db, hash: string): Promise<SessionRow | null> {
  return maybeOne<SessionRow>(
    db,
    sql`
      select
        session.id, account.id as account, account.name,
        array(select role from account_role where account_id = account.id order by role) as roles,
        session.begun_at as "begunAt", session.seen_at as "seenAt", session.tried_by as "triedBy",
        session.tried_by is null and account.password is not null and account.second_step is null and exists (
          select from sign_in_rule where second_step_from <= session.begun_at
        ) as "owesSecondStep"
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
  triedBy: string | null
  at: Date
}

export async function addSession(db: Db, one: NewSession): Promise<void> {
  await run(
    db,
    sql`
      insert into session (id, hash, account_id, browser, tried_by, begun_at, seen_at)
      values (${one.id}, ${one.hash}, ${one.account}, ${one.browser}, ${one.triedBy}, ${one.at}, ${one.at})
    `,
  )
}

export async function sessionSeen(db: Db, id: string, at: Date): Promise<void> {
  await run(db, sql`update session set seen_at = ${at} where id = ${id}`)
}

export async function endSession(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from session where id = ${id}`)
}

export interface SessionShown {
  id: string
  browser: string
  begunAt: Date
  seenAt: Date
}

/** The one in use last first. */
export async function sessionsOf(db: Db, account: string): Promise<SessionShown[]> {
  return many<SessionShown>(
    db,
    sql`
      select id, browser, begun_at as "begunAt", seen_at as "seenAt"
      from session
      where account_id = ${account}
      order by seen_at desc, id
    `,
  )
}

/** One of this account's, named by its id. */
export async function endSessionOf(db: Db, account: string, session: string): Promise<void> {
  await run(db, sql`delete from session where account_id = ${account} and id::text = ${session}`)
}

export async function endSessionsOf(db: Db, account: string): Promise<void> {
  await run(db, sql`delete from session where account_id = ${account}`)
}
