// The desk's eye on its mailbox: looks at once when the server says that something came, and now and then where it does not.
import { setTimeout as pause } from 'node:timers/promises'
import type { House, MailBox } from '../../../store/house.ts'
import { fetchMail } from './fetch-mail.ts'
import { restAfter } from './way-in/rest-after.ts'

export interface KeepsFetching {
  /** Looks now, at the mailbox as it is set now. */
  wake(): void
  now(): FetchingNow
  /** Takes nothing more up, and waits for the mails in hand as long as a person would. */
  close(): Promise<void>
}

export interface FetchingNow {
  isLooking: boolean
  /** The mailbox that is set; null where none is. */
  box: string | null
  /** Why it could not be looked at, in a sentence. */
  trouble: string | null
}

/** Where a server does not tell that something came. */
const LOOK_EVERY_MS = 120_000
/** What was set, or set right, is looked for so often. */
const LOOK_FOR_A_BOX_MS = 3000
const PATIENCE_MS = 5000

export function keepFetching(house: House, onTaken: () => void): KeepsFetching {
  let over = false
  let isSetAnew = false
  let wakeUp = (): void => {}
  let said = ''
  let open: MailBox | null = null
  const now: FetchingNow = { isLooking: false, box: null, trouble: null }

  /** A box that is set otherwise, or no longer, is let go at once. */
  const isEnough = (): boolean => over || isSetAnew

  const rest = (ms: number, other: Promise<void> = new Promise(() => {})): Promise<unknown> =>
    Promise.race([
      new Promise<void>((resolve) => {
        wakeUp = resolve
      }),
      other,
      pause(ms, null, { ref: false }),
    ])

  const once = async (): Promise<void> => {
    isSetAnew = false
    const box = (await house.mailbox?.()) ?? null
    now.box = box?.name ?? null
    if (!box) {
      now.trouble = null
      return void (await rest(LOOK_FOR_A_BOX_MS))
    }
    open = box
    try {
      for (let looks = 0; looks < LOOKS_A_SETTING && !isEnough(); looks++) {
        now.isLooking = true
        await fetchMail(house, box, {
          isOver: isEnough,
          onTaken: (taken) => taken.some(({ state }) => state === 'taken') && onTaken(),
        })
        Object.assign(now, { isLooking: false, trouble: null })
        said = ''
        if (!isEnough())
          await rest(
            LOOK_EVERY_MS,
            box.wait(LOOK_EVERY_MS).catch(() => {}),
          )
      }
    } finally {
      now.isLooking = false
      open = null
      await box.close().catch(() => {})
    }
  }

  const loop = async (): Promise<void> => {
    while (!over) {
      try {
        await once()
      } catch (error) {
        if (over) return
        now.trouble = error instanceof Error ? error.message : String(error)
        if (now.trouble !== said) house.log(now.trouble)
        said = now.trouble
        if (!isEnough()) await rest(restAfter(error))
      }
    }
  }
  const ended = loop()

  return {
    wake() {
      isSetAnew = true
      wakeUp()
    },
    now: () => ({ ...now }),
    async close() {
      over = true
      wakeUp()
      await Promise.race([ended, pause(PATIENCE_MS, null, { ref: false })])
      await open?.close().catch(() => {})
    },
  }
}

/** Then the setting is read again. */
const LOOKS_A_SETTING = 5
