// What receiving mail asks of the database: mails, the requests they belong to, and who writes for a body.
import { type Db, json, many, run, sql } from '../../store/db.ts'
import type {
  MailIn,
  MailMatch,
  MailState,
  RequestMail,
  WhyWaits,
} from '../../vocabulary/asking/mail-in.ts'
import type { AutoHead } from '../../vocabulary/asking/mail-opened.ts'

export interface MailToKeep extends Omit<MailIn, 'matches'> {
  same: string
  uidValidity: string | null
  uid: number | null
  inReplyTo: string[]
  references: string[]
  auto: AutoHead
  at: Date
}

/** What opening it told. */
export type MailTold = Omit<
  MailToKeep,
  'id' | 'same' | 'box' | 'uidValidity' | 'uid' | 'receivedAt' | 'state' | 'why' | 'proposed' | 'at'
>

/** The sha256 of those that were not here: whoever comes second with the same mail, in whatever bytes, is told so. */
export async function keepMails(db: Db, mails: readonly MailToKeep[]): Promise<Set<string>> {
  const kept = await many<{ id: string }>(
    db,
    sql`
      insert into mail_in (
        sha256, same, box, uid_validity, uid, message_id, received_at, sender, address, recipient, subject, in_reply_to, refs,
        auto, authentication, kind, kind_ink, reference, portal, bounce, delivered, state, why, proposed, words, at
      )
      select id, same, box, "uidValidity", uid, "messageId", "receivedAt", "from", address, "to", subject, "inReplyTo",
        "references", auto, authentication, kind, "kindInk", reference, nullif(portal, 'null'), nullif(bounce, 'null'),
        nullif(delivered, 'null'), state, why, proposed, words, at
      from jsonb_to_recordset(${json(mails)}::jsonb) as one (
        id text, same text, box text, "uidValidity" text, uid bigint, "messageId" text, "receivedAt" timestamptz,
        "from" text, address text, "to" text, subject text, "inReplyTo" text[], "references" text[], auto jsonb,
        authentication jsonb, kind text, "kindInk" text, reference text, portal jsonb, bounce jsonb, delivered jsonb,
        state text, why text,
        proposed jsonb, words text, at timestamptz
      )
      order by same
      on conflict do nothing
      returning sha256 as id
    `,
  )
  return new Set(kept.map(({ id }) => id))
}

/** Those of these sha256 that were taken in before, whatever became of them. */
export async function mailsHere(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const found = await many<{ id: string }>(
    db,
    sql`select sha256 as id from mail_in where sha256 = any(${ids})`,
  )
  return new Set(found.map(({ id }) => id))
}

export interface MatchToKeep extends MailMatch {
  mail: string
  by: string
  at: Date
}

/** What a mail already is stays as it was said first. */
export async function keepMatches(db: Db, matches: readonly MatchToKeep[]): Promise<void> {
  await run(
    db,
    sql`
      insert into mail_match (mail, survey_id, body, why, ink, is_statement, by, at)
      select mail, survey, body, why, ink, coalesce("isStatement", false), by, at
      from jsonb_to_recordset(${json(matches)}::jsonb) as one (
        mail text, survey uuid, body text, why text, ink text, "isStatement" boolean, by text, at timestamptz
      )
      on conflict do nothing
    `,
  )
}

/** A mail that was taken for a request, of which what follows is still to be done. */
export interface Unsettled {
  mail: string
  survey: string
  body: string
  subject: string | null
  address: string | null
  messageId: string | null
  receivedAt: Date
  kind: MailIn['kind']
  bounce: MailIn['bounce']
  delivered: MailIn['delivered']
  state: MailState
  isStatement: boolean
}

export const unsettled = (db: Db, mails: readonly string[] | null = null): Promise<Unsettled[]> =>
  many(
    db,
    sql`
      select mail, survey_id as survey, body, subject, address, mail_in.message_id as "messageId",
        received_at as "receivedAt", kind, bounce, delivered, state,
        is_statement as "isStatement"
      from mail_match
      join mail_in on mail_in.sha256 = mail_match.mail
      where not settled and (${mails}::text[] is null or mail = any(${mails}))
      order by received_at, mail, survey_id, body
    `,
  )

export interface Settled {
  mail: string
  survey: string
  body: string
  /** The reply it was taken in as; null where nothing of it is one. */
  message: string | null
}

export async function settle(db: Db, done: readonly Settled[]): Promise<void> {
  await run(
    db,
    sql`
      update mail_match
      set settled = true, message_id = one.message
      from jsonb_to_recordset(${json(done)}::jsonb) as one (mail text, survey uuid, body text, message uuid)
      where mail_match.mail = one.mail and mail_match.survey_id = one.survey and mail_match.body = one.body
    `,
  )
}

/** What a mail is that was in one of the states `from`. false: somebody said it before. */
export async function decideMail(
  db: Db,
  mail: string,
  state: MailState,
  from: readonly MailState[] = ['waits', 'left-out'],
): Promise<boolean> {
  const done = await many(
    db,
    sql`
      update mail_in
      set state = ${state}, why = null
      where sha256 = ${mail} and state = any(${from})
      returning sha256
    `,
  )
  return done.length > 0
}

export async function keepSender(
  db: Db,
  sender: { body: string; address: string; by: string; at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into sender_known (body, address, by, at)
      values (${sender.body}, ${sender.address}, ${sender.by}, ${sender.at})
      on conflict do nothing
    `,
  )
}

export const sendersKnown = (db: Db): Promise<{ body: string; address: string }[]> =>
  many(db, sql`select body, address from sender_known order by body, address`)

/** The references that bodies gave requests, in mails that name no other request. */
export const referencesLearned = (
  db: Db,
): Promise<{ survey: string; body: string; reference: string }[]> =>
  many(
    db,
    sql`
      select distinct on (survey_id, body, reference) survey_id as survey, body, reference
      from mail_match
      join mail_in on mail_in.sha256 = mail_match.mail
      where reference is not null
        and not is_statement
        and kind not in ('bounce', 'receipt')
        and not exists (
          select from mail_match as other
          where other.mail = mail_match.mail
            and (other.survey_id, other.body) <> (mail_match.survey_id, mail_match.body)
        )
      order by survey_id, body, reference
    `,
  )

/** Those in one of these states, the last to come first; of one survey, or of all. */
export const mailsIn = (
  db: Db,
  states: readonly MailState[],
  { survey = null, most = 200 }: { survey?: string | null; most?: number } = {},
): Promise<MailIn[]> => mailsWhere(db, { ids: null, states, survey, most })

export async function mailById(db: Db, id: string): Promise<MailIn | null> {
  const [found] = await mailsWhere(db, { ids: [id], states: null, survey: null, most: 1 })
  return found ?? null
}

type MailKept = MailIn & { same: string }

/** By their sha256, or by what makes two mails one. */
export const mailsNamed = (db: Db, ids: readonly string[]): Promise<MailKept[]> =>
  mailsWhere(db, { ids, states: null, survey: null, most: ids.length })

interface WhichMails {
  ids: readonly string[] | null
  states: readonly MailState[] | null
  survey: string | null
  most: number
}

const mailsWhere = (db: Db, { ids, states, survey, most }: WhichMails): Promise<MailKept[]> =>
  many(
    db,
    sql`
      select sha256 as id, same, box, mail_in.message_id as "messageId", received_at as "receivedAt", sender as "from", address,
        recipient as "to", subject, kind, kind_ink as "kindInk", reference, words, authentication, portal, bounce,
        delivered, state, mail_in.why, proposed, coalesce(matches.matches, '[]'::jsonb) as matches
      from mail_in
      left join lateral (
        select jsonb_agg(
          jsonb_build_object('survey', survey_id, 'body', body, 'why', mail_match.why, 'ink', ink, 'by', by,
            'isStatement', is_statement, 'message', mail_match.message_id)
          order by survey_id, body
        ) as matches
        from mail_match
        where mail = sha256
      ) as matches on true
      where (${ids}::text[] is null or sha256 = any(${ids}) or same = any(${ids}))
        and (${states}::text[] is null or state = any(${states}))
        and (${survey}::uuid is null or exists (
          select from mail_match where mail = sha256 and survey_id = ${survey}
        ))
      order by received_at desc, sha256
      limit ${most}
    `,
  )

/** How many mails are in each state. */
export async function mailsByState(db: Db): Promise<Map<MailState, number>> {
  const rows = await many<{ state: MailState; mails: number }>(
    db,
    sql`select state, count(*) as mails from mail_in group by state`,
  )
  return new Map(rows.map(({ state, mails }) => [state, mails]))
}

/** Of those that wait, how many name no request of ours. */
export async function mailsUnnamed(db: Db): Promise<number> {
  const [found] = await many<{ mails: number }>(
    db,
    sql`select count(*) as mails from mail_in where state = 'waits' and why = 'no-request'`,
  )
  return found?.mails ?? 0
}

/** Those that wait, name no request and were here by then. */
export const leaveUnnamedOut = (db: Db, by: Date): Promise<{ id: string }[]> =>
  many(
    db,
    sql`
      update mail_in
      set state = 'left-out', why = null
      where state = 'waits' and why = 'no-request' and at <= ${by}
      returning sha256 as id
    `,
  )

/** What answers the letters in which something was put to a body before print, the last to come first. */
export const statementMails = (
  db: Db,
  survey: string,
  body: string,
): Promise<{ mail: string; received: string; kind: MailIn['kind']; subject: string | null }[]> =>
  many(
    db,
    sql`
      select mail, (received_at at time zone 'Europe/London')::date as received, kind, subject
      from mail_match
      join mail_in on mail_in.sha256 = mail_match.mail
      where survey_id = ${survey} and body = ${body} and is_statement and state = 'taken'
      order by received_at desc, mail
    `,
  )

/** All that came for the requests of a survey, in the order in which it came. `survey`: its id. */
export const mailsOf = (db: Db, survey: string): Promise<RequestMail[]> =>
  many(
    db,
    sql`
      select mail, body, (received_at at time zone 'Europe/London')::date as received, kind, mail_match.why,
        mail_match.message_id as message, subject, reference, portal, bounce
      from mail_match
      join mail_in on mail_in.sha256 = mail_match.mail
      where survey_id = ${survey} and not is_statement
      order by received_at, mail
    `,
  )

/** Of one that waits because it could not be opened at first. */
export async function keepTold(db: Db, mail: string, told: MailTold): Promise<void> {
  await run(
    db,
    sql`
      update mail_in
      set message_id = one."messageId", sender = one."from", address = one.address, recipient = one."to",
        subject = one.subject, in_reply_to = one."inReplyTo", refs = one."references", auto = one.auto,
        authentication = one.authentication, kind = one.kind, kind_ink = one."kindInk", reference = one.reference,
        portal = nullif(one.portal, 'null'), bounce = nullif(one.bounce, 'null'),
        delivered = nullif(one.delivered, 'null'), words = one.words
      from jsonb_to_record(${json(told)}::jsonb) as one (
        "messageId" text, "from" text, address text, "to" text, subject text, "inReplyTo" text[], "references" text[],
        auto jsonb, authentication jsonb, kind text, "kindInk" text, reference text, portal jsonb, bounce jsonb,
        delivered jsonb, words text
      )
      where sha256 = ${mail} and state = 'waits'
    `,
  )
}

/** What waits was proposed for something that is no more, or belongs to nothing that was known then. */
export async function keepWaiting(
  db: Db,
  mail: string,
  { why, proposed }: { why: WhyWaits; proposed: readonly MailMatch[] },
): Promise<void> {
  await run(
    db,
    sql`
      update mail_in
      set why = ${why}, proposed = ${json(proposed)}::jsonb
      where sha256 = ${mail} and state = 'waits'
    `,
  )
}
