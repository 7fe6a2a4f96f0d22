// The table of errands: what was asked for, by whom, and what came of it.
import { type Db, json, many, maybeOne, run, sql } from './db.ts'
import type { Errand } from './errands.ts'

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

/** Of a survey, those that are neither done nor refused; of all surveys where none is named. */
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
export const errandsApart = async (db: Db): Promise<Errand[]> =>
  (await errandsOpen(db)).filter(({ survey }) => survey === null)

/** What one person asked for and was told by now. */
export async function forgetTold(db: Db, { by, kind }: Pick<Errand, 'by' | 'kind'>): Promise<void> {
  await run(
    db,
    sql`
      delete from errand
      where by = ${by}
        and kind = ${kind}
        and (came is not null or refused is not null)
    `,
  )
}
