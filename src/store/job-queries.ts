// The queue's table: a row a step, taken under a lease by any number of processes, none of them waiting for another.

import { CAN_BE_REDONE, type Database, type Db, many, maybeOne, one, run, sql } from './db.ts'
import { codeOf } from './folder/disk-full.ts'
import type { GivenUp, Job, Stage, WorkAbout } from './jobs.ts'

/** A process that stood still for longer than this has lost what it had taken up. */
export const LEASE_SECONDS = 30

export async function putJobs(
  db: Db,
  stage: Stage,
  work: readonly { id: string; subject: string }[],
): Promise<void> {
  await run(
    db,
    sql`
      insert into job (id, stage, subject, put_at)
      select id, ${stage}, subject, now()
      from unnest(${work.map(({ id }) => id)}::uuid[], ${work.map(({ subject }) => subject)}::text[]) as one (id, subject)
      where not exists (
        select 1
        from job as aside
        where aside.stage = ${stage} and aside.subject = one.subject and aside.set_aside
      )
      on conflict (stage, subject) where lease is null and not given_up do nothing
    `,
  )
}

/** A person's word lifts what was given up. */
export async function deleteGivenUp(db: Db, stage: Stage, subject: string): Promise<void> {
  await run(db, sql`delete from job where stage = ${stage} and subject = ${subject} and given_up`)
}

/**
 * The first job that may run: what was broken off comes last, so that the rest goes on. Two jobs on one subject never run
 * side by side. A time far ahead is a clock that was set back since.
 */
export async function leaseJob(
  db: Db,
  { worker, lease }: { worker: string; lease: string },
  stages: readonly Stage[],
): Promise<Job | null> {
  return maybeOne<Job>(
    db,
    sql`
      with next as (
        select id
        from job
        where stage = any(${stages})
          and lease is null
          and not given_up
          and (run_after is null or run_after <= now() or run_after > now() + interval '1 minute')
          and not exists (
            select 1
            from job as running
            where running.stage = job.stage
              and running.subject = job.subject
              and running.lease is not null
          )
        order by broken_off, number
        limit 1
        for update skip locked
      )
      update job
      set lease = ${lease}, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}),
          locked_by = ${worker}, attempts = attempts + 1
      from next
      where job.id = next.id
      returning job.id, job.stage, job.subject, job.attempts, job.lease
    `,
  )
}

/** What was set aside is taken for once and stays so: who ends with it leaves it as it was. */
export async function leaseAside(
  db: Db,
  { worker, lease }: { worker: string; lease: string },
  stage: Stage,
  subject: string,
): Promise<Job | null> {
  return maybeOne<Job>(
    db,
    sql`
      update job
      set lease = ${lease}, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}),
          locked_by = ${worker}, attempts = attempts + 1
      where id = (
          select id
          from job
          where stage = ${stage} and subject = ${subject} and set_aside and lease is null
          limit 1
          for update skip locked
        )
      returning id, stage, subject, attempts, lease
    `,
  )
}

export async function renewLeases(db: Db, leases: readonly string[]): Promise<void> {
  await run(
    db,
    sql`
      update job
      set lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
      where lease = any(${leases}::uuid[])
    `,
  )
}

/** An attempt that was begun and never reported, so often, and its step is set aside. */
const MOST_BROKEN_OFF = 2

const BROKEN_OFF = `The process that did this ended in the middle of it, ${MOST_BROKEN_OFF} times. It was set aside so that the rest goes on; have it tried again, and if the process ends once more, take the file out.`

/**
 * What was taken up by a process that is gone, or stood still until its lease ended, waits again. A worker whose sessions
 * are all closed is gone.
 */
export async function freeBrokenOff(db: Database, here: () => Held): Promise<void> {
  try {
    await db.transaction((within) => freeIn(within, here()), CAN_BE_REDONE)
  } catch (error) {
    // The same work was put at that moment: the next look finds it.
    if (codeOf(error) !== '23505') throw error
  }
}

/** What this process works on. */
export interface Held {
  worker: string
  leases: readonly string[]
}

/** What this process took up while somebody looked is not yet among what it says that it holds. */
const SURELY_KNOWN_SECONDS = LEASE_SECONDS / 2

/**
 * What is ours by its row and for a while not in our hands was done, and the database fell before that was on the disk: it
 * waits again, and nobody is to blame.
 */
async function freeIn(db: Db, { worker, leases }: Held): Promise<void> {
  const stale = await many<{ id: string; blame: number }>(
    db,
    sql`
      select id, case when locked_by = ${worker} then 0 else 1 end as blame
      from job
      where lease is not null
        and lease <> all(${leases}::uuid[])
        and (
          (
            locked_by = ${worker}
            and lease_until < now() + make_interval(secs => ${LEASE_SECONDS - SURELY_KNOWN_SECONDS})
          )
          or lease_until < now()
          or lease_until > now() + make_interval(secs => ${10 * LEASE_SECONDS})
          or locked_by not in (
            select application_name
            from pg_stat_activity
            where datname = current_database() and application_name is not null
          )
        )
      for update skip locked
    `,
  )
  for (const { id, blame } of stale) {
    await deleteDouble(db, id)
    await run(
      db,
      sql`
        update job
        set lease = null, lease_until = null, locked_by = null,
            broken_off = broken_off + ${blame},
            given_up = broken_off + ${blame} >= ${MOST_BROKEN_OFF},
            set_aside = broken_off + ${blame} >= ${MOST_BROKEN_OFF},
            error = case when broken_off + ${blame} >= ${MOST_BROKEN_OFF} then ${BROKEN_OFF} else error end
        where id = ${id}
      `,
    )
  }
}

/** The same work that was put while this one ran: one of them stands for both. */
const deleteDouble = (db: Db, id: string): Promise<void> =>
  run(
    db,
    sql`
      delete from job as waiting
      using job as this
      where this.id = ${id}
        and waiting.id <> this.id
        and waiting.stage = this.stage
        and waiting.subject = this.subject
        and waiting.lease is null
        and not waiting.given_up
    `,
  )

/** Done, and with it every earlier failure at the same work. false where the lease is another's by now. */
export async function deleteJob(db: Db, { lease }: Job): Promise<boolean> {
  const done = await maybeOne<{ id: string }>(
    db,
    sql`
      with done as (
        delete from job
        where lease = ${lease}
        returning id, stage, subject
      ),
      failed as (
        delete from job
        using done
        where job.stage = done.stage and job.subject = done.subject and job.given_up and job.id <> done.id
      )
      select id
      from done
    `,
  )
  return done !== null
}

export interface PutBack {
  error: string | null
  /** Until it is tried again. */
  seconds: number
  givenUp: boolean
  /** Of those begun: a postponed one is taken off again. */
  attempts: number
}

/** To be tried again after some seconds, or given up. Nothing where the lease is another's by now. */
export async function putBack(db: Db, job: Job, how: PutBack): Promise<void> {
  const ours = await maybeOne<{ id: string }>(
    db,
    sql`select id from job where lease = ${job.lease} for update`,
  )
  if (!ours) return
  if (how.givenUp) await deleteGivenUp(db, job.stage, job.subject)
  else await deleteDouble(db, job.id)
  await run(
    db,
    sql`
      update job
      set lease = null, lease_until = null, locked_by = null, attempts = ${how.attempts},
          error = coalesce(${how.error}, error), given_up = ${how.givenUp},
          run_after = now() + make_interval(secs => ${how.seconds})
      where id = ${job.id}
    `,
  )
}

export async function countWaiting(db: Db, stages: readonly Stage[]): Promise<number> {
  const { waiting } = await one<{ waiting: number }>(
    db,
    sql`select count(*) as waiting from job where stage = any(${stages}) and not given_up`,
  )
  return waiting
}

/** Work that failed five times or was set aside, to be shown with its error. */
export async function givenUpJobs(db: Db): Promise<GivenUp[]> {
  return many<GivenUp>(
    db,
    sql`
      select stage, subject, error, set_aside as "setAside"
      from job
      where given_up
      order by stage, subject
    `,
  )
}

export async function workAbout(db: Db, subjects: readonly string[]): Promise<WorkAbout> {
  return one<WorkAbout>(
    db,
    sql`
      select
        count(*) filter (where not given_up and lease is null) as waiting,
        count(*) filter (where not given_up and lease is not null) as running,
        count(*) filter (where given_up) as failed
      from job
      where subject = any(${subjects})
    `,
  )
}
