// What was found in files that came: kept by their sha256, and who was told of what nobody sees who opens them.
import { type Db, json, many, maybeOne, run, sql } from '../../store/db.ts'
import type { Inspected } from '../../vocabulary/inspected/inspected.ts'
import type { HeldBack } from './held-back.ts'

export const isInspected = async (db: Db, sha256: string): Promise<boolean> =>
  (await maybeOne(db, sql`select 1 as one from inspection where sha256 = ${sha256}`)) !== null

/** The other files of the replies that a file came with. */
export async function leavesBeside(db: Db, sha256: string): Promise<string[]> {
  const leaves = await many<{ sha256: string }>(
    db,
    sql`
      select distinct other.sha256
      from attachment as own
      join attachment as other on other.message_id = own.message_id
      where own.sha256 = ${sha256}
        and other.leaf
        and other.sha256 <> ${sha256}
    `,
  )
  return leaves.map((one) => one.sha256)
}

export async function keepInspection(
  db: Db,
  one: { sha256: string; verdict: Inspected['verdict']; heldBack: HeldBack[]; at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into inspection (sha256, verdict, held_back, inspected_at)
      values (${one.sha256}, ${one.verdict}, ${json(one.heldBack)}, ${one.at})
      on conflict (sha256) do nothing
    `,
  )
}

/** A file of a reply that keeps what nobody sees who opens it. */
export interface SetApart {
  sha256: string
  name: string
  body: string
  message: string
  received: string | null
  heldBack: HeldBack[]
  /** null: nobody has written to the body of it yet. */
  toldAt: Date | null
}

/** Of a survey, body by body; of its own replies alone. */
export const setApartOf = (db: Db, survey: string): Promise<SetApart[]> =>
  many<SetApart>(
    db,
    sql`
      select attachment.sha256, attachment.name, message.body, message.id as message,
        message.received, inspection.held_back as "heldBack", body_told.told_at as "toldAt"
      from message
      join attachment on attachment.message_id = message.id
      join inspection on inspection.sha256 = attachment.sha256
      left join body_told on body_told.survey_id = message.survey_id
        and body_told.body = message.body
        and body_told.sha256 = attachment.sha256
      where message.survey_id = ${survey}
        and message.source is null
        and attachment.leaf
        and inspection.held_back <> '[]'
      order by message.body, message.received nulls last, message.id, attachment.ordinal
    `,
  )

export async function keepBodyTold(
  db: Db,
  { survey, body, sha256s, by, at }: BodyTold,
): Promise<void> {
  await run(
    db,
    sql`
      insert into body_told (survey_id, body, sha256, told_by, told_at)
      select ${survey}, ${body}, sha256, ${by}, ${at}
      from unnest(${[...sha256s]}::text[]) as sha256
      on conflict do nothing
    `,
  )
}

interface BodyTold {
  survey: string
  body: string
  sha256s: readonly string[]
  by: string
  at: Date
}

/** A file of a reply of which nothing can be said: locked, damaged, or of a kind that is not looked into. */
export interface Unchecked {
  sha256: string
  name: string
  received: string | null
}

/** Of a body's own replies to a survey. */
export const uncheckedOf = (db: Db, survey: string, body: string): Promise<Unchecked[]> =>
  many<Unchecked>(
    db,
    sql`
      select attachment.sha256, attachment.name, message.received
      from message
      join attachment on attachment.message_id = message.id
      join inspection on inspection.sha256 = attachment.sha256
      where message.survey_id = ${survey}
        and message.body = ${body}
        and message.source is null
        and attachment.leaf
        and inspection.verdict = 'cannot-check'
      order by message.received nulls last, message.id, attachment.ordinal
    `,
  )
