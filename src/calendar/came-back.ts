// Whether the request itself came back: then no clock runs, and nobody is late with what never reached them.
import type { RequestEvents } from '../vocabulary/survey.ts'
import type { TakenFor } from '../vocabulary/taken-for.ts'
import { daysLater } from './day.ts'

interface MessageCame {
  kind?: TakenFor | null | undefined
  /** ISO day; null where the day is not known. */
  received: string | null
}

/** A server gives up after five days at most; a later bounce is of another letter, such as a reminder. */
const DAYS = 6

/**
 * Of a letter that went from here the day of receipt is forgotten as soon as it bounces, and stands again once it was sent
 * anew, if on the same day: a bounce of that day is of the letter before.
 */
export function cameBack(
  events: RequestEvents | null | undefined,
  messages: readonly MessageCame[],
): boolean {
  const bounces = messages.filter(({ kind }) => kind === 'bounce')
  const received = events?.received
  if (received === undefined) return bounces.length > 0
  return bounces.some(({ received: on }) => {
    if (on === null) return events?.ourReference === undefined
    const isLater = events?.ourReference === undefined ? on >= received : on > received
    return isLater && on <= daysLater(received, DAYS)
  })
}
