// The cases of a survey as readers decided about them: left by reconciling, row by row.
import { among, type Db, json, many, maybeOne, run, sql } from '../../store/db.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'

/** What stood there before of these bodies (null: of all) is replaced. */
export async function keepCases(
  db: Db,
  survey: string,
  { cases, bodies }: { cases: readonly DecidedCase[]; bodies: readonly string[] | null },
): Promise<void> {
  await run(
    db,
    sql`
      delete from decided_case
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
    `,
  )
  const own = cases.filter(({ body }) => bodies === null || bodies.includes(body))
  const kept = own.map((one) => ({
    id: one.id,
    message: one.message,
    body: one.body,
    turn: one.order,
    state: one.state,
    decision: one.decision,
    decided_case: one,
  }))
  await run(
    db,
    sql`
      insert into decided_case (id, survey_id, message_id, body, turn, state, decision, decided_case)
      select id, ${survey}, message, body, turn, state, decision, decided_case
      from jsonb_to_recordset(${json(kept)}::jsonb) as one (
        id text, message uuid, body text, turn int, state text, decision uuid, decided_case jsonb
      )
    `,
  )
}

/** By body, in the order of its replies. */
export async function casesOf(
  db: Db,
  survey: string,
  only?: string | readonly string[],
): Promise<DecidedCase[]> {
  const bodies = among(only)
  const rows = await many<{ one: DecidedCase }>(
    db,
    sql`
      select decided_case as one
      from decided_case
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by body, turn
    `,
  )
  return rows.map(({ one }) => one)
}

/** The decision that a case's state rests on; where two readers answer, the last of this one. */
export async function decisionOfCase(
  db: Db,
  survey: string,
  id: string,
  by: string,
): Promise<string | null> {
  const row = await maybeOne<{ one: DecidedCase }>(
    db,
    sql`
      select decided_case as one
      from decided_case
      where survey_id = ${survey} and id = ${id}
    `,
  )
  if (!row) return null
  const { readers, decision } = row.one
  if (!readers) return decision
  return readers.answered.findLast((one) => one.by === by)?.decision ?? null
}
