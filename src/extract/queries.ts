// What extracting asks of the database: a message's documents, its survey, and what was said in it.
import { among, type Db, many, maybeOne, run, sql } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Extraction, Kind } from '../vocabulary/reply.ts'
import type { Source } from '../vocabulary/source.ts'
import type { Survey } from '../vocabulary/survey.ts'

export interface MessageRead {
  survey: string
  asked: Survey
  body: string
  /** null: the body's own letter. */
  source: Source | null
  /** Its leaf files in order, each with what reading gave, as JSON. */
  files: { name: string; outcome: string | null }[]
}

export async function messageRead(db: Db, message: string): Promise<MessageRead | null> {
  const found = await maybeOne<Omit<MessageRead, 'files'>>(
    db,
    sql`
      select survey.id as survey, survey.survey as asked, message.body, message.source
      from message
      join survey on survey.id = message.survey_id
      where message.id = ${message}
    `,
  )
  if (!found) return null
  const files = await many<{ name: string; outcome: string | null }>(
    db,
    sql`
      select attachment.name, document.outcome::text as outcome
      from attachment
      left join document on document.sha256 = attachment.sha256
      where attachment.message_id = ${message}
        and attachment.leaf
      order by attachment.ordinal
    `,
  )
  return { ...found, files }
}

/** `extraction`: as JSON. */
export async function keepExtraction(
  db: Db,
  {
    message,
    extractor,
    extraction,
    at,
  }: { message: string; extractor: string; extraction: string; at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into extraction (message_id, extractor, extraction, extracted_at)
      values (${message}, ${extractor}, ${extraction}, ${at})
      on conflict (message_id) do update
      set extractor = excluded.extractor,
        extraction = excluded.extraction,
        extracted_at = excluded.extracted_at
    `,
  )
}

/** What pages show of every reply of a survey, by message: a long letter's extraction is megabytes of figures besides. */
export async function saidIn(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<Map<string, SaidInReply>> {
  const bodies = among(only)
  const rows = await many<SaidInReply & { message: string }>(
    db,
    sql`
      select
        extraction.message_id as message,
        extraction.kind,
        case when extraction.case_rows > 0 then extraction.extraction -> 'caseRows' else '[]' end as "caseRows",
        case when extraction.doubts > 0 then extraction.extraction -> 'doubts' else '[]' end as doubts,
        case when extraction.releases > 0 then extraction.extraction -> 'releases' else '[]' end as releases
      from extraction
      join message on message.id = extraction.message_id
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
    `,
  )
  return new Map(rows.map(({ message, ...said }) => [message, said]))
}

export type SaidInReply = Pick<Extraction, 'kind' | 'caseRows' | 'doubts' | 'releases'>

/** By message of these bodies, its kind and how many cases it tells. */
export async function repliesInBrief(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<Map<string, { kind: Kind; caseRows: number }>> {
  const rows = await many<{ message: string; kind: Kind; caseRows: number }>(
    db,
    sql`
      select extraction.message_id as message, extraction.kind, extraction.case_rows as "caseRows"
      from extraction
      join message on message.id = extraction.message_id
      where message.survey_id = ${survey} and message.body = any(${bodies})
    `,
  )
  return new Map(rows.map(({ message, ...brief }) => [message, brief]))
}

/** Of these bodies, by body, how many cases its replies tell. */
export async function casesTold(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<Map<string, number>> {
  const rows = await many<{ body: string; told: number }>(
    db,
    sql`
      select message.body, sum(extraction.case_rows) as told
      from message
      join extraction on extraction.message_id = message.id
      where message.survey_id = ${survey} and message.body = any(${bodies})
      group by message.body
    `,
  )
  return new Map(rows.map(({ body, told }) => [body, Number(told)]))
}

/** Messages whose files are read and which an older extractor understood. */
export async function understoodByOthers(db: Db, extractor: string): Promise<string[]> {
  const rows = await many<{ message: string }>(
    db,
    sql`
      select message_id as message
      from extraction
      where extractor <> ${extractor}
      order by message_id
    `,
  )
  return rows.map(({ message }) => message)
}

export async function forgetExtractions(db: Db, survey: string): Promise<void> {
  await run(
    db,
    sql`
      delete from extraction
      where message_id in (select id from message where survey_id = ${survey})
    `,
  )
}

/** Messages whose files are all read, and of which nothing was understood yet. */
export async function messagesNotUnderstood(db: Db): Promise<string[]> {
  const rows = await many<{ message: string }>(
    db,
    sql`
      select attachment.message_id as message
      from attachment
      left join document on document.sha256 = attachment.sha256
      left join extraction on extraction.message_id = attachment.message_id
      where attachment.leaf
        and extraction.message_id is null
      group by attachment.message_id
      having bool_and(document.sha256 is not null)
      order by attachment.message_id
    `,
  )
  return rows.map(({ message }) => message)
}

/** What was said in one message, and what a model proposed for it, must be told anew or not at all. */
export async function forgetExtraction(db: Db, message: string): Promise<void> {
  await run(db, sql`delete from proposal where message_id = ${message}`)
  await run(db, sql`delete from extraction where message_id = ${message}`)
}

/** Every message of the survey waits to be understood again: what is asked has changed. Answers how many. */
export async function understandAnew(
  db: Db,
  jobs: Pick<House['jobs'], 'putAll'>,
  survey: string,
): Promise<number> {
  const rows = await many<{ message: string }>(
    db,
    sql`
      select extraction.message_id as message
      from extraction
      join message on message.id = extraction.message_id
      where message.survey_id = ${survey}
      order by 1
    `,
  )
  await jobs.putAll(
    db,
    'extract',
    rows.map(({ message }) => message),
  )
  return rows.length
}

/** By body, how much was doubted in what it sent. */
export async function doubtsByBody(db: Db, survey: string): Promise<Map<string, number>> {
  const rows = await many<{ body: string; doubts: number }>(
    db,
    sql`
      select message.body, sum(extraction.doubts) as doubts
      from extraction
      join message on message.id = extraction.message_id
      where message.survey_id = ${survey} and extraction.doubts > 0
      group by message.body
    `,
  )
  return new Map(rows.map(({ body, doubts }) => [body, Number(doubts)]))
}
