// What counting asks of the database: what was decided, and the result it leaves.
import { type Db, json, many, maybeOne, run, sql } from '../store/db.ts'
import type { Contradiction, SurveyCount } from '../vocabulary/count.ts'
import {
  type AnswerRow,
  type DecidedAnswer,
  type DecidedFigure,
  decidedAnswer,
  decidedFigure,
  type FigureRow,
} from '../vocabulary/decided.ts'
import type { RequestEvents, Survey } from '../vocabulary/survey.ts'
import type { MessageKnown } from './count-survey.ts'

/** null while it waits to be counted for the first time. */
export async function countOf(db: Db, survey: string): Promise<SurveyCount | null> {
  const row = await maybeOne<{ result: SurveyCount }>(
    db,
    sql`
      select result
      from count_result
      where survey_id = ${survey}
    `,
  )
  return row?.result ?? null
}

/** With the number up to which it knows the history: what was reconciled knew it. */
export async function keepCount(
  db: Db,
  survey: string,
  result: SurveyCount,
  at: Date,
): Promise<void> {
  await run(
    db,
    sql`
      insert into count_result (survey_id, result, counted_at, history)
      select ${survey}, ${json(result)}::jsonb, ${at}, (select history from reconciled where survey_id = ${survey})
      on conflict (survey_id) do update
      set result = excluded.result, counted_at = excluded.counted_at, history = excluded.history
    `,
  )
}

export async function surveyToCount(db: Db, survey: string): Promise<Survey | null> {
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

/** In a fixed order, so that the same decisions give the same result to the letter. */
export async function figuresToCount(db: Db, survey: string): Promise<DecidedFigure[]> {
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey}
      order by body, question, (figure -> 'order')::int, id
    `,
  )
  return rows.map(decidedFigure)
}

export async function answersToCount(db: Db, survey: string): Promise<DecidedAnswer[]> {
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

export const messagesToCount = (db: Db, survey: string): Promise<MessageKnown[]> =>
  many(
    db,
    sql`
      select m.id, m.body, m.received, m.seen, m.source,
        coalesce(t.kind, e.extraction ->> 'kind') as kind,
        t.decided is not null as decided
      from message m
      left join extraction e on e.message_id = m.id
      left join taken_for t on t.message_id = m.id
      where m.survey_id = ${survey}
      order by m.body, m.folder
    `,
  )

export async function contradictionsToCount(db: Db, survey: string): Promise<Contradiction[]> {
  const rows = await many<{ contradiction: Contradiction }>(
    db,
    sql`
      select contradiction
      from contradiction
      where survey_id = ${survey}
      order by body, question, id
    `,
  )
  return rows.map(({ contradiction }) => contradiction)
}

export async function requestsToCount(db: Db, survey: string): Promise<RequestEvents[]> {
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

export async function forgetCount(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from count_result where survey_id = ${survey}`)
}
