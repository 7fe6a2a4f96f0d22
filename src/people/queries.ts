// Accounts and their roles.
import { type Db, many, maybeOne, run, sql } from '../store/db.ts'

export interface Account {
  id: string
  name: string
  email: string
  hasPassword: boolean
  /** Somebody else vouched for them (OpenID Connect). */
  hasSubject: boolean
  /** A number from an app is asked for beside the password. */
  hasSecondStep: boolean
  roles: string[]
  madeAt: Date
  endedAt: Date | null
}

export async function accountById(db: Db, id: string): Promise<Account | null> {
  return (await accountsOf(db, id))[0] ?? null
}

/** By name; those that ended last. */
export const allAccounts = (db: Db): Promise<Account[]> => accountsOf(db, null)

/** null: all. */
async function accountsOf(db: Db, id: string | null): Promise<Account[]> {
  return many<Account>(
    db,
    sql`
      select
        account.id, name, email, password is not null as "hasPassword", subject is not null as "hasSubject",
        second_step is not null as "hasSecondStep",
        array(select role from account_role where account_id = account.id order by role) as roles,
        made_at as "madeAt", ended_at as "endedAt"
      from account
      where ${id}::text is null or id = as_id(${id})
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

/** When it was first asked; null: it is not. */
export async function secondStepOfAll(db: Db): Promise<Date | null> {
  const row = await maybeOne<{ from: Date | null }>(
    db,
    sql`select second_step_from as "from" from sign_in_rule`,
  )
  return row?.from ?? null
}

/** false: it stood so already. */
export const setSecondStepOfAll = async (db: Db, from: Date | null): Promise<boolean> =>
  (
    await many(
      db,
      sql`
        update sign_in_rule set second_step_from = ${from}
        where (second_step_from is null) <> ${from === null}
        returning only_one
      `,
    )
  ).length > 0

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

/** For one who signs in with a password. */
export interface Known {
  id: string
  name: string
  email: string
  password: string | null
  /** What an app and the desk both know; null: no second step is set. */
  secondStep: string | null
  /** The half minute whose number was used last. */
  usedLast: number | null
}

/** Of an account that has not ended. */
export async function accountByEmail(db: Db, email: string): Promise<Known | null> {
  return maybeOne<Known>(
    db,
    sql`
      select
        id, name, email, password,
        second_step as "secondStep", second_step_used as "usedLast"
      from account
      where lower(email) = lower(${email}) and ended_at is null
    `,
  )
}

export async function knownById(db: Db, id: string): Promise<Known | null> {
  return maybeOne<Known>(
    db,
    sql`
      select
        id, name, email, password,
        second_step as "secondStep", second_step_used as "usedLast"
      from account
      where id = ${id} and ended_at is null
    `,
  )
}

export interface Taken {
  id: string
  name: string
  email: string
  endedAt: Date | null
}

/** Accounts, also ended ones, of this name or address. */
export async function takenBy(db: Db, name: string, email: string): Promise<Taken[]> {
  return many<Taken>(
    db,
    sql`
      select id, name, email, ended_at as "endedAt"
      from account
      where lower(name) = lower(${name}) or lower(email) = lower(${email})
    `,
  )
}

/** Whoever changes who may do what does it one after the other. */
export async function lockAccounts(db: Db): Promise<void> {
  await run(db, sql`lock table account in share row exclusive mode`)
}

/** Accounts at work that have this role. */
export async function heldBy(db: Db, role: string): Promise<string[]> {
  const rows = await many<{ id: string }>(
    db,
    sql`
      select account.id
      from account
      join account_role on account_role.account_id = account.id
      where role = ${role} and ended_at is null
    `,
  )
  return rows.map(({ id }) => id)
}

export async function takeRoles(db: Db, account: string, roles: readonly string[]): Promise<void> {
  await run(
    db,
    sql`
      delete from account_role
      where account_id = ${account} and role = any(${[...roles]}::text[])
    `,
  )
}

/** null: it works here again. */
export async function setEnded(db: Db, account: string, at: Date | null): Promise<void> {
  await run(db, sql`update account set ended_at = ${at} where id = ${account}`)
}

export async function setPassword(db: Db, account: string, password: string | null): Promise<void> {
  await run(db, sql`update account set password = ${password} where id = ${account}`)
}

/** Of an account that has not ended. */
export async function accountBySubject(
  db: Db,
  issuer: string,
  subject: string,
): Promise<{ id: string } | null> {
  return maybeOne<{ id: string }>(
    db,
    sql`
      select id
      from account
      where issuer = ${issuer} and subject = ${subject} and ended_at is null
    `,
  )
}

/** Whether it was kept: not where somebody vouched for this account before. */
export async function keepSubject(
  db: Db,
  account: string,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<boolean> {
  const rows = await many(
    db,
    sql`
      update account
      set issuer = ${issuer}, subject = ${subject}
      where id = ${account} and subject is null
      returning id
    `,
  )
  return rows.length > 0
}

export async function offerSecondStep(db: Db, account: string, secret: string): Promise<void> {
  await run(db, sql`update account set second_step_offered = ${secret} where id = ${account}`)
}

export async function secondStepOffered(db: Db, account: string): Promise<string | null> {
  const found = await maybeOne<{ offered: string | null }>(
    db,
    sql`select second_step_offered as offered from account where id = ${account}`,
  )
  return found?.offered ?? null
}

/** null: it is taken away. */
export async function setSecondStep(
  db: Db,
  account: string,
  secret: string | null,
  usedLast: number | null,
): Promise<void> {
  await run(
    db,
    sql`
      update account
      set second_step = ${secret}, second_step_used = ${usedLast}, second_step_offered = null
      where id = ${account}
    `,
  )
}

/** Whether it was not used before, by another who typed the same number at the same moment. */
export async function useHalfMinute(db: Db, account: string, halfMinute: number): Promise<boolean> {
  const rows = await many(
    db,
    sql`
      update account
      set second_step_used = ${halfMinute}
      where id = ${account} and coalesce(second_step_used, -1) < ${halfMinute}
      returning id
    `,
  )
  return rows.length > 0
}
