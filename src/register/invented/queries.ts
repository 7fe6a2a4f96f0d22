// Whether what this desk holds is invented: then every page says so, and nothing leaves it without saying so.
import { type Db, maybeOne, run, sql } from '../../store/db.ts'

export interface InventedForce {
  name: string
  about: string
  /** It was taken in to its end. */
  whole: boolean
}

export const inventedForce = (db: Db): Promise<InventedForce | null> =>
  maybeOne<InventedForce>(
    db,
    sql`select name, about, done_at is not null as whole from invented_force limit 1`,
  )

export const beginInvented = (
  db: Db,
  { name, about }: Pick<InventedForce, 'name' | 'about'>,
  at: Date,
): Promise<void> =>
  run(
    db,
    sql`
      insert into invented_force (name, about, begun_at)
      values (${name}, ${about}, ${at})
      on conflict do nothing
    `,
  )

export const endInvented = (db: Db, name: string, at: Date): Promise<void> =>
  run(db, sql`update invented_force set done_at = ${at} where name = ${name}`)
