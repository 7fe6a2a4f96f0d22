// What the directory of bodies asks of the database: own bodies, and where letters go.
import { type Db, many, maybeOne, run, sql } from '../../store/db.ts'
import type { BodyAddress, OwnBody } from '../../vocabulary/asking/address.ts'

/** All that were ever entered; of a body the one that stands first. */
export const addressesKept = (db: Db): Promise<BodyAddress[]> =>
  many(
    db,
    sql`
      select body, email, entered_by as "enteredBy", entered_at as "enteredAt", left_at as "leftAt",
        confirmed_on as "confirmedOn", confirmed_by as "confirmedBy",
        bounced_on as "bouncedOn", bounced_words as "bouncedWords"
      from body_address
      order by body, left_at desc nulls first
    `,
  )

/** null where none stands. */
export async function addressOfBody(db: Db, body: string): Promise<string | null> {
  const found = await maybeOne<{ email: string }>(
    db,
    sql`select email from body_address where body = ${body} and left_at is null`,
  )
  return found?.email ?? null
}

/** What stood before is left, and stays known. One that comes back is taken anew, without what had bounced. */
export async function keepAddress(
  db: Db,
  { body, email, by, at }: { body: string; email: string; by: string; at: Date },
): Promise<void> {
  await run(
    db,
    sql`update body_address set left_at = ${at} where body = ${body} and email <> ${email} and left_at is null`,
  )
  await run(
    db,
    sql`
      insert into body_address (body, email, entered_by, entered_at)
      values (${body}, ${email}, ${by}, ${at})
      on conflict (body, email) do update
      set left_at = null, entered_by = excluded.entered_by, entered_at = excluded.entered_at,
        bounced_on = null, bounced_words = null
      where body_address.left_at is not null or body_address.bounced_on is not null
    `,
  )
}

/** One more from which replies may come, and to which no letter goes. One that is kept already stays as it is. */
export const keepOtherAddress = (
  db: Db,
  { body, email, by, at }: { body: string; email: string; by: string; at: Date },
): Promise<void> =>
  run(
    db,
    sql`
      insert into body_address (body, email, entered_by, entered_at, left_at)
      values (${body}, ${email}, ${by}, ${at}, ${at})
      on conflict (body, email) do nothing
    `,
  )

export const leaveAddress = (db: Db, body: string, at: Date): Promise<void> =>
  run(db, sql`update body_address set left_at = ${at} where body = ${body} and left_at is null`)

/** A reply came from there: of whichever address of the body it was, and only later days count. */
export const confirmAddress = (
  db: Db,
  {
    body,
    email,
    on,
    messageId,
  }: { body: string; email: string; on: string; messageId: string | null },
): Promise<void> =>
  run(
    db,
    sql`
      update body_address
      set confirmed_on = ${on}, confirmed_by = ${messageId},
        bounced_on = case when bounced_on <= ${on}::date then null else bounced_on end,
        bounced_words = case when bounced_on <= ${on}::date then null else bounced_words end
      where body = ${body} and lower(email) = lower(${email}) and (confirmed_on is null or confirmed_on <= ${on}::date)
    `,
  )

export const addressBounced = (
  db: Db,
  {
    body,
    emails,
    on,
    words,
  }: { body: string; emails: readonly string[]; on: string; words: string },
): Promise<void> =>
  run(
    db,
    sql`
      update body_address
      set bounced_on = ${on}, bounced_words = ${words}
      where body = ${body} and email = any(${[...emails]}::text[])
    `,
  )

export const ownBodies = (db: Db): Promise<OwnBody[]> =>
  many(db, sql`select slug, name, law, region, per from own_body order by name`)

export const keepOwnBody = (db: Db, own: OwnBody, by: string, at: Date): Promise<void> =>
  run(
    db,
    sql`
      insert into own_body (slug, name, law, region, per, by, at)
      values (${own.slug}, ${own.name}, ${own.law}, ${own.region}, ${own.per}, ${by}, ${at})
      on conflict (slug) do update
      set name = excluded.name, law = coalesce(excluded.law, own_body.law),
        region = coalesce(excluded.region, own_body.region), per = coalesce(excluded.per, own_body.per),
        by = excluded.by, at = excluded.at
    `,
  )
