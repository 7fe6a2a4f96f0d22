// What the chase asks of the database: what a person set aside of what is to be done.
import { type Db, many, run, sql } from '../../store/db.ts'
import type { SetAside, TaskKind } from '../../vocabulary/asking/task.ts'

export interface AsideKept extends SetAside {
  body: string
  kind: TaskKind
}

/** `survey`: its id. */
export const setAsideIn = (db: Db, survey: string): Promise<AsideKept[]> =>
  many(
    db,
    sql`
      select body, kind, until, why, by
      from task_aside
      where survey_id = ${survey}
      order by body
    `,
  )

/** What was set aside of this body before is replaced. */
export const keepAside = (
  db: Db,
  survey: string,
  { body, kind, until, why, by }: AsideKept,
  at: Date,
): Promise<void> =>
  run(
    db,
    sql`
      insert into task_aside (survey_id, body, kind, until, why, by, at)
      values (${survey}, ${body}, ${kind}, ${until}, ${why}, ${by}, ${at})
      on conflict (survey_id, body) do update
      set kind = excluded.kind, until = excluded.until, why = excluded.why, by = excluded.by, at = excluded.at
    `,
  )

export const forgetAside = (db: Db, survey: string, body: string): Promise<void> =>
  run(db, sql`delete from task_aside where survey_id = ${survey} and body = ${body}`)
