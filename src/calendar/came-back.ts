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
 * anew, if on the same day: a bounce of that day is of the letter before. Where nothing else is known than a request and a
 * bounce after it, that is of the request, however late.
 */
export function cameBack(
  events: RequestEvents | null | undefined,
  messages: readonly MessageCame[],
): boolean {
  const { sent, received, ourReference } = events ?? {}
  const isOurs = ourReference !== undefined
  const isAlone = !isOurs && isNothingElse(events, messages)
  return messages.some(({ kind, received: on }) => {
    if (kind !== 'bounce') return false
    if (on === null) return received === undefined || !isOurs
    if (received === undefined) return sent === undefined || on >= sent
    const isLater = isOurs ? on > received : on >= received
    return isLater && (isAlone || on <= daysLater(received, DAYS))
  })
}

/** The body gave no sign that it has the request, and no further letter of ours is known. */
const isNothingElse = (
  events: RequestEvents | null | undefined,
  messages: readonly MessageCame[],
): boolean =>
  messages.every(({ kind }) => kind === 'bounce') &&
  KNOWN_THERE.every((name) => events?.[name] === undefined)

const KNOWN_THERE = [
  'reference',
  'clarificationAsked',
  'feeNotice',
  'extension',
  'internalReviewAsked',
] as const
