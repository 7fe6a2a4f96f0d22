// May the house write just now? After a write failed for want of disk or database it may not, until a trial write succeeds.
import { NotNow } from './not-now.ts'

export interface Writes {
  /** Before a write. While writing is not possible it tries again first, and throws the sentence where that fails. */
  ready(): Promise<void>
  /** After a write failed: what is no fault of disk or database changes nothing. */
  failed(error: unknown): void
  /** Why not, or null. */
  why(): string | null
}

/** `trial` writes something small wherever the house writes, and throws why it cannot. */
export function watchWrites(trial: () => Promise<void>): Writes {
  let why: NotNow | null = null
  let trying: Promise<void> | null = null
  const failed = (error: unknown): void => {
    if (error instanceof NotNow) why = error
  }
  const tryAgain = async (): Promise<void> => {
    try {
      await trial()
      why = null
    } catch (error) {
      failed(error)
    }
  }
  return {
    async ready() {
      if (!why) return
      // All who wait share one trial.
      trying ??= tryAgain().finally(() => {
        trying = null
      })
      await trying
      if (why) throw new NotNow(why.message, why)
    },
    failed,
    why: () => why?.message ?? null,
  }
}
