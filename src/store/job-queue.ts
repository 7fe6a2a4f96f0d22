// The queue of waiting work, in the database: any number of processes may take from it.
import { randomUUID } from 'node:crypto'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'
import { countWaiting, deleteJob, givenUpJobs, lockJob, putJob, unlockJob } from './queries.ts'

export const MOST_ATTEMPTS = 5

/** `worker`: the name under which this process's sessions are seen, so that its locks die with it. */
export function jobQueue(db: Database, worker: string): Jobs {
  return {
    put: (within, stage, subject) => putJob(within, randomUUID(), stage, subject),
    take: (stages) => lockJob(db, worker, stages),
    done: (within, job) => deleteJob(within, job),
    failed: (job, error) =>
      db.transaction((within) => {
        const attempts = job.attempts + 1
        const givenUp = attempts >= MOST_ATTEMPTS
        return unlockJob(within, job, { error, seconds: backOff(attempts), givenUp })
      }),
    waiting: () => countWaiting(db),
    givenUp: () => givenUpJobs(db),
  }
}

/** 1, 4, 9, 16 seconds: long enough for a neighbour to recover, short enough for a person who waits. */
const backOff = (attempts: number): number => attempts ** 2
