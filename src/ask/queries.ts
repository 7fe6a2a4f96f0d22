// What the asking room asks of the database: letters that go out.
import { type Db, many, maybeOne, one, run, sql } from '../store/db.ts'
import type { LetterFile, LetterKind, LetterOut } from '../vocabulary/asking/letter-out.ts'

export interface WhichLetters {
  /** By its id. */
  survey?: string
  /** Of this body alone. */
  body?: string
  /** This letter alone. */
  id?: string
}

/** Those that are asked for, or all; in the order in which they were written. */
export const lettersOf = (db: Db, { survey, body, id }: WhichLetters = {}): Promise<LetterOut[]> =>
  many(
    db,
    sql`
      select letter_out.id, survey_id as survey, body, kind, letter_out.number, message_id as "messageId",
        server_message_id as "serverMessageId", tag, in_reply_to as "inReplyTo", recipients as "to", subject, words as text,
        coalesce(files.files, '[]'::jsonb) as files,
        not_before as "notBefore", state, said as words, sent_on as "sentOn", delivered_on as "deliveredOn",
        by, at
      from letter_out
      left join lateral (
        select jsonb_agg(
          jsonb_build_object('name', name, 'mediaType', media_type, 'sha256', sha256, 'size', size) order by number
        ) as files
        from letter_file
        where letter_id = letter_out.id
      ) as files on true
      where (${survey ?? null}::uuid is null or survey_id = ${survey ?? null})
        and (${body ?? null}::text is null or body = ${body ?? null})
        and (${id ?? null}::uuid is null or letter_out.id = ${id ?? null})
      order by at, body, letter_out.number
    `,
  )

export const letterById = async (db: Db, id: string): Promise<LetterOut | null> =>
  (await lettersOf(db, { id }))[0] ?? null

export interface LetterPut
  extends Omit<LetterOut, 'state' | 'words' | 'sentOn' | 'deliveredOn' | 'serverMessageId'> {
  asks: string | null
}

/** Two who write to one body at once come one after the other. */
export async function lockLetters(db: Db, survey: string, body: string): Promise<void> {
  await run(
    db,
    sql`select pg_advisory_xact_lock(hashtextextended(${`letters ${survey} ${body}`}, 0))`,
  )
}

export async function addLetter(db: Db, letter: LetterPut): Promise<void> {
  await run(
    db,
    sql`
      insert into letter_out (
        id, survey_id, body, kind, number, message_id, tag, in_reply_to, recipients, subject, words, asks, not_before, by, at
      )
      values (
        ${letter.id}, ${letter.survey}, ${letter.body}, ${letter.kind}, ${letter.number}, ${letter.messageId}, ${letter.tag},
        ${letter.inReplyTo}, ${letter.to}::text[], ${letter.subject}, ${letter.text}, ${letter.asks}, ${letter.notBefore},
        ${letter.by}, ${letter.at}
      )
    `,
  )
  for (const [number, file] of letter.files.entries()) await addFile(db, letter.id, number, file)
}

const addFile = (db: Db, letter: string, number: number, file: LetterFile): Promise<void> =>
  run(
    db,
    sql`
      insert into letter_file (letter_id, number, name, media_type, sha256, size)
      values (${letter}, ${number}, ${file.name}, ${file.mediaType}, ${file.sha256}, ${file.size})
    `,
  )

/**
 * The last number of its kind, and the reference that its earlier letters carry. What is put to a body before print has one of its
 * own: what answers it is no reply to the request.
 */
export const writtenBefore = (
  db: Db,
  survey: string,
  body: string,
  kind: LetterKind,
): Promise<{ last: number; tag: string | null }> =>
  one(
    db,
    sql`
      select coalesce(max(number) filter (where kind = ${kind}), 0)::integer as last, 
        min(tag) filter (where (kind = 'right-of-reply') = (${kind} = 'right-of-reply')) as tag
      from letter_out
      where survey_id = ${survey} and body = ${body}
    `,
  )

/** A letter came back: what the server said of it is over. Answers whose it was, where it is one of ours. */
export const keepBounce = (
  db: Db,
  messageId: string,
  hard: boolean,
  words: string,
): Promise<{ id: string; survey: string; body: string; to: string[] } | null> =>
  maybeOne(
    db,
    sql`
      update letter_out
      set state = case when ${hard} then 'bounced' else state end, said = ${words}
      where message_id = ${messageId} or server_message_id = ${messageId}
      returning id, survey_id as survey, body, recipients as "to"
    `,
  )

/** Its first day stands. Answers whose it was, where it is one of ours and that was not known. */
export const keepDelivered = (
  db: Db,
  messageId: string,
  on: string,
): Promise<{ id: string } | null> =>
  maybeOne(
    db,
    sql`
      update letter_out
      set delivered_on = ${on}
      where (message_id = ${messageId} or server_message_id = ${messageId}) and delivered_on is null
      returning id
    `,
  )

export async function addTry(
  db: Db,
  letter: string,
  at: Date,
  outcome: string,
  said: string,
): Promise<void> {
  await run(
    db,
    sql`insert into letter_try (letter_id, at, outcome, said) values (${letter}, ${at}, ${outcome}, ${said})`,
  )
}
