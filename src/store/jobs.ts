// Work that waits: a stage's name and what it is about. Asked for twice, done once.
import type { Db } from './db.ts'

export const STAGES = ['errand', 'read', 'extract', 'reconcile', 'count', 'inspect'] as const
export type Stage = (typeof STAGES)[number]

export interface Job {
  id: string
  stage: Stage
  /** The id of what the stage works on: an errand, an attachment's sha256, a message, a survey. */
  subject: string
  /** This one among them: an attempt is counted before it is made. */
  attempts: number
  /** Of this attempt. Who takes the step up after its end has another. */
  lease: string
}

export interface Jobs {
  /**
   * In the same transaction as the result that makes it necessary. A waiting job for the same subject is not doubled,
   * and a step that was set aside stays so until a person has it tried `again`.
   */
  put(db: Db, stage: Stage, subject: string): Promise<void>
  /** The same for several, in one order. */
  putAll(db: Db, stage: Stage, subjects: readonly string[]): Promise<void>
  /** Takes one waiting job of these stages, leased to this worker and renewed while it lives; null when none waits. */
  take(stages: readonly Stage[]): Promise<Job | null>
  /** Takes what was set aside, which stays so until it is done: for a process that may end with it. */
  takeAside(stage: Stage, subject: string): Promise<Job | null>
  /** Deletes the job, in the transaction that leaves its result. Throws where the lease ended and another took it up. */
  done(db: Db, job: Job): Promise<void>
  /** Puts it back to be tried again later, or gives it up after five attempts with the error kept; at once `forGood`. */
  failed(job: Job, error: string, forGood?: boolean): Promise<void>
  /** Puts it back for no fault of its own, such as a full disk: the attempt does not count. */
  postponed(job: Job): Promise<void>
  /** Given up or set aside, to be tried anew: a person's word. */
  again(db: Db, stage: Stage, subject: string): Promise<void>
  /** Waiting, running or to be tried again; not what was given up. Of all stages unless some are named. */
  waiting(stages?: readonly Stage[]): Promise<number>
  /** What was given up, with its error: shown until the same work is put again and done. */
  givenUp(): Promise<GivenUp[]>
  /** How the work on these subjects stands: nothing is published that rests on any of it. */
  about(subjects: readonly string[]): Promise<WorkAbout>
}

export interface GivenUp {
  stage: Stage
  subject: string
  error: string
  /** true: it ended its process; false: it failed, five times or for good. */
  setAside: boolean
}

export interface WorkAbout {
  waiting: number
  running: number
  failed: number
}
