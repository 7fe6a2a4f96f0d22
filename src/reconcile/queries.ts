// What reconciling asks of the database: what was read, what readers decided, and the tables it leaves.
import { among, type Db, many, maybeOne, run, sql } from '../store/db.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import {
  type AnswerRow,
  type DecidedAnswer,
  type DecidedFigure,
  decidedAnswer,
  decidedFigure,
  type FigureRow,
} from '../vocabulary/decided.ts'
import type { Document } from '../vocabulary/document.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { placeholderIn } from './contradictions/placeholder-text.ts'
import type { ReplyRead } from './decisions/reply-read.ts'
import type { MessageSeen, TakenOutcome } from './decisions/taken-for.ts'
import type { LetterOffers } from './queue/events-offered.ts'
import type { ProofKept } from './queue/proofs.ts'

/** By body, in the order of its reply. */
export async function figuresOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<DecidedFigure[]> {
  const bodies = among(only)
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by body, ordinal, id
    `,
  )
  return rows.map(decidedFigure)
}

export async function answersOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<DecidedAnswer[]> {
  const bodies = among(only)
  const rows = await many<AnswerRow>(
    db,
    sql`
      select body, message_id as message, answer, state
      from answer
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by body, question
    `,
  )
  return rows.map(decidedAnswer)
}

/** With the name of each: made from its body, its severity and its minimal set, so that the same set has it again. */
export const contradictionsFound = (
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<ContradictionKept[]> =>
  many<ContradictionKept>(
    db,
    sql`
      select id, contradiction
      from contradiction
      where survey_id = ${survey}
        and (${among(only)}::text[] is null or body = any(${among(only)}))
      order by body, question, id
    `,
  )

export interface ContradictionKept {
  id: string
  contradiction: Contradiction
}

export async function surveyToReconcile(db: Db, survey: string): Promise<Survey | null> {
  const row = await maybeOne<{ survey: Survey }>(
    db,
    sql`
      select survey
      from survey
      where id = ${survey}
    `,
  )
  return row?.survey ?? null
}

/** Of these bodies, or of all; oldest first; a reply whose day is not known comes before those whose day is. */
export const repliesRead = (
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<ReplyRead[]> =>
  many<ReplyRead>(
    db,
    sql`
      select message.id as message, message.body, extraction.extraction, message.received::text as received,
        coalesce(
          (
            select jsonb_agg(one.proposed order by proposal.asked_at, one.turn)
            from proposal
            cross join jsonb_array_elements(proposal.figures) with ordinality as one (proposed, turn)
            where proposal.message_id = message.id
          ),
          '[]'
        ) as proposed,
        array(
          select attachment.sha256
          from attachment
          where attachment.message_id = message.id
          order by attachment.ordinal, attachment.sha256
        ) as files
      from message
      join extraction on extraction.message_id = message.id
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
      order by message.body, message.received nulls first, message.folder
    `,
  )

/** All that came, read or not, in the order of their replies. */
export const messagesSeen = (
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<MessageSeen[]> =>
  many<MessageSeen>(
    db,
    sql`
      select message.id as message, message.body,
        array_remove(array_agg(attachment.sha256 order by attachment.ordinal, attachment.sha256), null) as files,
        count(attachment.id) > 0
          and bool_and(
            not attachment.leaf
            or attachment.refused is not null
            or document.refused is not null
          ) as unread
      from message
      left join attachment on attachment.message_id = message.id
      left join document on document.sha256 = attachment.sha256 and attachment.leaf
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
      group by message.id
      order by message.body, message.received nulls first, message.folder
    `,
  )

/** By message: what it is, where more is known than was read in it. */
export async function takenForOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<Map<string, TakenOutcome>> {
  const bodies = among(only)
  const rows = await many<TakenOutcome>(
    db,
    sql`
      select taken_for.message_id as message, taken_for.kind, taken_for.decided, taken_for.decision
      from taken_for
      join message on message.id = taken_for.message_id
      where taken_for.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
    `,
  )
  return new Map(rows.map((one) => [one.message, one]))
}

/** Letters that tell of the request's clock, oldest first. */
export const lettersOffering = (
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<LetterOffers[]> =>
  many<LetterOffers>(
    db,
    sql`
      select message.body, message.id as message, message.received::text as received,
        extraction.offers
      from message
      join extraction on extraction.message_id = message.id
      where message.survey_id = ${survey}
        and extraction.offers is not null
        and (${among(only)}::text[] is null or message.body = any(${among(only)}))
      order by message.body, message.received nulls last, message.folder
    `,
  )

/** The documents that standing corrections of these bodies' figures, or of all, point into, by sha256. */
export async function documentsCorrected(
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<Map<string, Document>> {
  const rows = await many<{ sha256: string; document: Document }>(
    db,
    sql`
      select document.sha256, document.outcome -> 'document' as document
      from document
      where document.outcome ->> 'status' = 'read'
        and document.sha256 in (
          select decision.decision #>> '{evidence,0,sha256}'
          from decision
          where decision.survey_id = ${survey}
            and (${bodies}::text[] is null or decision.body = any(${bodies}))
            and decision.undone_at is null
            and (
              decision.decision ->> 'action' = 'correct'
              or decision.decision ->> 'action' = 'add'
              or decision.decision ->> 'proposedBy' is not null
            )
            and decision.decision ->> 'about' in ('figure', 'case')
        )
    `,
  )
  return new Map(rows.map(({ sha256, document }) => [sha256, document]))
}

/** The line of text that was put in to be replaced, of each file of these bodies, or of all, that has one. */
export async function placeholdersOf(
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<Map<string, string>> {
  const rows = await many<{ sha256: string; text: string }>(
    db,
    sql`
      select distinct document.sha256, document.outcome #>> '{document,text}' as text
      from message
      join attachment on attachment.message_id = message.id
      join document on document.sha256 = attachment.sha256
      where message.survey_id = ${survey}
        and (${bodies}::text[] is null or message.body = any(${bodies}))
        and document.is_placeholder
    `,
  )
  return new Map(
    rows.flatMap(({ sha256, text }) => {
      const line = placeholderIn(text)
      return line ? [[sha256, line]] : []
    }),
  )
}

/** What arithmetic proves, by body: the readings by their ids, and why. */
export const proofsOf = (
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<{ body: string; proofs: ProofKept[] }[]> =>
  many(
    db,
    sql`
      select body, proofs
      from reconciled_body
      where survey_id = ${survey}
        and proofs <> '[]'
        and (${among(only)}::text[] is null or body = any(${among(only)}))
      order by body
    `,
  )

/** What rests on one reply; decisions stay, with their ink. */
export async function forgetReadingsOf(db: Db, message: string): Promise<void> {
  await run(db, sql`delete from figure where message_id = ${message}`)
  await run(db, sql`delete from answer where message_id = ${message}`)
  await run(db, sql`delete from taken_for where message_id = ${message}`)
  await run(db, sql`delete from decided_case where message_id = ${message}`)
}
