// The table of errands: what was asked for, by whom, and what came of it.
import { type Db, json, many, maybeOne, run, sql } from './db.ts'
import type { Errand, ErrandKind } from './errands.ts'

export async function keepErrand(
  db: Db,
  { id, survey, kind, asked, by, at }: Omit<Errand, 'came' | 'refused' | 'at'> & { at: Date },
): Promise<void> {
  await run(
    db,
    sql`
      insert into errand (id, survey_id, kind, asked, by, at)
      values (${id}, ${survey}, ${kind}, ${json(asked)}, ${by}, ${at})
    `,
  )
}

export async function errandOf(db: Db, id: string): Promise<Errand | null> {
  return maybeOne<Errand>(
    db,
    sql`
      select id, survey_id as survey, kind, asked, by, at::text, came, refused
      from errand
      where id::text = ${id}
    `,
  )
}

export async function keepCame(
  db: Db,
  id: string,
  { came, refused }: Pick<Errand, 'came' | 'refused'>,
): Promise<void> {
  await run(
    db,
    sql`
      update errand
      set came = ${came === null ? null : json(came)}, refused = ${refused === null ? null : json(refused)}
      where id = ${id}
    `,
  )
}

/** Of a survey, those that are neither done nor refused; all there are where none is named. */
export async function errandsOpen(db: Db, survey: string | null = null): Promise<Errand[]> {
  return many<Errand>(
    db,
    sql`
      select id, survey_id as survey, kind, asked, by, at::text, came, refused
      from errand
      where came is null
        and refused is null
        and (${survey}::uuid is null or survey_id = ${survey}::uuid)
      order by at, id
    `,
  )
}

/** Those of no survey yet that are neither done nor refused. */
export async function errandsApart(db: Db): Promise<Errand[]> {
  return many<Errand>(
    db,
    sql`
      select id, survey_id as survey, kind, asked, by, at::text, came, refused
      from errand
      where came is null
        and refused is null
        and survey_id is null
      order by at, id
    `,
  )
}

/** Of this kind, what came of it or failed for good: all of them asked before an instant, and this one. */
export async function forgetEnded(
  db: Db,
  { kind, before, id }: { kind: ErrandKind; before: Date; id: string | null },
): Promise<void> {
  await run(
    db,
    sql`
      with gone as (
        delete from errand
        where kind = ${kind}
          and (at < ${before} or id::text = ${id})
          and (
            came is not null
            or refused is not null
            or exists (
              select from job
              where stage = 'errand'
                and subject = errand.id::text
                and given_up
            )
          )
        returning id
      )
      delete from job
      using gone
      where stage = 'errand'
        and subject = gone.id::text
        and given_up
    `,
  )
}

/** One of no survey whose step failed for good, and that step. false: it is none. */
export async function deleteFailed(db: Db, id: string): Promise<boolean> {
  const gone = await many<{ id: string }>(
    db,
    sql`
      with failed as (
        delete from job
        where stage = 'errand'
          and subject = ${id}
          and given_up
        returning subject
      )
      delete from errand
      using failed
      where errand.id::text = failed.subject
        and survey_id is null
        and came is null
        and refused is null
      returning errand.id
    `,
  )
  return gone.length > 0
}

/** Of this kind, of which something came. */
export const errandsDone = (db: Db, kind: ErrandKind): Promise<Errand[]> =>
  many<Errand>(
    db,
    sql`
      select id, survey_id as survey, kind, asked, by, at::text, came, refused
      from errand
      where kind = ${kind} and came is not null
      order by at, id
    `,
  )

/** What this person asked for of these kinds, the latest first. */
export async function errandsOf(
  db: Db,
  { by, kinds, most }: { by: string; kinds: readonly ErrandKind[]; most: number },
): Promise<Errand[]> {
  return many<Errand>(
    db,
    sql`
      select id, survey_id as survey, kind, asked, by, at::text, came, refused
      from errand
      where by = ${by}
        and kind = any(${[...kinds]}::text[])
      order by at desc, id
      limit ${most}
    `,
  )
}
