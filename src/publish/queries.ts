// What publishing asks of the database. It writes nothing: what is printed stands in the tables of the stages before it.
import { type Db, many, one, sql } from '../store/db.ts'
import type { WorkAbout } from '../store/jobs.ts'
import {
  type AnswerRow,
  type DecidedAnswer,
  type DecidedFigure,
  decidedAnswer,
  decidedFigure,
  type FigureRow,
} from '../vocabulary/decided.ts'
import type { DecidedCase } from '../vocabulary/decided-case.ts'
import type { ReadOutcome } from '../vocabulary/document.ts'
import type { Source } from '../vocabulary/source.ts'
import type { Claim, Decision, PublicationVersion, RequestEvents } from '../vocabulary/survey.ts'
import type { TakenFor } from '../vocabulary/taken-for.ts'

/** By body, in the order of its reply. */
export async function figuresDecided(db: Db, survey: string): Promise<DecidedFigure[]> {
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey}
      order by body, (figure -> 'order')::int, id
    `,
  )
  return rows.map(decidedFigure)
}

export async function answersDecided(db: Db, survey: string): Promise<DecidedAnswer[]> {
  const rows = await many<AnswerRow>(
    db,
    sql`
      select body, message_id as message, answer, state
      from answer
      where survey_id = ${survey}
      order by body, question
    `,
  )
  return rows.map(decidedAnswer)
}

export async function casesDecided(db: Db, survey: string): Promise<DecidedCase[]> {
  const rows = await many<{ one: DecidedCase }>(
    db,
    sql`
      select decided_case as one
      from decided_case
      where survey_id = ${survey}
      order by body, turn
    `,
  )
  return rows.map(({ one }) => one)
}

export interface MessageCame {
  body: string
  folder: string
  received: string | null
  seen: boolean
  /** null: the body's own letter. */
  source: Source | null
  /** null where nothing in it was understood. */
  kind: TakenFor | null
  /** A person said that it is that. */
  decided: boolean
  /** Its leaf files, each with the mail or archive it came in. */
  files: {
    name: string
    container: string | null
    sha256: string
    mediaType: string
    size: number
  }[]
}

/** By body, oldest first. */
export const messagesCame = (db: Db, survey: string): Promise<MessageCame[]> =>
  many<MessageCame>(
    db,
    sql`
      select message.body, message.folder, message.received, message.seen, message.source,
        coalesce(taken_for.kind, extraction.kind) as kind,
        taken_for.decided is not null as decided,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'name', leaf.name,
                'container', whole.name,
                'sha256', leaf.sha256,
                'mediaType', leaf.media_type,
                'size', leaf.size
              )
              order by leaf.ordinal
            )
            from attachment as leaf
            left join attachment as whole on whole.id = leaf.parent
            where leaf.message_id = message.id
              and leaf.leaf
          ),
          '[]'
        ) as files
      from message
      left join extraction on extraction.message_id = message.id
      left join taken_for on taken_for.message_id = message.id
      where message.survey_id = ${survey}
      order by message.body, message.received nulls last, message.folder
    `,
  )

/** How many letters of a survey came. */
export const lettersCame = async (db: Db, survey: string): Promise<number> => {
  const row = await one<{ count: number }>(
    db,
    sql`select count(*)::int as count from message where survey_id = ${survey}`,
  )
  return row.count
}

/** Files in which nothing stands but a released table of the body, held against each other when they were understood. */
export async function filesOfReleases(db: Db, survey: string): Promise<Set<string>> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`
      select distinct jsonb_array_elements_text(told -> 'sha256s') as sha256
      from message
      join extraction on extraction.message_id = message.id and extraction.releases > 0
      cross join jsonb_array_elements(extraction.extraction -> 'releases') as told
      where message.survey_id = ${survey}
        and (told ->> 'stands')::boolean
    `,
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** By its sha256, what was read of each file, or why not; none of a file that still waits to be read. */
export async function filesRead(
  db: Db,
  files: readonly string[],
): Promise<Map<string, ReadOutcome>> {
  const rows = await many<{ sha256: string; outcome: ReadOutcome }>(
    db,
    sql`
      select sha256, outcome
      from document
      where sha256 = any(${files})
    `,
  )
  return new Map(rows.map(({ sha256, outcome }) => [sha256, outcome]))
}

export async function requestsMade(db: Db, survey: string): Promise<RequestEvents[]> {
  const rows = await many<{ events: RequestEvents }>(
    db,
    sql`
      select events
      from request
      where survey_id = ${survey}
      order by body
    `,
  )
  return rows.map(({ events }) => events)
}

export async function claimsPrinted(db: Db, survey: string): Promise<Claim[]> {
  const rows = await many<{ claim: Claim }>(
    db,
    sql`
      select claim
      from claim
      where survey_id = ${survey}
      order by ordinal
    `,
  )
  return rows.map(({ claim }) => claim)
}

export async function versionsPublished(db: Db, survey: string): Promise<PublicationVersion[]> {
  const rows = await many<{ version: PublicationVersion }>(
    db,
    sql`
      select version
      from publication
      where survey_id = ${survey}
      order by number
    `,
  )
  return rows.map(({ version }) => version)
}

/** Of the steps on a survey itself, its replies, their files and what was asked for in it: counted from the steps, of which there are few on most days and some ten thousand after an import. */
export const workOnSurvey = (db: Db, survey: string): Promise<WorkAbout> =>
  one<WorkAbout>(
    db,
    sql`
      select
        count(*) filter (where not given_up and lease is null) as waiting,
        count(*) filter (where not given_up and lease is not null) as running,
        count(*) filter (where given_up) as failed
      from job
      where
        case stage
          when 'read' then exists (
            select 1
            from attachment
            join message on message.id = attachment.message_id
            where attachment.sha256 = subject and message.survey_id = ${survey}
          )
          when 'extract' then exists (
            select 1
            from message
            where message.id = subject::uuid and message.survey_id = ${survey}
          )
          when 'errand' then exists (
            select 1
            from errand
            where errand.id = subject::uuid and errand.survey_id = ${survey}
          )
          else subject = ${survey}::text
        end
    `,
  )

export interface CountStands {
  /** Up to which entry of the history the count knows everything; null before anything was counted. */
  counted: number | null
  /** When it was made; null before anything was counted. */
  countedAt: string | null
  /** The last entry that made or undid a decision; null where nothing was ever decided. */
  decided: number | null
}

export const countStands = (db: Db, survey: string): Promise<CountStands> =>
  one<CountStands>(
    db,
    sql`
      select
        (select history from count_result where survey_id = ${survey}) as counted,
        (select counted_at::text from count_result where survey_id = ${survey}) as "countedAt",
        (
          select max(greatest(seq, undone_seq))
          from decision
          where survey_id = ${survey}
            and decision.decision ->> 'about' <> 'redaction'
        ) as decided
    `,
  )

/** What was decided about taking words out of letters, in the order it was decided. */
export async function redactionDecided(db: Db, survey: string): Promise<Decision[]> {
  const rows = await many<{ decision: Decision }>(
    db,
    sql`
      select decision
      from decision
      where survey_id = ${survey}
        and undone_at is null
        and decision.decision ->> 'about' = 'redaction'
      order by seq, id
    `,
  )
  return rows.map(({ decision }) => decision)
}
