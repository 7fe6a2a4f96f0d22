// The desk's postman: hands over what waits behind the pages, while a server is set to send by.
import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../../../store/house.ts'
import { sendLetters } from './send-letters.ts'

export interface KeepsSending {
  /** Takes nothing more up, and waits for the letter that is being handed over as long as a person would. */
  close(): Promise<void>
}

const LOOK_EVERY_MS = 3000
const PATIENCE_MS = 5000

export function keepSending(house: House): KeepsSending {
  let over = false
  let wakeUp = (): void => {}
  let said = ''
  const once = async (): Promise<void> => {
    const post = await house.post?.()
    if (!post) return
    const { stopped } = await sendLetters(house, post, { isOver: () => over })
    if (stopped?.why === 'not-reached' && stopped.words !== said) house.log(stopped.words)
    said = stopped?.words ?? ''
  }
  const loop = async (): Promise<void> => {
    while (!over) {
      // What is wrong with the setting or the store is said once and tried again: the pages say it too.
      await once().catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        if (!over && words !== said) house.log(words)
        said = words
      })
      if (over) return
      await Promise.race([
        new Promise<void>((resolve) => {
          wakeUp = resolve
        }),
        pause(LOOK_EVERY_MS, null, { ref: false }),
      ])
    }
  }
  const ended = loop()
  return {
    async close() {
      over = true
      wakeUp()
      await Promise.race([ended, pause(PATIENCE_MS, null, { ref: false })])
    },
  }
}
