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
import type { ProofKept } from './queue/proofs.ts'
import type { BodyReconciled } from './which-bodies.ts'

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
export const contradictionsFound = (
  db: Db,
  survey: string,
  body?: string,
): Promise<ContradictionKept[]> =>
  many<ContradictionKept>(
    db,
    sql`
      select id, contradiction
      from contradiction
      where survey_id = ${survey}
        and (${body ?? null}::text is null or body = ${body ?? null})
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
            or coalesce(document.outcome ->> 'status' = 'refused', false)
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

/** By body: changes with any of its replies, with what was read in them, with what was decided, and with what is asked. */
export async function bodiesMadeFrom(db: Db, survey: string): Promise<Map<string, string>> {
  const rows = await many<{ body: string; madeFrom: string }>(
    db,
    sql`
      with asked as (
        select survey.xmin::text || coalesce(
            (
              select md5(string_agg(concat_ws(' ', decision.id, decision.seq), ' ' order by decision.id))
              from decision
              where decision.survey_id = survey.id
                and decision.undone_at is null
                and decision.decision ->> 'action' = 'map'
            ),
            ''
          ) as mark
        from survey
        where id = ${survey}
      ),
      part as (
        select message.body, concat_ws(' ', 'reply', message.id, message.xmin, extraction.xmin) as mark
        from message
        left join extraction on extraction.message_id = message.id
        where message.survey_id = ${survey}
        union all
        select message.body, concat_ws(' ', 'file', attachment.id, attachment.xmin, document.xmin)
        from message
        join attachment on attachment.message_id = message.id
        left join document on document.sha256 = attachment.sha256
        where message.survey_id = ${survey}
        union all
        select message.body, concat_ws(' ', 'proposal', proposal.id, proposal.xmin)
        from message
        join proposal on proposal.message_id = message.id
        where message.survey_id = ${survey}
        union all
        select body, concat_ws(' ', 'decision', id, seq)
        from decision
        where survey_id = ${survey}
          and undone_at is null
      )
      select part.body,
        asked.mark || ' ' || md5(string_agg(part.mark, ' ' order by part.mark)) as "madeFrom"
      from part
      cross join asked
      group by part.body, asked.mark
    `,
  )
  return new Map(rows.map(({ body, madeFrom }) => [body, madeFrom]))
}

export const bodiesReconciled = (db: Db, survey: string): Promise<BodyReconciled[]> =>
  many<BodyReconciled>(
    db,
    sql`
      select body, made_from as "madeFrom", links
      from reconciled_body
      where survey_id = ${survey}
      order by body
    `,
  )

/** Everything of the survey is worked out again when it is next taken up. */
export async function reconcileWhole(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from reconciled_body where survey_id = ${survey}`)
}

/** What arithmetic proves, by body: the readings by their ids, and why. */
export const proofsOf = (
  db: Db,
  survey: string,
): Promise<{ body: string; proofs: ProofKept[] }[]> =>
  many(
    db,
    sql`
      select body, proofs
      from reconciled_body
      where survey_id = ${survey}
        and proofs <> '[]'
      order by body
    `,
  )

export interface Reconciled {
  figures: readonly FigureOutcome[]
  answers: readonly AnswerOutcome[]
  contradictions: readonly { id: string; contradiction: Contradiction }[]
  taken: readonly TakenOutcome[]
  bodies: readonly (BodyReconciled & { proofs: readonly ProofKept[] })[]
}

/**
 * What stood there before of these bodies, or of all, is replaced: the tables are made from readings and decisions, and
 * from nothing else. `known`: up to which entry of the history they were made from everything.
 */
export async function keepReconciled(
  db: Db,
  survey: string,
  made: Reconciled,
  { bodies, known }: { bodies: readonly string[] | null; known: number },
): Promise<void> {
  await run(
    db,
    sql`
      insert into reconciled (survey_id, history)
      values (${survey}, ${known})
      on conflict (survey_id) do update set history = excluded.history
    `,
  )
  await forgetReconciled(db, survey, bodies)
  await run(
    db,
    sql`
      insert into reconciled_body (survey_id, body, made_from, links, proofs)
      select ${survey}, body, "madeFrom", links, proofs
      from jsonb_to_recordset(${json(made.bodies)}::jsonb) as one (
        body text, "madeFrom" text, links text[], proofs jsonb
      )
    `,
  )
  await keepDecided(db, survey, made)
}

async function forgetReconciled(
  db: Db,
  survey: string,
  bodies: readonly string[] | null,
): Promise<void> {
  await run(
    db,
    sql`
      delete from reconciled_body
      where survey_id = ${survey} and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )
  await run(
    db,
    sql`
      delete from contradiction
      where survey_id = ${survey} and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )
  await run(
    db,
    sql`
      delete from figure
      where survey_id = ${survey} and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )
  await run(
    db,
    sql`
      delete from answer
      where survey_id = ${survey} and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )
  await run(
    db,
    sql`
      delete from taken_for
      using message
      where taken_for.survey_id = ${survey}
        and message.id = taken_for.message_id
        and (${bodies}::text[] is null or message.body = any(${bodies}))
    `,
  )
}

async function keepDecided(db: Db, survey: string, made: Reconciled): Promise<void> {
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
  await run(db, sql`delete from decided_case where message_id = ${message}`)
}
