// What reconciling leaves, body by body, with a mark of what each was made from.
import { type Db, json, many, run, sql } from '../../store/db.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import { keptAnswer, keptFigure } from '../../vocabulary/decided.ts'
import type { AnswerOutcome } from '../decisions/decide-answers.ts'
import type { FigureOutcome } from '../decisions/decide-figures.ts'
import type { TakenOutcome } from '../decisions/taken-for.ts'
import type { BodyReconciled } from '../decisions/which-bodies.ts'
import type { WordingKept } from '../decisions/words-asked.ts'
import type { ProofKept } from '../queue/proofs.ts'

/** By body: changes with any of its replies, with what was read in them, with what was decided, and with what is asked. */
export async function bodiesMadeFrom(db: Db, survey: string): Promise<Map<string, string>> {
  const rows = await many<{ body: string; madeFrom: string }>(
    db,
    sql`
      with asked as materialized ( -- else it is worked out again for every row
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
          and decision.decision ->> 'about' <> 'redaction'
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

/** Surveys of which some body was worked out by another version. from: what a row of this one begins with. */
export const reconciledByOthers = async (db: Db, from: string): Promise<string[]> => {
  const rows = await many<{ survey: string }>(
    db,
    sql`
      select distinct survey_id as survey
      from reconciled_body
      where not starts_with(made_from, ${from})
      order by survey_id
    `,
  )
  return rows.map(({ survey }) => survey)
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

export interface Reconciled {
  figures: readonly FigureOutcome[]
  answers: readonly AnswerOutcome[]
  contradictions: readonly { id: string; contradiction: Contradiction; moves: number }[]
  taken: readonly TakenOutcome[]
  bodies: readonly (BodyReconciled & {
    proofs: readonly ProofKept[]
    wordings: readonly WordingKept[]
  })[]
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
      insert into reconciled_body (survey_id, body, made_from, links, proofs, wordings)
      select ${survey}, body, "madeFrom", links, proofs, wordings
      from jsonb_to_recordset(${json(made.bodies)}::jsonb) as one (
        body text, "madeFrom" text, links text[], proofs jsonb, wordings jsonb
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
      insert into contradiction (survey_id, id, body, question, contradiction, moves)
      select ${survey}, id, contradiction ->> 'body', contradiction ->> 'question', contradiction, moves
      from jsonb_to_recordset(${json(made.contradictions)}::jsonb) as one (
        id text, contradiction jsonb, moves double precision
      )
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
