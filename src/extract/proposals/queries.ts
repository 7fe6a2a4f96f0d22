// What proposing asks of the database: what is read of a reply already, and what a model proposed for it.
import { type Db, json, many, run, sql } from '../../store/db.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Checked } from './check-proposals.ts'

/** What came of asking once. */
export interface ModelAnswered extends Checked {
  message: string
  model: string
  by: string
  at: Date
}

/** Every number that the house itself read in the reply. */
export async function readOfMessage(db: Db, message: string): Promise<Figure[]> {
  const rows = await many<{ figures: Figure[] }>(
    db,
    sql`
      select extraction -> 'figures' as figures
      from extraction
      where message_id = ${message}
    `,
  )
  return rows.flatMap(({ figures }) => figures)
}

/** Oldest first. */
export const proposalsOfMessage = (db: Db, message: string): Promise<ModelAnswered[]> =>
  many<ModelAnswered>(
    db,
    sql`
      select message_id as message, model, asked_by as by, asked_at as at, figures, rejected
      from proposal
      where message_id = ${message}
      order by asked_at, id
    `,
  )

export async function keepProposals(
  db: Db,
  answered: ModelAnswered & { id: string },
): Promise<void> {
  const { id, message, model, by, at, figures, rejected } = answered
  await run(
    db,
    sql`
      insert into proposal (id, message_id, model, asked_by, asked_at, figures, rejected)
      values (${id}, ${message}, ${model}, ${by}, ${at}, ${json(figures)}, ${json(rejected)})
    `,
  )
}

export async function forgetProposals(db: Db, survey: string): Promise<void> {
  await run(
    db,
    sql`
      delete from proposal
      where message_id in (select id from message where survey_id = ${survey})
    `,
  )
}
