// What the cellar itself asks of the database: history, sealed files, waiting work.
import { type Db, many, maybeOne, one, run, sql } from './db.ts'
import type { HistoryHead, HistoryRow } from './history-chain.ts'
import type { GivenUp, Job, Stage } from './jobs.ts'

/** Whoever holds this row writes the history; the others wait for the commit. */
export async function lockHistoryHead(db: Db): Promise<HistoryHead> {
  return one<HistoryHead>(db, sql`select seq, hash from history_head for update`)
}

export async function historyHead(db: Db): Promise<HistoryHead | null> {
  return maybeOne<HistoryHead>(db, sql`select seq, hash from history_head`)
}

export async function moveHistoryHead(db: Db, { seq, hash }: HistoryHead): Promise<void> {
  await run(db, sql`update history_head set seq = ${seq}, hash = ${hash}`)
}

export async function addHistory(db: Db, row: HistoryRow): Promise<void> {
  await run(
    db,
    sql`
      insert into history (seq, at, who, what, record, detail, previous, hash)
      values (${row.seq}, ${row.at}, ${row.who}, ${row.what}, ${row.record}, ${row.detail}, ${row.previous}, ${row.hash})
    `,
  )
}

/** The next entries after a number, in order. */
export async function historyAfter(db: Db, seq: number, limit: number): Promise<HistoryRow[]> {
  return many<HistoryRow>(
    db,
    sql`
      select seq, at, who, what, record, detail, previous, hash
      from history
      where seq > ${seq}
      order by seq
      limit ${limit}
    `,
  )
}

/** Everything that happened to one record, oldest first. */
export async function historyOf(db: Db, record: string): Promise<HistoryRow[]> {
  return many<HistoryRow>(
    db,
    sql`
      select seq, at, who, what, record, detail, previous, hash
      from history
      where record = ${record}
      order by seq
    `,
  )
}

export async function addBlob(db: Db, sha256: string, size: number): Promise<void> {
  await run(
    db,
    sql`
      insert into blob (sha256, size, sealed_at)
      values (${sha256}, ${size}, now())
      on conflict (sha256) do nothing
    `,
  )
}

export interface BlobRow {
  sha256: string
  size: number
}

export async function blobsAfter(db: Db, sha256: string, limit: number): Promise<BlobRow[]> {
  return many<BlobRow>(
    db,
    sql`
      select sha256, size
      from blob
      where sha256 > ${sha256}
      order by sha256
      limit ${limit}
    `,
  )
}

export async function putJob(db: Db, id: string, stage: Stage, subject: string): Promise<void> {
  await run(
    db,
    sql`
      insert into job (id, stage, subject, run_after, put_at)
      values (${id}, ${stage}, ${subject}, now(), now())
      on conflict (stage, subject) where locked_at is null and not given_up do nothing
    `,
  )
}

/**
 * The oldest job that may run, locked for this worker. A lock holds as long as a session of its worker's name is open:
 * a killed worker's jobs are free at once. Two jobs on one subject never run side by side.
 */
export async function lockJob(
  db: Db,
  worker: string,
  stages: readonly Stage[],
): Promise<Job | null> {
  return maybeOne<Job>(
    db,
    sql`
      with alive as (
        select application_name as name
        from pg_stat_activity
        where datname = current_database() and application_name is not null
      ), next as (
        select id
        from job
        where stage = any(${stages})
          and not given_up
          and run_after <= now()
          and (locked_by is null or locked_by not in (select name from alive))
          and not exists (
            select 1
            from job as running
            where running.stage = job.stage
              and running.subject = job.subject
              and running.id <> job.id
              and running.locked_by in (select name from alive)
          )
        order by run_after, put_at, id
        limit 1
        for update skip locked
      )
      update job
      set locked_at = now(), locked_by = ${worker}
      from next
      where job.id = next.id
      returning job.id, job.stage, job.subject, job.attempts
    `,
  )
}

/** Done, and with it every earlier failure at the same work. */
export async function deleteJob(db: Db, { id, stage, subject }: Job): Promise<void> {
  await run(
    db,
    sql`
      delete from job
      where id = ${id}
        or (stage = ${stage} and subject = ${subject} and given_up)
    `,
  )
}

/** To be tried again after some seconds, or given up. Where the same work was put again meanwhile, that one stands for both. */
export async function unlockJob(
  db: Db,
  job: Job,
  { error, seconds, givenUp }: { error: string; seconds: number; givenUp: boolean },
): Promise<void> {
  await run(
    db,
    sql`
      delete from job as waiting
      where stage = ${job.stage}
        and subject = ${job.subject}
        and id <> ${job.id}
        and locked_at is null
        and not given_up
        and ${!givenUp}
    `,
  )
  await run(
    db,
    sql`
      update job
      set locked_at = null, locked_by = null, attempts = attempts + 1, error = ${error},
          given_up = ${givenUp}, run_after = now() + make_interval(secs => ${seconds})
      where id = ${job.id}
    `,
  )
}

export async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await one<{ waiting: number }>(
    db,
    sql`select count(*) as waiting from job where not given_up`,
  )
  return waiting
}

/** Work that failed five times, to be shown with its error. */
export async function givenUpJobs(db: Db): Promise<GivenUp[]> {
  return many<GivenUp>(
    db,
    sql`
      select stage, subject, error
      from job
      where given_up
      order by stage, subject
    `,
  )
}
