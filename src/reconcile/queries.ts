// What reconciling asks of the database: what was read, what readers decided, and the tables it leaves.
import { type Db, json, many, maybeOne, run, sql } from '../store/db.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import {
  type AnswerRow,
  type DecidedAnswer,
  type DecidedFigure,
  decidedAnswer,
  decidedFigure,
  type FigureRow,
  keptAnswer,
  keptFigure,
} from '../vocabulary/decided.ts'
import type { Document } from '../vocabulary/document.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { PLACEHOLDER, placeholderIn } from './contradictions/placeholder-text.ts'
import type { AnswerOutcome } from './decisions/decide-answers.ts'
import type { FigureOutcome } from './decisions/decide-figures.ts'
import type { ReplyRead } from './decisions/reply-read.ts'
import type { MessageSeen, TakenOutcome } from './decisions/taken-for.ts'
import type { LetterOffers } from './queue/events-offered.ts'

/** By body, in the order of its reply. */
export async function figuresOf(db: Db, survey: string, body?: string): Promise<DecidedFigure[]> {
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey}
        and (${body ?? null}::text is null or body = ${body ?? null})
      order by body, (figure -> 'order')::int, id
    `,
  )
  return rows.map(decidedFigure)
}

export async function answersOf(db: Db, survey: string, body?: string): Promise<DecidedAnswer[]> {
  const rows = await many<AnswerRow>(
    db,
    sql`
      select body, message_id as message, answer, state
      from answer
      where survey_id = ${survey}
        and (${body ?? null}::text is null or body = ${body ?? null})
      order by body, question
    `,
  )
  return rows.map(decidedAnswer)
}

/** With the name of each: made from its body, its severity and its minimal set, so that the same set has it again. */
export const contradictionsFound = (db: Db, survey: string): Promise<ContradictionKept[]> =>
  many<ContradictionKept>(
    db,
    sql`
      select id, contradiction
      from contradiction
      where survey_id = ${survey}
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

/** Oldest first; a reply whose day is not known comes before those whose day is. */
export const repliesRead = (db: Db, survey: string): Promise<ReplyRead[]> =>
  many<ReplyRead>(
    db,
    sql`
      select message.id as message, message.body, extraction.extraction,
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
      order by message.body, message.received nulls first, message.folder
    `,
  )

/** All that came, read or not, in the order of their replies. */
export const messagesSeen = (db: Db, survey: string): Promise<MessageSeen[]> =>
  many<MessageSeen>(
    db,
    sql`
      select message.id as message, message.body,
        array_remove(array_agg(attachment.sha256 order by attachment.ordinal, attachment.sha256), null) as files,
        count(attachment.id) > 0
          and bool_and(
            not attachment.leaf
            or attachment.refused is not null
            or coalesce(document.outcome ->> 'status' = 'refused', false)
          ) as unread
      from message
      left join attachment on attachment.message_id = message.id
      left join document on document.sha256 = attachment.sha256 and attachment.leaf
      where message.survey_id = ${survey}
      group by message.id
      order by message.body, message.received nulls first, message.folder
    `,
  )

/** By message: what it is, where more is known than was read in it. */
export async function takenForOf(db: Db, survey: string): Promise<Map<string, TakenOutcome>> {
  const rows = await many<TakenOutcome>(
    db,
    sql`
      select message_id as message, kind, decided, decision
      from taken_for
      where survey_id = ${survey}
    `,
  )
  return new Map(rows.map((one) => [one.message, one]))
}

/** Letters that tell of the request's clock, oldest first. */
export const lettersOffering = (db: Db, survey: string): Promise<LetterOffers[]> =>
  many<LetterOffers>(
    db,
    sql`
      select message.body, message.id as message, message.received::text as received,
        extraction.extraction -> 'offers' as offers
      from message
      join extraction on extraction.message_id = message.id
      where message.survey_id = ${survey}
        and extraction.extraction -> 'offers' is not null
      order by message.body, message.received nulls last, message.folder
    `,
  )

/** The documents that standing corrections of figures point into, by sha256. */
export async function documentsCorrected(db: Db, survey: string): Promise<Map<string, Document>> {
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
            and decision.undone_at is null
            and (
              decision.decision ->> 'action' = 'correct'
              or decision.decision ->> 'proposedBy' is not null
            )
            and decision.decision ->> 'about' = 'figure'
        )
    `,
  )
  return new Map(rows.map(({ sha256, document }) => [sha256, document]))
}

/** The line of text that was put in to be replaced, of each file that has one. */
export async function placeholdersOf(db: Db, survey: string): Promise<Map<string, string>> {
  const rows = await many<{ sha256: string; text: string }>(
    db,
    sql`
      select distinct document.sha256, document.outcome #>> '{document,text}' as text
      from message
      join attachment on attachment.message_id = message.id
      join document on document.sha256 = attachment.sha256
      where message.survey_id = ${survey}
        and document.outcome #>> '{document,text}' ~* ${PLACEHOLDER}
    `,
  )
  return new Map(
    rows.flatMap(({ sha256, text }) => {
      const line = placeholderIn(text)
      return line ? [[sha256, line]] : []
    }),
  )
}

export interface Reconciled {
  figures: readonly FigureOutcome[]
  answers: readonly AnswerOutcome[]
  contradictions: readonly { id: string; contradiction: Contradiction }[]
  taken: readonly TakenOutcome[]
}

/** What stood there before is replaced: the tables are made from readings and decisions, and from nothing else. */
/** `known`: up to which entry of the history it was made from everything. */
export async function keepReconciled(
  db: Db,
  survey: string,
  made: Reconciled,
  known: number,
): Promise<void> {
  await run(
    db,
    sql`
      insert into reconciled (survey_id, history)
      values (${survey}, ${known})
      on conflict (survey_id) do update set history = excluded.history
    `,
  )
  await run(db, sql`delete from contradiction where survey_id = ${survey}`)
  await run(db, sql`delete from figure where survey_id = ${survey}`)
  await run(db, sql`delete from answer where survey_id = ${survey}`)
  await run(db, sql`delete from taken_for where survey_id = ${survey}`)
  const figures = made.figures.map((one) => ({ ...one, kept: keptFigure(one) }))
  await run(
    db,
    sql`
      insert into figure (id, survey_id, message_id, body, question, figure, state, read_as, decision)
      select id, ${survey}, message, body, question, kept, state, "readAs", decision
      from jsonb_to_recordset(${json(figures)}::jsonb) as one (
        id text, message uuid, body text, question text, kept jsonb, state text, "readAs" jsonb, decision uuid
      )
    `,
  )
  const answers = made.answers.map((one) => ({ ...one, kept: keptAnswer(one) }))
  await run(
    db,
    sql`
      insert into answer (survey_id, body, question, message_id, answer, state, decision)
      select ${survey}, body, kept ->> 'number', message, kept, state, decision
      from jsonb_to_recordset(${json(answers)}::jsonb) as one (
        body text, message uuid, kept jsonb, state text, decision uuid
      )
    `,
  )
  await run(
    db,
    sql`
      insert into contradiction (survey_id, id, body, question, contradiction)
      select ${survey}, id, contradiction ->> 'body', contradiction ->> 'question', contradiction
      from jsonb_to_recordset(${json(made.contradictions)}::jsonb) as one (id text, contradiction jsonb)
    `,
  )
  await run(
    db,
    sql`
      insert into taken_for (message_id, survey_id, kind, decided, decision)
      select message, ${survey}, kind, nullif(decided, 'null'::jsonb), decision
      from jsonb_to_recordset(${json(made.taken)}::jsonb) as one (
        message uuid, kind text, decided jsonb, decision uuid
      )
    `,
  )
}

/** What rests on one reply; decisions stay, with their ink. */
export async function forgetReadingsOf(db: Db, message: string): Promise<void> {
  await run(db, sql`delete from figure where message_id = ${message}`)
  await run(db, sql`delete from answer where message_id = ${message}`)
  await run(db, sql`delete from taken_for where message_id = ${message}`)
}
