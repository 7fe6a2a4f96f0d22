// The table of errands: what was asked for, by whom, and what came of it.
import { type Db, json, many, maybeOne, run, sql } from './db.ts'
import type { Errand } from './errands.ts'

export async function keepErrand(
  db: Db,
  { id, survey, kind, asked, by, at }: Omit<Errand, 'came' | 'refused'> & { at: Date },
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
      select id, survey_id as survey, kind, asked, by, came, refused
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
      select id, survey_id as survey, kind, asked, by, came, refused
      from errand
      where came is null
        and refused is null
        and (${survey}::uuid is null or survey_id = ${survey}::uuid)
      order by at, id
    `,
  )
}
