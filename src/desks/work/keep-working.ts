// The desk's worker: takes up what waits behind the pages. Nobody who sends a form waits for it, and no start does.
import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../../store/house.ts'
import type { GivenUp, Job } from '../../store/jobs.ts'
import { RESULT_STAGES, runWaiting } from './run-waiting.ts'

export interface Working {
  /**
   * Something was put: it is taken up at once. Answers after a moment at the latest, done or not: what is small is then
   * shown as done already, and nobody waits for what is large.
   */
  wake(): Promise<void>
  /** Nothing waits any more: for who wants to say so, never for a form. */
  idle(): Promise<void>
  /** Nothing that a result rests on waits any more; what is looked into behind it may go on. */
  results(): Promise<void>
  /** Takes nothing more up, and waits for what is at work as long as a person would. */
  close(): Promise<void>
}

/** What another process put or left is looked for so often. */
const LOOK_EVERY_MS = 3000
/** After something went wrong with the queue itself. */
const AGAIN_MS = 1000
const PATIENCE_MS = 3000
const RESULTS_EVERY_MS = 200
/** What a person does not feel as waiting. */
const A_MOMENT_MS = 120

export interface Work {
  onDone?(job: Job): void
  /** Tries what was set aside, away from this process; true when it was done. */
  tryAlone?(step: GivenUp): Promise<boolean>
}

export function keepWorking(house: House, { onDone, tryAlone }: Work = {}): Working {
  let over = false
  let wanted = true
  let wakeUp = (): void => {}
  let waiting: (() => void)[] = []

  /** Each once for this process: what is guilty stays set aside, with its button. */
  const tried = new Set<string>()
  /** Behind the work, which it does not hold up. */
  let acquitting: Promise<void> | null = null

  const once = async (): Promise<void> => {
    wanted = false
    try {
      await runWaiting(house, { ...(onDone && { onDone }), isOver: () => over })
      if (tryAlone && !acquitting) await acquitBehind(tryAlone)
    } catch (error) {
      // The queue could not be asked. It is asked again; the pages say what keeps the house from working.
      if (!over) house.log(error instanceof Error ? error.message : String(error))
      wanted = true
      await rest(AGAIN_MS)
    }
  }
  const acquitBehind = async (alone: NonNullable<Work['tryAlone']>): Promise<void> => {
    const aside = (await house.jobs.givenUp()).filter(
      (step) => step.setAside && !tried.has(nameOf(step)),
    )
    if (aside.length === 0) return
    const all = async (): Promise<void> => {
      for (const step of aside) {
        tried.add(nameOf(step))
        if (!over) await alone(step)
      }
    }
    acquitting = all().finally(() => {
      acquitting = null
      wanted = true
      wakeUp()
    })
  }
  const rest = (ms: number): Promise<unknown> =>
    Promise.race([
      new Promise<void>((resolve) => {
        wakeUp = resolve
      }),
      pause(ms, null, { ref: false }),
    ])

  const loop = async (): Promise<void> => {
    while (!over) {
      await once()
      if (wanted || over) continue
      if (!acquitting) {
        for (const tell of waiting) tell()
        waiting = []
      }
      await rest(LOOK_EVERY_MS)
    }
    for (const tell of waiting) tell()
  }
  const ended = loop()
  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      wanted = true
      wakeUp()
    })

  return {
    wake: async () => {
      await Promise.race([idle(), pause(A_MOMENT_MS)])
    },
    idle,
    async results() {
      wanted = true
      wakeUp()
      while (!over && (await house.jobs.waiting(RESULT_STAGES)) > 0) await pause(RESULTS_EVERY_MS)
      // What is tried once more, alone, may yet be part of them.
      const aside = await house.jobs.givenUp()
      if (aside.some((step) => step.setAside && !tried.has(nameOf(step)))) await idle()
    },
    async close() {
      over = true
      wakeUp()
      await Promise.race([ended, pause(PATIENCE_MS, null, { ref: false })])
    },
  }
}

const nameOf = ({ stage, subject }: GivenUp): string => `${stage} ${subject}`
