// Runs what waits, several at once, until nothing does. Any number of processes may do so beside each other.

import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../../store/house.ts'
import type { Job, Stage } from '../../store/jobs.ts'
import { NotNow } from '../../store/not-now.ts'
import { SetAside } from '../../store/set-aside.ts'
import { TakenUp } from '../../store/taken-up.ts'
import { least } from '../../vocabulary/long-lists.ts'
import { doors } from './doors.ts'

export interface Run {
  /** How many jobs at once in this process. */
  workers?: number
  onDone?(job: Job): void
  /** True: nothing more is taken up. */
  isOver?(): boolean
  /** Only what a result rests on: the rest is left waiting. */
  forResult?: boolean
}

/**
 * Early stages first: a survey is reconciled and counted once its replies are read, not once a reply.
 * A group is taken up only while nothing of an earlier one waits or runs here.
 */
const FOR_RESULT: readonly (readonly Stage[])[] = [
  ['errand', 'read', 'extract'],
  ['reconcile'],
  ['count'],
]
/** The steps of all that a result rests on. */
export const RESULT_STAGES: readonly Stage[] = FOR_RESULT.flat()

/** What a file hides is no figure: nobody waits for it. One at a time, so that whoever comes meanwhile finds a child free. */
const GROUPS: readonly (readonly Stage[])[] = [...FOR_RESULT, ['inspect']]
const BEHIND = FOR_RESULT.length

/** One more than there are children: while it leaves its result, none of them waits. */
const WORKERS = 3

const A_MOMENT = 10
/** What somebody else put while a step runs here is looked for so often; what a step here puts, as soon as it is done. */
const WHILE_ONE_RUNS = 100
const TRIED_AGAIN_SOON = 500

export async function runWaiting(
  house: House,
  { workers = WORKERS, onDone, isOver = () => false, forResult = false }: Run = {},
): Promise<void> {
  const stages = forResult ? RESULT_STAGES : GROUPS.flat()
  const running = new Map<string, number>()
  // Whether somebody looks for a step behind the results, or does one.
  let isBehind = forResult
  // Who looks for a job may be about to run one: the others wait a moment, not until it is tried again.
  let looking = 0
  let oneIsDone = Promise.withResolvers<void>()

  const work = async (): Promise<void> => {
    while (!isOver()) {
      looking++
      const upTo = least([isBehind ? BEHIND - 1 : BEHIND, ...running.values()])
      if (upTo === BEHIND) isBehind = true
      const taken = await takeNext(house, upTo).finally(() => looking--)
      if (upTo === BEHIND && taken?.level !== BEHIND) isBehind = false
      if (!taken) {
        if (running.size > 0) await Promise.race([oneIsDone.promise, pause(WHILE_ONE_RUNS)])
        else if (looking > 0) await pause(A_MOMENT)
        else if ((await house.jobs.waiting(stages)) > 0) await pause(TRIED_AGAIN_SOON)
        else return
        continue
      }
      running.set(taken.job.id, taken.level)
      await runOne(house, taken.job, isOver)
      running.delete(taken.job.id)
      if (taken.level === BEHIND) isBehind = false
      onDone?.(taken.job)
      oneIsDone.resolve()
      oneIsDone = Promise.withResolvers()
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}

/** Of the groups up to the earliest now running here; later ones must wait for it. */
async function takeNext(house: House, upTo: number): Promise<{ job: Job; level: number } | null> {
  for (const [level, stages] of GROUPS.entries()) {
    if (level > upTo) return null
    const job = await house.jobs.take(stages)
    if (job) return { job, level }
  }
  return null
}

/**
 * A door that throws leaves its job to be tried again; the queue gives up after a few times and keeps the words.
 * What fails because the house cannot write just now, or because we stop, is no fault of the job's.
 */
async function runOne(house: House, job: Job, isOver: () => boolean): Promise<void> {
  try {
    await doors[job.stage](house, job)
  } catch (error) {
    if (error instanceof TakenUp) return house.log(error.message)
    const forGood = error instanceof SetAside
    const words =
      forGood || !(error instanceof Error) ? wordsOf(error) : (error.stack ?? error.message)
    const blameless = error instanceof NotNow || isOver()
    house.log(blameless ? wordsOf(error) : `${job.stage} of ${job.subject} failed: ${words}`)
    await report(house, isOver, () =>
      blameless ? house.jobs.postponed(job) : house.jobs.failed(job, words, forGood),
    )
  }
}

/** With the database gone a failure cannot be reported at once; it is not forgotten, or the step would seem broken off. */
async function report(
  house: House,
  isOver: () => boolean,
  say: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      return await say()
    } catch (error) {
      if (!(error instanceof NotNow) || isOver()) throw error
      house.log(wordsOf(error))
      await pause(TRIED_AGAIN_SOON)
    }
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
