// What receiving asks of the database: messages, their files, and what could not be taken in.
import { among, type Db, json, many, maybeOne, run, sql } from '../store/db.ts'
import type { MailHead } from '../store/house.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Source } from '../vocabulary/source.ts'
import type { Misplaced } from './misplaced.ts'

export interface MessageIn {
  id: string
  survey: string
  body: string
  folder: string
  received: string | null
  seen: boolean
  head: MailHead | null
  /** null: it is the body's own letter. */
  source: Source | null
}

/**
 * The messages of these folders, made if need be, in their order: what is known of one grows and is never taken back, its
 * source aside. Two imports at once wait for each other here.
 */
export async function keepMessages(
  db: Db,
  survey: string,
  messages: readonly Omit<MessageIn, 'survey'>[],
): Promise<{ id: string; isNew: boolean }[]> {
  const kept = await many<{ id: string; body: string; folder: string }>(
    db,
    sql`
      insert into message (id, survey_id, body, folder, received, seen, head, source)
      select id, ${survey}, body, folder, received, seen, head, source
      from jsonb_to_recordset(${json(messages)}::jsonb) as one (
        id uuid, body text, folder text, received date, seen boolean, head jsonb, source jsonb
      )
      order by body, folder
      on conflict (survey_id, body, folder) do update
      set received = coalesce(excluded.received, message.received),
        seen = excluded.seen or message.seen,
        head = coalesce(message.head, excluded.head),
        source = excluded.source
      returning id, body, folder
    `,
  )
  const ids = new Map(kept.map(({ id, body, folder }) => [`${body}/${folder}`, id]))
  return messages.map(({ id: own, body, folder }) => {
    const id = ids.get(`${body}/${folder}`) ?? own
    return { id, isNew: id === own }
  })
}

export interface AttachmentIn {
  id: string
  message: string
  parent: string | null
  ordinal: number
  name: string
  sha256: string
  mediaType: string
  size: number
  leaf: boolean
  refused: Reason | null
}

/** What an earlier import left of them stays as it is. A wrapping stands before what was in it. */
export async function keepAttachments(db: Db, attachments: readonly AttachmentIn[]): Promise<void> {
  await run(
    db,
    sql`
      insert into attachment (id, message_id, parent, ordinal, name, sha256, media_type, size, leaf, refused)
      select id, message, parent, ordinal, name, sha256, "mediaType", size, leaf, refused
      from jsonb_to_recordset(${json(attachments)}::jsonb) as one (
        id uuid, message uuid, parent uuid, ordinal int, name text, sha256 text, "mediaType" text, size bigint,
        leaf boolean, refused jsonb
      )
      on conflict (message_id, parent, name, sha256) do nothing
    `,
  )
}

/** What is known of a reply: enough to see that nothing of it is new. */
export interface ReplyKept {
  body: string
  folder: string
  seen: boolean
  source: Source | null
  /** As they came, not what stood in them. */
  files: { name: string; sha256: string }[]
}

/** Of a survey, or of one folder of it. */
export async function repliesKept(
  db: Db,
  survey: string,
  only?: Pick<MessageIn, 'body' | 'folder'>,
): Promise<ReplyKept[]> {
  return many<ReplyKept>(
    db,
    sql`
      select message.body, message.folder, message.seen, message.source,
        coalesce(
          jsonb_agg(jsonb_build_object('name', attachment.name, 'sha256', attachment.sha256))
            filter (where attachment.id is not null),
          '[]'
        ) as files
      from message
      left join attachment on attachment.message_id = message.id and attachment.parent is null
      where message.survey_id = ${survey}
        and (${only?.body ?? null}::text is null or message.body = ${only?.body ?? null})
        and (${only?.folder ?? null}::text is null or message.folder = ${only?.folder ?? null})
      group by message.id
    `,
  )
}

export type AttachmentThere = Pick<
  AttachmentIn,
  'id' | 'message' | 'parent' | 'ordinal' | 'name' | 'sha256'
>

/** What an earlier import left of these messages. */
export const attachmentsThere = (db: Db, messages: readonly string[]): Promise<AttachmentThere[]> =>
  many<AttachmentThere>(
    db,
    sql`
      select id, message_id as message, parent, ordinal, name, sha256
      from attachment
      where message_id = any(${messages})
      order by message_id, ordinal
    `,
  )

/** Said of one path once, in the words of the last import. */
export async function keepMisplaced(
  db: Db,
  survey: string,
  { path, note }: Misplaced,
): Promise<void> {
  await run(
    db,
    sql`
      insert into misplaced (survey_id, path, note)
      values (${survey}, ${path}, ${note})
      on conflict (survey_id, path) do update
      set note = excluded.note
    `,
  )
}

export async function forgetMisplaced(db: Db, survey: string, paths: string[]): Promise<void> {
  await run(db, sql`delete from misplaced where survey_id = ${survey} and path = any(${paths})`)
}

export async function misplacedOf(db: Db, survey: string): Promise<Misplaced[]> {
  return many<Misplaced>(
    db,
    sql`
      select path, note
      from misplaced
      where survey_id = ${survey}
      order by path
    `,
  )
}

export interface AttachmentKept {
  id: string
  parent: string | null
  name: string
  sha256: string
  mediaType: string
  size: number
  leaf: boolean
  refused: Reason | null
}

export interface MessageKept {
  id: string
  body: string
  folder: string
  received: string | null
  seen: boolean
  head: MailHead | null
  /** null: it is the body's own letter. */
  source: Source | null
  /** As a person would open them: a mail or archive before what stood in it. */
  files: AttachmentKept[]
}

/** The correspondence of a survey, or of one of its bodies, oldest first. */
export async function messagesOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<MessageKept[]> {
  const bodies = among(only)
  return many<MessageKept>(
    db,
    sql`
      select message.id, message.body, message.folder, message.received, message.seen, message.head,
        message.source,
        coalesce(
          jsonb_agg(
            jsonb_build_object(
              'id', attachment.id,
              'parent', attachment.parent,
              'name', attachment.name,
              'sha256', attachment.sha256,
              'mediaType', attachment.media_type,
              'size', attachment.size,
              'leaf', attachment.leaf,
              'refused', attachment.refused
            )
            order by attachment.ordinal
          ) filter (where attachment.id is not null),
          '[]'
        ) as files
      from message
      left join attachment on attachment.message_id = message.id
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
      group by message.id
      order by message.body, message.received nulls last, message.folder
    `,
  )
}

/** How many replies of each body are here, by its slug. */
export async function repliesByBody(db: Db, survey: string): Promise<Map<string, number>> {
  const rows = await many<{ body: string; replies: number }>(
    db,
    sql`
      select body, count(*) as replies
      from message
      where survey_id = ${survey}
      group by body
    `,
  )
  return new Map(rows.map(({ body, replies }) => [body, replies]))
}

/** Of these replies, those that are of this survey: whose each is, and its day. */
export const daysOfReplies = (
  db: Db,
  survey: string,
  ids: readonly string[],
): Promise<{ id: string; body: string; received: string | null }[]> =>
  many(
    db,
    sql`
      select id, body, received
      from message
      where survey_id = ${survey} and id::text = any(${ids})
      order by body, received nulls last, folder
    `,
  )

export interface FileKept {
  name: string
  sha256: string
  mediaType: string
  size: number
  survey: string
  body: string
  message: string
  received: string | null
}

/** Where a sealed file lies: every message it came with, the earliest first. */
export async function whereFileLies(db: Db, sha256: string): Promise<FileKept[]> {
  return many<FileKept>(
    db,
    sql`
      select attachment.name, attachment.sha256, attachment.media_type as "mediaType", attachment.size,
        message.survey_id as survey, message.body, message.id as message, message.received
      from attachment
      join message on message.id = attachment.message_id
      where attachment.sha256 = ${sha256}
        and attachment.size > 0
      order by message.received nulls last, message.id, attachment.ordinal
    `,
  )
}

/** The slugs of the bodies a survey asks. */
export async function bodiesAsked(db: Db, survey: string): Promise<string[]> {
  const found = await maybeOne<{ slugs: string[] }>(
    db,
    sql`
      select array(select body ->> 'slug' from jsonb_array_elements(survey.survey -> 'bodies') as body) as slugs
      from survey
      where id = ${survey}
    `,
  )
  return found?.slugs ?? []
}

/** The files themselves stay sealed: another survey may rest on them. */
export async function forgetMessages(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from misplaced where survey_id = ${survey}`)
  await run(db, sql`delete from withdrawn where survey_id = ${survey}`)
  await run(db, sql`delete from unplaced where survey_id = ${survey}`)
  await run(db, sql`delete from mail_match where survey_id = ${survey}`)
  await run(
    db,
    sql`
      delete from attachment
      where message_id in (select id from message where survey_id = ${survey})
    `,
  )
  await run(db, sql`delete from message where survey_id = ${survey}`)
}

/** One reply, and what is doubted of its files; the files themselves stay sealed. */
export async function forgetMessage(db: Db, message: string): Promise<void> {
  await run(
    db,
    sql`
      delete from misplaced
      using message
      where message.id = ${message}
        and misplaced.survey_id = message.survey_id
        and starts_with(misplaced.path, concat_ws('/', message.body, nullif(message.folder, '')) || '/')
        and misplaced.path like '%#%'
    `,
  )
  await run(db, sql`delete from attachment where message_id = ${message}`)
  await run(db, sql`delete from message where id = ${message}`)
}

export async function moveMessage(
  db: Db,
  message: string,
  { body, folder, received }: { body: string; folder: string; received: string | null },
): Promise<void> {
  await run(
    db,
    sql`
      update message
      set body = ${body}, folder = ${folder}, received = ${received}
      where id = ${message}
    `,
  )
}

/** A reply that was taken back, as it lay. */
export interface Withdrawn {
  id: string
  survey: string
  body: string
  folder: string
  received: string | null
  source: Source | null
  files: { name: string; sha256: string }[]
  why: string
  by: string
  at: Date
}

export async function keepWithdrawn(db: Db, gone: Withdrawn): Promise<void> {
  const source = gone.source && json(gone.source)
  await run(
    db,
    sql`
      insert into withdrawn (id, survey_id, body, folder, received, source, files, why, by, at)
      values (
        ${gone.id}, ${gone.survey}, ${gone.body}, ${gone.folder}, ${gone.received},
        ${source}::jsonb, ${json(gone.files)}, ${gone.why}, ${gone.by}, ${gone.at}
      )
    `,
  )
}

/** The last one first. */
export const withdrawnOf = (db: Db, survey: string): Promise<Withdrawn[]> =>
  many<Withdrawn>(
    db,
    sql`
      select id, survey_id as survey, body, folder, received, source, files, why, by, at
      from withdrawn
      where survey_id = ${survey}
      order by at desc, id
    `,
  )

export async function forgetWithdrawn(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from withdrawn where id = ${id}`)
}

/** A file of which no sign says whose it is. */
export interface Unplaced {
  id: string
  survey: string
  name: string
  sha256: string
  /** ISO day; null where nothing tells when it came. */
  received: string | null
  by: string
  at: Date
}

export async function keepUnplaced(db: Db, file: Unplaced): Promise<void> {
  await run(
    db,
    sql`
      insert into unplaced (id, survey_id, name, sha256, received, by, at)
      values (
        ${file.id}, ${file.survey}, ${file.name}, ${file.sha256}, ${file.received}, ${file.by},
        ${file.at}
      )
    `,
  )
}

export const unplacedOf = (db: Db, survey: string): Promise<Unplaced[]> =>
  many<Unplaced>(
    db,
    sql`
      select id, survey_id as survey, name, sha256, received, by, at
      from unplaced
      where survey_id = ${survey}
      order by at, name, id
    `,
  )

export async function forgetUnplaced(db: Db, ids: readonly string[]): Promise<void> {
  await run(db, sql`delete from unplaced where id = any(${ids})`)
}
