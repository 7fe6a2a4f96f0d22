// Reports: drafts by the key in their address, what was sent by its receipt, and what waits for the department.
import { type Db, json, many, maybeOne, one, run, sql } from '../../store/db.ts'
import type { Answers, Way } from './questions.ts'

export interface Draft {
  id: string
  way: Way
  answers: Answers
}

export interface NewDraft {
  id: string
  way: Way
  /** sha256 of what its address holds. */
  key: string
  /** Who reports, where they are signed in and not in confidence. */
  account: string | null
  answers: Answers
  at: Date
}

export async function addDraft(db: Db, draft: NewDraft): Promise<void> {
  await run(
    db,
    sql`
      insert into report (id, way, draft_key, begun_at, touched_at, account, answers)
      values (
        ${draft.id}, ${draft.way}, ${draft.key}, ${draft.at}, ${draft.at}, ${draft.account}, ${json(draft.answers)}
      )
    `,
  )
}

/** Those that nobody has touched since; what they were answered with. */
export async function dropDrafts(db: Db, since: Date): Promise<Answers[]> {
  const dropped = await many<{ answers: Answers }>(
    db,
    sql`delete from report where sent_at is null and touched_at < ${since} returning answers`,
  )
  return dropped.map(({ answers }) => answers)
}

/** Locked to the end of the transaction, so that two pages of one draft do not lose each other's answers. */
export async function draftByKey(db: Db, key: string): Promise<Draft | null> {
  return maybeOne<Draft>(
    db,
    sql`
      select id, way, answers
      from report
      where draft_key = ${key} and sent_at is null
      for update
    `,
  )
}

export async function keepAnswers(db: Db, id: string, answers: Answers, at: Date): Promise<void> {
  await run(
    db,
    sql`
      update report
      set answers = ${json(answers)}, touched_at = ${at}
      where id = ${id}
    `,
  )
}

export async function sendDraft(db: Db, id: string, receipt: string, at: Date): Promise<void> {
  await run(
    db,
    sql`
      update report
      set draft_key = null, receipt = ${receipt}, sent_at = ${at}, touched_at = ${at}
      where id = ${id}
    `,
  )
}

/** Who takes reports in: those in confidence only who oversees, or works on what is restricted. */
export interface TakingIn {
  confidential: boolean
}

export interface ReportLine {
  id: string
  way: Way
  sentAt: Date
  words: string
}

export const reportsWaiting = (db: Db, { confidential }: TakingIn): Promise<ReportLine[]> =>
  many<ReportLine>(
    db,
    sql`
      select id, way, sent_at as "sentAt", left(answers -> 'said' ->> 'words', 200) as words
      from report
      where sent_at is not null
        and matter_id is null
        and declined is null
        and (way <> 'confidential' or ${confidential})
      order by sent_at
      limit 500
    `,
  )

export interface ReportKept extends Draft {
  sentAt: Date
  matter: string | null
  declined: string | null
  account: string | null
}

export async function reportSeen(
  db: Db,
  { confidential }: TakingIn,
  id: string,
): Promise<ReportKept | null> {
  return maybeOne<ReportKept>(
    db,
    sql`
      select id, way, answers, sent_at as "sentAt", matter_id as matter, declined, account
      from report
      where id = as_id(${id})
        and sent_at is not null
        and (way <> 'confidential' or ${confidential})
      for update
    `,
  )
}

export async function reportByReceipt(db: Db, receipt: string): Promise<ReportKept | null> {
  return maybeOne<ReportKept>(
    db,
    sql`
      select id, way, answers, sent_at as "sentAt", matter_id as matter, declined, account
      from report
      where receipt = ${receipt}
      for update
    `,
  )
}

export async function reportBecame(db: Db, id: string, matter: string): Promise<void> {
  await run(db, sql`update report set matter_id = ${matter} where id = ${id}`)
}

export async function reportDeclined(db: Db, id: string, why: string): Promise<void> {
  await run(db, sql`update report set declined = ${why} where id = ${id}`)
}

export interface SaidOfReport {
  n: number
  at: Date
  byDesk: boolean
  words: string
}

export const saidOfReport = (db: Db, report: string): Promise<SaidOfReport[]> =>
  many<SaidOfReport>(
    db,
    sql`
      select n, at, by_desk as "byDesk", words
      from report_said
      where report_id = ${report}
      order by n
    `,
  )

/** The report is locked by whoever calls. */
export async function addSaid(
  db: Db,
  report: string,
  { at, byDesk, words }: Omit<SaidOfReport, 'n'>,
): Promise<number> {
  const { n } = await one<{ n: number }>(
    db,
    sql`
      insert into report_said (report_id, n, at, by_desk, words)
      select ${report}, coalesce(max(n), 0) + 1, ${at}, ${byDesk}, ${words}
      from report_said
      where report_id = ${report}
      returning n
    `,
  )
  return n
}
