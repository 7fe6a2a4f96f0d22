// What readers decided, kept row by row: a decision that is undone keeps its row, and when and by whom it was undone.
import { type Db, json, many, maybeOne, run, sql } from '../../store/db.ts'
import { canonical } from '../../store/history-chain.ts'
import type { TwoReaders } from '../../vocabulary/decided.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import type { Standing } from '../readers/two-readers.ts'
import type { Made } from './readers-compared.ts'

/** As decisions.yaml has them: in the order they were made, undone ones left out; what was decided in one act says so. */
export async function decisionsOf(db: Db, survey: string): Promise<Decision[]> {
  const made = (await madeDecisions(db, survey)).filter(({ undoneSeq }) => undoneSeq === null)
  const standing = new Set((await standingDecisions(db, survey)).map(({ id }) => id))
  const inOrder = ({ decision }: Made): string => canonical([decision])
  const kept = made
    .filter(({ id }) => standing.has(id))
    .toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0) || (inOrder(a) < inOrder(b) ? -1 : 1))
  const acts = [...Map.groupBy(kept, ({ seq }) => seq)].flatMap(([seq, all]) =>
    seq !== null && all.length > 1 ? [seq] : [],
  )
  return kept.map(({ seq, decision }) => {
    const act = acts.indexOf(seq) + 1
    return act === 0 ? decision : { ...decision, act }
  })
}

/** Of all bodies; or of these, with what was decided about words, which holds for every body. */
export async function standingDecisions(
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<Standing[]> {
  const rows = await many<Standing>(
    db,
    sql`
      select id, decision
      from decision
      where survey_id = ${survey} and undone_at is null
        and (
          ${bodies}::text[] is null
          or body = any(${bodies})
          or decision ->> 'action' = 'map'
        )
      order by seq, id
    `,
  )
  return rows.map(({ id, decision }) => ({ id, decision: withoutOrder(decision) }))
}

/** About whom it was decided; null where it is no decision of this survey. */
export async function bodyOfDecision(db: Db, survey: string, id: string): Promise<string | null> {
  const row = await maybeOne<{ body: string }>(
    db,
    sql`
      select body
      from decision
      where survey_id = ${survey} and id::text = ${id}
    `,
  )
  return row?.body ?? null
}

/** Bodies about which more than one person ever decided. */
export async function bodiesOfSeveral(db: Db, survey: string): Promise<string[]> {
  const rows = await many<{ body: string }>(
    db,
    sql`
      select body
      from decision
      where survey_id = ${survey}
      group by body
      having count(distinct decision ->> 'by') > 1
      order by body
    `,
  )
  return rows.map(({ body }) => body)
}

/** Of these bodies, or of all. Undone ones among them: what was taken back was said all the same. */
export async function madeDecisions(
  db: Db,
  survey: string,
  bodies: readonly string[] | null = null,
): Promise<Made[]> {
  const rows = await many<Made>(
    db,
    sql`
      select id, decision, seq, undone_seq as "undoneSeq"
      from decision
      where survey_id = ${survey}
        and (${bodies}::text[] is null or body = any(${bodies}))
      order by seq, id
    `,
  )
  return rows.map((row) => ({ ...row, decision: withoutOrder(row.decision) }))
}

/** What an earlier Candour kept with a decision; now its number in the history tells its rank. */
function withoutOrder(kept: Decision & { order?: number }): Decision {
  const { order: _, ...decision } = kept
  return decision
}

/** false where it is there already, also if it was undone since: a folder imported again brings nothing back. */
export async function addDecision(
  db: Db,
  survey: string,
  id: string,
  decision: Decision,
): Promise<boolean> {
  const added = await maybeOne<{ id: string }>(
    db,
    sql`
      insert into decision (id, survey_id, body, question, decision)
      values (
        ${id}, ${survey}, ${decision.body}, ${decision.question ?? null},
        ${json(decision)}::jsonb
      )
      on conflict (id) do nothing
      returning id
    `,
  )
  return added !== null
}

/** Its rank among all decisions: `seq` is the number of the history's entry that made it, or had it stand again. */
export async function rankDecision(db: Db, id: string, seq: number): Promise<void> {
  await run(db, sql`update decision set seq = ${seq} where id = ${id}`)
}

/** `seq` is the number of the history's entry that undid it. */
export async function rankUndone(db: Db, id: string, seq: number): Promise<void> {
  await run(db, sql`update decision set undone_seq = ${seq} where id = ${id}`)
}

/** Decided again to the letter after it was undone: it stands again. */
export async function reviveDecision(db: Db, survey: string, id: string): Promise<void> {
  await run(
    db,
    sql`
      update decision
      set undone_at = null, undone_by = null, undone_seq = null
      where survey_id = ${survey} and id = ${id}
    `,
  )
}

/** false where it does not stand (any more). */
export async function undoDecision(
  db: Db,
  survey: string,
  id: string,
  by: string,
  at: Date,
): Promise<boolean> {
  const undone = await maybeOne<{ id: string }>(
    db,
    sql`
      update decision
      set undone_at = ${at}, undone_by = ${by}
      where survey_id = ${survey} and id = ${id} and undone_at is null
      returning id
    `,
  )
  return undone !== null
}

/** The decision that a figure's state rests on; where two readers answer, the last of this one. */
export async function decisionOfFigure(
  db: Db,
  survey: string,
  id: string,
  by: string,
): Promise<string | null> {
  const row = await maybeOne<DecidedRow>(
    db,
    sql`
      select decision, figure #> '{readers,answered}' as answered
      from figure
      where survey_id = ${survey} and id = ${id}
    `,
  )
  return row && ownDecision(row, by)
}

export async function decisionOfAnswer(
  db: Db,
  survey: string,
  { body, question }: { body: string; question: string },
  by: string,
): Promise<string | null> {
  const row = await maybeOne<DecidedRow>(
    db,
    sql`
      select decision, answer #> '{readers,answered}' as answered
      from answer
      where survey_id = ${survey} and body = ${body} and question = ${question}
    `,
  )
  return row && ownDecision(row, by)
}

interface DecidedRow {
  decision: string | null
  answered: TwoReaders['answered'] | null
}

const ownDecision = ({ decision, answered }: DecidedRow, by: string): string | null =>
  answered ? (answered.findLast((one) => one.by === by)?.decision ?? null) : decision

/** With what was made of them. The history keeps what was decided and by whom. */
export async function forgetDecisions(db: Db, survey: string): Promise<void> {
  await run(db, sql`delete from contradiction where survey_id = ${survey}`)
  await run(db, sql`delete from figure where survey_id = ${survey}`)
  await run(db, sql`delete from answer where survey_id = ${survey}`)
  await run(db, sql`delete from taken_for where survey_id = ${survey}`)
  await run(db, sql`delete from decided_case where survey_id = ${survey}`)
  await run(db, sql`delete from decision where survey_id = ${survey}`)
  await run(db, sql`delete from reconciled where survey_id = ${survey}`)
  await run(db, sql`delete from reconciled_body where survey_id = ${survey}`)
}

/** The number of the last entry of the history by which this person decided about any of these; null where they did not. */
export async function lastActOn(
  db: Db,
  survey: string,
  {
    body,
    figures,
    answers,
    cases = [],
  }: {
    body: string
    figures: readonly string[]
    answers: readonly string[]
    cases?: readonly string[]
  },
  by: string,
): Promise<number | null> {
  const row = await maybeOne<{ seq: string | number | null }>(
    db,
    sql`
      select max(decision.seq) as seq
      from (
        select decision as id, figure #> '{readers,answered}' as answered
        from figure
        where survey_id = ${survey} and id = any(${figures})
        union all
        select decision, answer #> '{readers,answered}'
        from answer
        where survey_id = ${survey} and body = ${body} and question = any(${answers})
        union all
        select decision, decided_case #> '{readers,answered}'
        from decided_case
        where survey_id = ${survey} and id = any(${cases})
      ) as about
      join decision
        on decision.id = about.id
        or decision.id::text in (
          select one ->> 'decision' from jsonb_array_elements(coalesce(about.answered, '[]')) as one
        )
      where decision.survey_id = ${survey}
        and decision.undone_at is null
        and decision.decision ->> 'by' = ${by}
    `,
  )
  return row?.seq == null ? null : Number(row.seq)
}

/** What one entry of the history decided, as far as it stands. */
export async function decisionsOfAct(db: Db, survey: string, seq: number): Promise<string[]> {
  const rows = await many<{ id: string }>(
    db,
    sql`
      select id
      from decision
      where survey_id = ${survey} and seq = ${seq} and undone_at is null
      order by id
    `,
  )
  return rows.map(({ id }) => id)
}

/** The number of the history's entry that said what the letter is; null where nobody said it. */
export async function actOnLetter(db: Db, survey: string, message: string): Promise<number | null> {
  const row = await maybeOne<{ seq: string | number | null }>(
    db,
    sql`
      select decision.seq
      from taken_for
      join decision on decision.id = taken_for.decision
      where taken_for.survey_id = ${survey} and taken_for.message_id = ${message}
        and decision.undone_at is null
    `,
  )
  return row?.seq == null ? null : Number(row.seq)
}
