// What pages ask of many bodies at once: numbers and names of rows, never a whole reading.
import { type Db, many, one, sql } from '../../store/db.ts'
import type { InkRead } from '../ink/reading-of-ink.ts'

/** How many wordings wait to be given a meaning. */
export async function wordsToMap(db: Db, survey: string): Promise<number> {
  const { words } = await one<{ words: number }>(
    db,
    sql`
      select count(distinct word) as words
      from reconciled_body
      cross join unnest(words) as word
      where survey_id = ${survey}
    `,
  )
  return words
}

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
        and (state = 'confirmed' or (state = 'pencil' and not figure ? 'proposedBy'))
      order by body, question, state,
        (select count(*) from jsonb_object_keys(figure -> 'facets')),
        case when figure -> 'value' ? 'none' then -1 else (figure #>> '{value,low}')::double precision end desc,
        ordinal, id
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

/** Readings that somebody confirmed, as far as it takes to find one by its ink. */
export const confirmedInk = (db: Db, survey: string): Promise<InkRead[]> =>
  many<InkRead>(
    db,
    sql`
      select id, body, question, figure ->> 'sha256' as sha256, figure ->> 'ink' as ink, figure -> 'place' as place
      from figure
      where survey_id = ${survey} and state = 'confirmed'
      order by body, ordinal, id
    `,
  )

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
