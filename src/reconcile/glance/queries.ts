// What pages ask of many bodies at once: numbers and names of rows, never a whole reading.
import { type Db, many, one, sql } from '../../store/db.ts'
import { type DecidedFigure, decidedFigure, type FigureRow } from '../../vocabulary/decided.ts'
import type { Meant } from '../decisions/unknown-words.ts'
import type { WordingKept } from '../decisions/words-asked.ts'
import type { InkRead } from '../ink/reading-of-ink.ts'

/** How many wordings wait to be given a meaning. */
export async function wordsToMap(db: Db, survey: string): Promise<number> {
  const { words } = await one<{ words: number }>(
    db,
    sql`
      select count(distinct wording ->> 'key') as words
      from reconciled_body
      cross join jsonb_array_elements(wordings) as wording
      where survey_id = ${survey}
    `,
  )
  return words
}

/** Of each body that says any, its wordings that wait. */
export const wordingsKept = (
  db: Db,
  survey: string,
): Promise<{ body: string; wordings: WordingKept[] }[]> =>
  many(
    db,
    sql`
      select body, wordings
      from reconciled_body
      where survey_id = ${survey} and wordings <> '[]'
      order by body
    `,
  )

/** Of each body, the words in which its readings and cases say what is counted, or where in a dimension they belong. */
export const wordsSaid = (
  db: Db,
  survey: string,
  of: Meant,
): Promise<{ body: string; said: string }[]> =>
  many(
    db,
    sql`
      select distinct figure.body, said
      from figure
      cross join lateral (
        values
          (case when ${of}::text = 'unit' then figure ->> 'unitInk' else figure #>> array['facets', ${of}] end),
          (case when ${of}::text = 'unit' then read_as ->> 'unitInk' else read_as #>> array['facets', ${of}] end)
      ) as one (said)
      where survey_id = ${survey} and said is not null
      union
      select message.body, told #>> array['facets', ${of}]
      from message
      join extraction on extraction.message_id = message.id
      cross join jsonb_array_elements(extraction -> 'caseRows') as told
      where message.survey_id = ${survey}
        and extraction.case_rows > 0
        and told #> array['facets', ${of}] is not null
      order by body, said
    `,
  )

/** A reading that stands where one must: "body question state" and its id. */
export interface ReadingShown {
  body: string
  question: string
  state: 'confirmed' | 'pencil'
  id: string
}

/** Of each body, question and state: the whole before a part, the larger before the smaller (reading-for-question.ts). */
export const readingsShown = (
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<ReadingShown[]> =>
  many<ReadingShown>(
    db,
    sql`
      select distinct on (body, question, state) body, question, state, id
      from figure
      where survey_id = ${survey}
        and body = any(${bodies})
        and question is not null
        and (state = 'confirmed' or (state = 'pencil' and not proposed))
      order by body, question, state, facets, least desc, ordinal, id
    `,
  )

/** What has a contradiction, noted or not. */
export const contradicted = (
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<{ body: string; question: string }[]> =>
  many(
    db,
    sql`
      select distinct body, question
      from contradiction
      where survey_id = ${survey} and body = any(${bodies})
    `,
  )

/** Readings of these bodies, as far as it takes to find one by its ink. */
export const inkRead = (db: Db, survey: string, bodies: readonly string[]): Promise<InkRead[]> =>
  many<InkRead>(
    db,
    sql`
      select id, body, question, figure ->> 'sha256' as sha256, figure ->> 'ink' as ink, figure -> 'place' as place
      from figure
      where survey_id = ${survey} and body = any(${bodies})
      order by body, ordinal, id
    `,
  )

/** Bodies with a reading that is not simply their own number. */
export async function bodiesApart(db: Db, survey: string): Promise<string[]> {
  const rows = await many<{ body: string }>(
    db,
    sql`
      select distinct body
      from figure
      where survey_id = ${survey} and apart
    `,
  )
  return rows.map(({ body }) => body)
}

/** Such readings: another body's number too, set right by a later letter, or given away by its totals. */
export async function readingsApart(
  db: Db,
  survey: string,
  bodies: readonly string[],
): Promise<DecidedFigure[]> {
  const rows = await many<FigureRow>(
    db,
    sql`
      select id, body, message_id as message, question, figure, state, read_as as "readAs"
      from figure
      where survey_id = ${survey} and apart and body = any(${bodies})
      order by body, ordinal, id
    `,
  )
  return rows.map(decidedFigure)
}

/** By body, its contradictions that somebody has noted. */
export async function contradictionsNoted(db: Db, survey: string): Promise<Map<string, number>> {
  const rows = await many<{ body: string; noted: number }>(
    db,
    sql`
      select body, count(*) as noted
      from contradiction
      where survey_id = ${survey} and noted
      group by body
    `,
  )
  return new Map(rows.map(({ body, noted }) => [body, noted]))
}

/** Of each question, how many of its numbers and answers are confirmed. */
export async function confirmedByQuestion(db: Db, survey: string): Promise<Map<string, number>> {
  const rows = await many<{ question: string; confirmed: number }>(
    db,
    sql`
      select question, count(*) as confirmed
      from (
        select question
        from figure
        where survey_id = ${survey} and state = 'confirmed' and question is not null
        union all
        select question
        from answer
        where survey_id = ${survey} and state = 'confirmed'
      ) as one
      group by question
    `,
  )
  return new Map(rows.map(({ question, confirmed }) => [question, confirmed]))
}

/** How many readings are confirmed. */
export async function figuresConfirmed(db: Db, survey: string): Promise<number> {
  const { confirmed } = await one<{ confirmed: number }>(
    db,
    sql`
      select count(*) as confirmed
      from figure
      where survey_id = ${survey} and state = 'confirmed'
    `,
  )
  return confirmed
}
