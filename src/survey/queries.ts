// What the survey room asks of the database: surveys as their folders have them.
import { type Db, many, maybeOne, one, run, sql } from '../store/db.ts'
import type {
  Claim,
  Expectation,
  PublicationVersion,
  RequestEvents,
  Survey,
} from '../vocabulary/survey.ts'

export interface SurveyKept {
  id: string
  survey: Survey
}

export const allSurveys = (db: Db): Promise<SurveyKept[]> =>
  many(
    db,
    sql`
      select id, survey
      from survey
      order by imported_at, slug
    `,
  )

export const surveyBySlug = (db: Db, slug: string): Promise<SurveyKept | null> =>
  maybeOne(
    db,
    sql`
      select id, survey
      from survey
      where slug = ${slug}
    `,
  )

export const surveyById = (db: Db, id: string): Promise<SurveyKept | null> =>
  maybeOne<SurveyKept>(
    db,
    sql`
      select id, survey
      from survey
      where id = ${id}
    `,
  )

/** Two imports of one survey at once come one after the other, also of one that is not yet there. */
export async function lockSurvey(db: Db, slug: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`survey ${slug}`}, 0))`)
}

export async function keepSurvey(db: Db, id: string, survey: Survey, at: Date): Promise<void> {
  await run(
    db,
    sql`
      insert into survey (id, slug, title, survey, imported_at)
      values (${id}, ${survey.slug}, ${survey.title}, ${survey}, ${at})
      on conflict (id) do update
      set title = excluded.title, survey = excluded.survey
    `,
  )
}

/** Of these bodies, or of all. */
export async function requestsOf(
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<RequestEvents[]> {
  const rows = await many<{ events: RequestEvents }>(
    db,
    sql`
      select events
      from request
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by body
    `,
  )
  return rows.map(({ events }) => events)
}

/** Of how many bodies a day of the request is known. */
export async function requestsDated(db: Db, survey: string): Promise<number> {
  const { dated } = await one<{ dated: number }>(
    db,
    sql`
      select count(*) as dated
      from request
      where survey_id = ${survey}
        and coalesce(events ->> 'sent', events ->> 'received', '') <> ''
    `,
  )
  return dated
}

export async function keepRequests(
  db: Db,
  survey: string,
  requests: RequestEvents[],
): Promise<void> {
  await run(db, sql`delete from request where survey_id = ${survey}`)
  for (const events of requests) await keepEvents(db, survey, events)
}

/** All events of one body's request; what was kept of it before is replaced. */
export async function keepEvents(db: Db, survey: string, events: RequestEvents): Promise<void> {
  await run(
    db,
    sql`
      insert into request (survey_id, body, events)
      values (${survey}, ${events.body}, ${events})
      on conflict (survey_id, body) do update
      set events = excluded.events
    `,
  )
}

export async function claimsOf(db: Db, survey: string): Promise<Claim[]> {
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

export async function keepClaims(db: Db, survey: string, claims: Claim[]): Promise<void> {
  await run(db, sql`delete from claim where survey_id = ${survey}`)
  for (const [ordinal, claim] of claims.entries()) {
    await run(
      db,
      sql`
        insert into claim (survey_id, ordinal, claim)
        values (${survey}, ${ordinal}, ${claim})
      `,
    )
  }
}

export async function expectationsOf(db: Db, survey: string): Promise<Expectation[]> {
  const rows = await many<{ expectation: Expectation }>(
    db,
    sql`
      select expectation
      from expectation
      where survey_id = ${survey}
      order by ordinal
    `,
  )
  return rows.map(({ expectation }) => expectation)
}

export async function keepExpectations(
  db: Db,
  survey: string,
  expectations: Expectation[],
): Promise<void> {
  await run(db, sql`delete from expectation where survey_id = ${survey}`)
  for (const [ordinal, expectation] of expectations.entries()) {
    await run(
      db,
      sql`
        insert into expectation (survey_id, ordinal, expectation)
        values (${survey}, ${ordinal}, ${expectation})
      `,
    )
  }
}

export async function publicationsOf(db: Db, survey: string): Promise<PublicationVersion[]> {
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

/** Sentences that name file, line and column; they stand until the folder is imported without them. */
export async function folderProblemsOf(db: Db, survey: string): Promise<string[]> {
  const rows = await many<{ says: string }>(
    db,
    sql`
      select says
      from folder_problem
      where survey_id = ${survey}
      order by ordinal
    `,
  )
  return rows.map(({ says }) => says)
}

export async function keepFolderProblems(
  db: Db,
  survey: string,
  problems: readonly string[],
): Promise<void> {
  await run(db, sql`delete from folder_problem where survey_id = ${survey}`)
  for (const [ordinal, says] of problems.entries()) {
    await run(
      db,
      sql`
        insert into folder_problem (survey_id, ordinal, says)
        values (${survey}, ${ordinal}, ${says})
      `,
    )
  }
}

/** All that this room keeps of a survey; the rooms above must have let go of theirs before. */
export async function forgetSurvey(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from folder_problem where survey_id = ${survey}`)
  await run(db, sql`delete from publication where survey_id = ${survey}`)
  await run(db, sql`delete from expectation where survey_id = ${survey}`)
  await run(db, sql`delete from claim where survey_id = ${survey}`)
  await run(db, sql`delete from request where survey_id = ${survey}`)
  await run(db, sql`delete from survey where id = ${survey}`)
}

/** Versions are added and said anew; none is ever taken away. */
export async function keepPublications(
  db: Db,
  survey: string,
  versions: PublicationVersion[],
): Promise<void> {
  for (const version of versions) {
    await run(
      db,
      sql`
        insert into publication (survey_id, number, version)
        values (${survey}, ${version.number}, ${version})
        on conflict (survey_id, number) do update
        set version = excluded.version
      `,
    )
  }
}
