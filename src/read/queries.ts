// What reading asks of the database: documents, page images, and which messages are read to the end.
import { among, type Db, many, maybeOne, run, sql } from '../store/db.ts'
import type { ReadOutcome, Table } from '../vocabulary/document.ts'
import type { Place } from '../vocabulary/place.ts'
import type { Reason } from '../vocabulary/reasons.ts'

export interface KeptDocument {
  /** Version of the reader that made it. */
  reader: string
  outcome: ReadOutcome
}

export async function documentOf(db: Db, sha256: string): Promise<KeptDocument | null> {
  return maybeOne(
    db,
    sql`
      select reader, outcome
      from document
      where sha256 = ${sha256}
    `,
  )
}

/** Which reader read it; null where none did. */
export async function readerOf(db: Db, sha256: string): Promise<string | null> {
  const kept = await maybeOne<{ reader: string }>(
    db,
    sql`
      select reader
      from document
      where sha256 = ${sha256}
    `,
  )
  return kept?.reader ?? null
}

/** `outcome`: as JSON. */
export async function keepDocument(
  db: Db,
  { sha256, reader, outcome, at }: { sha256: string; reader: string; outcome: string; at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into document (sha256, reader, outcome, read_at)
      values (${sha256}, ${reader}, ${outcome}, ${at})
      on conflict (sha256) do update
      set reader = excluded.reader,
        outcome = excluded.outcome,
        read_at = excluded.read_at
    `,
  )
}

/** The name it came under first; null where no message holds it. */
export async function nameOf(db: Db, sha256: string): Promise<string | null> {
  const attachment = await maybeOne<{ name: string }>(
    db,
    sql`
      select name
      from attachment
      where sha256 = ${sha256} and leaf
      order by id
      limit 1
    `,
  )
  return attachment?.name ?? null
}

/**
 * The messages that hold the file, or those of them that it was never sent on for, held fast to the end of the transaction: two
 * last files at once wait for each other here. From now on it was sent on for them.
 */
export async function lockMessagesOf(
  db: Db,
  sha256: string,
  { all }: { all: boolean },
): Promise<string[]> {
  const first = await many<{ message: string }>(
    db,
    sql`
      with one as (
        insert into sent_on (attachment_id)
        select id
        from attachment
        where sha256 = ${sha256} and leaf
        on conflict do nothing
        returning attachment_id
      )
      select attachment.message_id as message
      from one
      join attachment on attachment.id = one.attachment_id
    `,
  )
  const rows = await many<{ id: string }>(
    db,
    sql`
      select message.id
      from message
      where message.id in (
        select unnest(${first.map(({ message }) => message)}::uuid[])
        union all
        select attachment.message_id
        from attachment
        where ${all} and attachment.sha256 = ${sha256} and attachment.leaf
      )
      order by message.id
      for no key update
    `,
  )
  return rows.map(({ id }) => id)
}

/** Has every file of it been read by this reader? */
export async function isReadToTheEnd(db: Db, message: string, reader: string): Promise<boolean> {
  const unread = await maybeOne(
    db,
    sql`
      select 1
      from attachment
      left join document on document.sha256 = attachment.sha256 and document.reader = ${reader}
      where attachment.message_id = ${message}
        and attachment.leaf
        and document.sha256 is null
      limit 1
    `,
  )
  return unread === null
}

/** Files that an older reader read. */
export async function readByOthers(db: Db, reader: string): Promise<string[]> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`
      select sha256
      from document
      where reader <> ${reader}
      order by sha256
    `,
  )
  return rows.map(({ sha256 }) => sha256)
}

export interface KeptImage {
  /** The image's own sealed file. */
  image: string
  width: number
  height: number
  dpi: number
}

export async function pageImageOf(db: Db, sha256: string, page: number): Promise<KeptImage | null> {
  return maybeOne(
    db,
    sql`
      select image, width, height, dpi
      from page_image
      where sha256 = ${sha256} and page = ${page}
    `,
  )
}

export async function keepPageImage(
  db: Db,
  { sha256, page, image, width, height, dpi }: KeptImage & { sha256: string; page: number },
): Promise<void> {
  await run(
    db,
    sql`
      insert into page_image (sha256, page, image, width, height, dpi)
      values (${sha256}, ${page}, ${image}, ${width}, ${height}, ${dpi})
      on conflict (sha256, page) do nothing
    `,
  )
}

export interface FileNotRead {
  body: string
  name: string
  sha256: string
  reason: Reason
}

/** The files of a survey that were opened and could not be read, each with its reason. */
export async function filesNotRead(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<FileNotRead[]> {
  const bodies = among(only)
  return many<FileNotRead>(
    db,
    sql`
      select message.body, attachment.name, attachment.sha256, document.refused as reason
      from message
      join attachment on attachment.message_id = message.id and attachment.leaf
      join document on document.sha256 = attachment.sha256
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
        and document.refused is not null
      order by message.body, attachment.name
    `,
  )
}

/** Files that came and were taken in, but of which there is neither a reading nor a reason why not. */
export async function filesWithoutReading(db: Db): Promise<string[]> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`
      select distinct attachment.sha256
      from attachment
      left join document on document.sha256 = attachment.sha256
      where attachment.leaf
        and attachment.refused is null
        and document.sha256 is null
      order by attachment.sha256
    `,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** The tables of these files without their rows, in reading order, by file. */
export async function tablesIn(
  db: Db,
  files: readonly string[],
): Promise<Map<string, TableOutline[]>> {
  const rows = await many<{ sha256: string; tables: Omit<TableOutline, 'sha256'>[] }>(
    db,
    sql`
      select sha256, outlines as tables
      from document
      where sha256 = any(${files})
        and refused is null
    `,
  )
  return new Map(
    rows.map(({ sha256, tables }) => [sha256, tables.map((table) => ({ ...table, sha256 }))]),
  )
}

export interface TableOutline extends Omit<Table, 'cells' | 'further' | 'otherReadings'> {
  sha256: string
  /** Of its first and its last cell; null where it has none. */
  first: Place | null
  last: Place | null
  /** Which of its file's tables it is, from 1. */
  nth: number
}
