// Work that waits: a stage's name and what it is about. Asked for twice, done once.
import type { Db } from './db.ts'

export const STAGES = ['read', 'extract', 'reconcile', 'count'] as const
export type Stage = (typeof STAGES)[number]

export interface Job {
  id: string
  stage: Stage
  /** The id of what the stage works on: an attachment's sha256, a message, a survey. */
  subject: string
  attempts: number
}

export interface Jobs {
  /** In the same transaction as the result that makes it necessary. A waiting job for the same subject is not doubled. */
  put(db: Db, stage: Stage, subject: string): Promise<void>
  /** Takes one waiting job of these stages, locked for this worker; null when none waits. */
  take(stages: readonly Stage[]): Promise<Job | null>
  /** Deletes the job, in the transaction that leaves its result. */
  done(db: Db, job: Job): Promise<void>
  /** Puts it back to be tried again later, or gives it up after five attempts with the error kept. */
  failed(job: Job, error: string): Promise<void>
  /** Waiting, running or to be tried again; not what was given up. */
  waiting(): Promise<number>
  /** What was given up, with its error: shown until the same work is put again and done. */
  givenUp(): Promise<GivenUp[]>
}

export interface GivenUp {
  stage: Stage
  subject: string
  error: string
}
