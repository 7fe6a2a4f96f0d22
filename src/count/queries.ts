// What counting asks of the database: what was decided, and the result it leaves, body by body and together.
import { among, type Db, json, many, maybeOne, one, run, sql } from '../store/db.ts'
import type {
  BodyCompared,
  BodyCounted,
  BodyOpens,
  Contradiction,
  SurveyCount,
  SurveyTotal,
} from '../vocabulary/count.ts'
import {
  type AnswerRow,
  type DecidedAnswer,
  type DecidedFigure,
  decidedAnswer,
  decidedFigure,
  type FigureRow,
} from '../vocabulary/decided.ts'
import type { State } from '../vocabulary/state.ts'
import type { RequestEvents, Survey } from '../vocabulary/survey.ts'
import { ANSWERING } from '../vocabulary/taken-for.ts'
import type { Made } from './count-apart.ts'
import type { MessageKnown } from './count-bodies.ts'
import { wholeCount } from './count-survey.ts'
import type { RowAdded } from './total-of.ts'

/** With every body; null while it waits to be counted for the first time. */
export async function countOf(db: Db, survey: string): Promise<SurveyCount | null> {
  const [total, asked] = [await totalOfSurvey(db, survey), await surveyToCount(db, survey)]
  if (!total || !asked) return null
  const rows = await bodyCounts(db, survey)
  return wholeCount(asked, total, rows, await contradictionsToCount(db, survey))
}

/** What all bodies give together; null while it waits to be counted for the first time. */
export async function totalOfSurvey(db: Db, survey: string): Promise<SurveyTotal | null> {
  const row = await maybeOne<{ result: SurveyTotal }>(
    db,
    sql`
      select result
      from count_result
      where survey_id = ${survey}
    `,
  )
  return row?.result ?? null
}

const bodyCounts = (db: Db, survey: string): Promise<BodyCounted[]> =>
  many<BodyCounted>(
    db,
    sql`
      select body, question, value, state, compared
      from body_count
      where survey_id = ${survey}
      order by body, question
    `,
  )

/** A body and question as a list of all shows them: of what the numbers stand on only which reading each opens. */
export interface BodyInBrief extends BodyCounted {
  opens: BodyOpens | null
}

/** Of these bodies, or of all, without the figures and the evidence under their numbers. */
export const bodiesInBrief = (
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<BodyInBrief[]> =>
  many<BodyInBrief>(
    db,
    sql`
      select body, question, brief as value,
        state || '{"evidence": null}'::jsonb as state,
        null as compared,
        opens
      from body_count
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )

export interface ComparedKept {
  body: string
  question: string
  compared: BodyCompared
}

/** Of these bodies, how each number stands against what was asked. */
export const comparedOf = (
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<ComparedKept[]> =>
  many<ComparedKept>(
    db,
    sql`
      select body, question, compared
      from body_count
      where survey_id = ${survey} and body = any(${bodies}) and compared is not null
      order by body, question
    `,
  )

/** Of each body and question whose number is held against what was asked, whether it differs. */
export const unlikeIn = (
  db: Db,
  survey: string,
): Promise<{ body: string; question: string; unlike: boolean }[]> =>
  many(
    db,
    sql`
      select body, question, unlike
      from body_count
      where survey_id = ${survey} and compared is not null
      order by body, question
    `,
  )

/** Of a body, what a survey's page sorts and filters by. */
export interface BodyGlance {
  body: string
  /** How its answers stand, each once. */
  states: State[]
  /** The greatest of what it gave at the least, confirmed, or read where nothing is confirmed; null where it gave no number. */
  largest: number | null
  /** How its answer to the question asked for stands, where it gave no number to it; null where it gave one. */
  without: State | null
}

export const glancesOf = (db: Db, survey: string, question: string): Promise<BodyGlance[]> =>
  many<BodyGlance>(
    db,
    sql`
      select body, array_agg(distinct standing) as states, max(low) as largest,
        max(standing) filter (where question = ${question} and low is null) as without
      from body_count
      where survey_id = ${survey}
      group by body
    `,
  )

/** Readings that nobody decided, by their ids: by how much each may move a national figure, where it does. */
export async function movesOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<Map<string, number>> {
  const bodies = among(only)
  const rows = await many<{ figure: string; moves: number }>(
    db,
    sql`
      select figure, moves
      from figure_move
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by figure
    `,
  )
  return new Map(rows.map(({ figure, moves }) => [figure, moves]))
}

/** By body, what it was counted from. */
export async function bodiesCounted(db: Db, survey: string): Promise<Map<string, string>> {
  const rows = await many<{ body: string; madeFrom: string }>(
    db,
    sql`
      select body, min(made_from) as "madeFrom"
      from body_count
      where survey_id = ${survey}
      group by body
      order by body
    `,
  )
  return new Map(rows.map(({ body, madeFrom }) => [body, madeFrom]))
}

/** Surveys of which some body was counted by another version, or on another day. from: what a row of now begins with. */
export async function countedByOthers(db: Db, from: string): Promise<string[]> {
  const rows = await many<{ survey: string }>(
    db,
    sql`
      select distinct survey_id as survey
      from body_count
      where not starts_with(made_from, ${from})
      order by survey_id
    `,
  )
  return rows.map(({ survey }) => survey)
}

export interface CountedFrom {
  /** Changes with what is asked, and of whom. */
  asked: string
  /** Changes with any of its figures, those that stand for it, its answers, messages and dates. */
  bodies: ReadonlyMap<string, string>
}

export async function bodiesCountedFrom(db: Db, survey: string): Promise<CountedFrom> {
  const { asked } = await one<{ asked: string }>(
    db,
    sql`
      select xmin::text as asked
      from survey
      where id = ${survey}
    `,
  )
  const rows = await many<{ body: string; mark: string }>(
    db,
    sql`
      with part as (
        select body, concat_ws(' ', 'figure', id, xmin) as mark
        from figure
        where survey_id = ${survey}
        union all
        select jsonb_array_elements_text(stands_for), concat_ws(' ', 'stands for it', id, xmin)
        from figure
        where survey_id = ${survey}
          and stands_for is not null
        union all
        select body, concat_ws(' ', 'answer', question, xmin)
        from answer
        where survey_id = ${survey}
        union all
        select message.body,
          concat_ws(' ', 'message', message.id, message.xmin, extraction.xmin, taken_for.kind, taken_for.decided)
        from message
        left join extraction on extraction.message_id = message.id
        left join taken_for on taken_for.message_id = message.id
        where message.survey_id = ${survey}
        union all
        select body, concat_ws(' ', 'request', xmin)
        from request
        where survey_id = ${survey}
      )
      select body, md5(string_agg(mark, ' ' order by mark)) as mark
      from part
      group by body
    `,
  )
  return { asked, bodies: new Map(rows.map(({ body, mark }) => [body, mark])) }
}

/** What is added up of all bodies but these; what their numbers rest on stays where it is. */
export const rowsToAdd = (
  db: Db,
  survey: string,
  without: readonly string[],
): Promise<RowAdded[]> =>
  many<RowAdded>(
    db,
    sql`
      select body, question,
        (value - '{figures,stands,evidence,assumed,dropped}'::text[]) #- '{pencil,figures}' as value,
        jsonb_build_object('body', body, 'state', state -> 'state') as state
      from body_count
      where survey_id = ${survey}
        and body <> all(${without})
      order by body, question
    `,
  )

export interface CountMade extends Omit<Made, 'rows'> {
  rows: readonly (Made['rows'][number] & { madeFrom: string })[]
  /** What was kept of these before is replaced. */
  bodies: readonly string[]
}

/** With the number up to which it knows the history: what was reconciled knew it. */
export async function keepCount(
  db: Db,
  survey: string,
  { rows, moves, total, bodies }: CountMade,
  at: Date,
): Promise<void> {
  await run(
    db,
    sql`
      insert into count_result (survey_id, result, counted_at, history)
      select ${survey}, ${json(total)}::jsonb, ${at}, (select history from reconciled where survey_id = ${survey})
      on conflict (survey_id) do update
      set result = excluded.result, counted_at = excluded.counted_at, history = excluded.history
    `,
  )
  await run(db, sql`delete from body_count where survey_id = ${survey} and body = any(${bodies})`)
  await run(db, sql`delete from figure_move where survey_id = ${survey} and body = any(${bodies})`)
  await run(
    db,
    sql`
      insert into body_count (survey_id, body, question, made_from, value, state, compared, opens)
      select ${survey}, body, question, "madeFrom", nullif(value, 'null'), state, nullif(compared, 'null'), nullif(opens, 'null')
      from jsonb_to_recordset(${json(rows)}::jsonb) as one (
        body text, question text, "madeFrom" text, value jsonb, state jsonb, compared jsonb, opens jsonb
      )
    `,
  )
  await run(
    db,
    sql`
      insert into figure_move (survey_id, body, figure, moves)
      select ${survey}, body, figure, moves
      from jsonb_to_recordset(${json(moves)}::jsonb) as one (
        body text, figure text, moves double precision
      )
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

/** Of these bodies, and those that stand for one of them; in a fixed order, so that the same decisions give the same result to the letter. */
export async function figuresToCount(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<DecidedFigure[]> {
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey}
        and (body = any(${bodies}) or stands_for ?| ${bodies})
      order by body, question, ordinal, id
    `,
  )
  return rows.map(decidedFigure)
}

export async function answersToCount(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<DecidedAnswer[]> {
  const rows = await many<AnswerRow>(
    db,
    sql`
      select body, message_id as message, answer, state
      from answer
      where survey_id = ${survey}
        and body = any(${bodies})
      order by body, question
    `,
  )
  return rows.map(decidedAnswer)
}

export const messagesToCount = (
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<MessageKnown[]> =>
  many(
    db,
    sql`
      select m.id, m.body, m.received, m.seen, m.source,
        coalesce(t.kind, e.kind) as kind,
        t.decided is not null as decided
      from message m
      left join extraction e on e.message_id = m.id
      left join taken_for t on t.message_id = m.id
      where m.survey_id = ${survey}
        and m.body = any(${bodies})
      order by m.body, m.folder
    `,
  )

async function contradictionsToCount(db: Db, survey: string): Promise<Contradiction[]> {
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

export async function requestsToCount(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<RequestEvents[]> {
  const rows = await many<{ events: RequestEvents }>(
    db,
    sql`
      select events
      from request
      where survey_id = ${survey}
        and body = any(${bodies})
      order by body
    `,
  )
  return rows.map(({ events }) => events)
}

/** Also: every body is counted anew when the survey is next taken up. */
export async function forgetCount(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from figure_move where survey_id = ${survey}`)
  await run(db, sql`delete from body_count where survey_id = ${survey}`)
  await run(db, sql`delete from count_result where survey_id = ${survey}`)
}

/**
 * How many bodies sent anything, and how many of them what is or may be an answer (vocabulary/taken-for.ts): an
 * acknowledgement, a question back, a file that nobody could read are none.
 */
export const bodiesReplied = (db: Db, survey: string): Promise<{ sent: number; replied: number }> =>
  one<{ sent: number; replied: number }>(
    db,
    sql`
      select count(*)::int as sent, count(*) filter (where replied)::int as replied
      from (
        select message.body,
          bool_or(
            not message.seen
            or coalesce(taken_for.kind, extraction.kind, 'decision') = any(${ANSWERING})
            or (extraction.kind = 'other' and taken_for.kind is null)
          ) as replied
        from message
        left join extraction on extraction.message_id = message.id
        left join taken_for on taken_for.message_id = message.id
        where message.survey_id = ${survey}
        group by message.body
      ) as one
    `,
  )
