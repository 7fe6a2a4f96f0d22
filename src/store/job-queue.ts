// The queue of waiting work, in the database: any number of processes may take from it.
import { randomUUID } from 'node:crypto'
import { CAN_BE_REDONE, type Database } from './db.ts'
import {
  countWaiting,
  deleteGivenUp,
  deleteJob,
  freeBrokenOff,
  givenUpJobs,
  LEASE_SECONDS,
  leaseAside,
  leaseJob,
  putBack,
  putJobs,
  renewLeases,
  workAbout,
} from './job-queries.ts'
import { type Job, type Jobs, STAGES } from './jobs.ts'
import { TakenUp } from './taken-up.ts'

export const MOST_ATTEMPTS = 5

export interface JobQueue extends Jobs {
  /** What is taken up here stays ours for a while longer; done by itself while the process lives. */
  renew(): Promise<void>
  /** What is still taken up here is put back: this process ends. */
  letGo(): Promise<void>
}

/** `worker`: the name under which this process's sessions are seen, so that what it held is free once it is gone. */
export function jobQueue(db: Database, worker: string): JobQueue {
  const held = new Map<string, Job>()
  /** Asked for and not answered yet. */
  const asked = new Set<string>()
  const leases = (): string[] => [...held.keys(), ...asked]
  const taking = async (take: (lease: string) => Promise<Job | null>): Promise<Job | null> => {
    const lease = randomUUID()
    asked.add(lease)
    try {
      const job = await take(lease)
      if (job) held.set(lease, job)
      return job
    } finally {
      asked.delete(lease)
    }
  }
  const renew = async (): Promise<void> => {
    if (held.size > 0) await renewLeases(db, leases())
  }
  // While the database is away nothing can be renewed; when it is back, what nobody took up meanwhile still is ours.
  const renewing = setInterval(() => renew().catch(() => {}), RENEW_MS)
  renewing.unref()

  let looked = Number.NEGATIVE_INFINITY
  const lookForBrokenOff = async (): Promise<void> => {
    if (performance.now() - looked < LOOK_EVERY_MS) return
    looked = performance.now()
    await freeBrokenOff(db, () => ({ worker, leases: leases() }))
  }

  const back = async (job: Job, how: Parameters<typeof putBack>[2]): Promise<void> => {
    await db.transaction((within) => putBack(within, job, how), CAN_BE_REDONE)
    held.delete(job.lease)
  }
  const postponed = (job: Job): Promise<void> =>
    back(job, { error: null, seconds: SOON, givenUp: false, attempts: job.attempts - 1 })

  return {
    put: (within, stage, subject) => putJobs(within, stage, [{ id: randomUUID(), subject }]),
    async putAll(within, stage, subjects) {
      if (subjects.length === 0) return
      const ordered = [...new Set(subjects)].sort()
      await putJobs(
        within,
        stage,
        ordered.map((subject) => ({ id: randomUUID(), subject })),
      )
    },
    async take(stages) {
      await lookForBrokenOff()
      return taking((lease) => leaseJob(db, { worker, lease }, stages))
    },
    takeAside: (stage, subject) =>
      taking((lease) => leaseAside(db, { worker, lease }, stage, subject)),
    async done(within, job) {
      if (!(await deleteJob(within, job)))
        throw new TakenUp(`${job.stage} of ${job.subject} was taken up by another meanwhile`)
      held.delete(job.lease)
    },
    failed(job, error, forGood = false) {
      const givenUp = forGood || job.attempts >= MOST_ATTEMPTS
      return back(job, { error, seconds: backOff(job.attempts), givenUp, attempts: job.attempts })
    },
    postponed,
    async again(within, stage, subject) {
      await deleteGivenUp(within, stage, subject)
      await putJobs(within, stage, [{ id: randomUUID(), subject }])
    },
    waiting: (stages = STAGES) => countWaiting(db, stages),
    givenUp: () => givenUpJobs(db),
    about: (subjects) => workAbout(db, subjects),
    renew,
    async letGo() {
      clearInterval(renewing)
      for (const job of held.values()) await postponed(job).catch(() => {})
    },
  }
}

const RENEW_MS = (LEASE_SECONDS * 1000) / 3
const LOOK_EVERY_MS = 1000
const SOON = 1

/** 1, 4, 9, 16 seconds: long enough for a neighbour to recover, short enough for a person who waits. */
const backOff = (attempts: number): number => attempts ** 2
