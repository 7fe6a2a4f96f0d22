// Work behind an open desk whose database or disk is gone for a while: it waits and goes on, and the desk stays open.
import { setTimeout as pause } from 'node:timers/promises'
import { NotNow } from '../../store/not-now.ts'

const AGAIN_MS = 1000

interface Waiting {
  /** Why it waits, once for each reason. */
  say(why: string): void
  /** Nobody waits for it any more. */
  isOver(): boolean
}

/** `does` may be done once more from its beginning. What is no passing hindrance is thrown. */
export async function onceItCan<T>(does: () => Promise<T>, { say, isOver }: Waiting): Promise<T> {
  let said = ''
  for (;;) {
    try {
      return await does()
    } catch (error) {
      if (!(error instanceof NotNow) || isOver()) throw error
      if (error.message !== said) say(error.message)
      said = error.message
      await pause(AGAIN_MS)
    }
  }
}
