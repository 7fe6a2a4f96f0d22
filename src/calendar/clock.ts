// One body's clock, derived from its events: when it is due, and on which working day it answered.
import type { Law, RequestEvents } from '../vocabulary/survey.ts'
import { type Due, dueDate, workingDaysBetween } from './due.ts'
import { type MessageCame, stoppedBy } from './stopped-by.ts'

export interface Clock {
  /** It stands still: the body asked something that is not answered, or a fee that is not paid. Then nothing is due. */
  stands: boolean
  /** null where the day the request was received is not known: then there is no sum. */
  sum: Due | null
  due: string | null
  /** The working day on which the reply came, 1 to 20 in time; null while there is none, or its day is not known. */
  repliedOnDay: number | null
  repliedOn: string | null
  late: boolean
}

/**
 * messages: all that came from the body, in any order. An extension that a body took moves the due day to the furthest
 * lawful one; the page says on what that rests. A reply whose day is not known is not called late.
 */
export function clockOf(
  law: Law,
  events: RequestEvents,
  messages: readonly MessageCame[],
  today: string,
): Clock {
  const { received } = events
  const reply = stoppedBy(messages)
  const repliedOn = reply?.received ?? null
  const stands =
    !reply &&
    ((events.clarificationAsked !== undefined && events.clarificationGiven === undefined) ||
      (events.feeNotice !== undefined && events.feePaid === undefined))
  if (!received) return { stands, sum: null, due: null, repliedOnDay: null, repliedOn, late: false }
  const clock = {
    received,
    clarified: events.clarificationGiven,
    feeNotice: events.feeNotice,
    feePaid: events.feePaid,
  }
  const sum = dueDate(law, clock)
  const due = events.extension ? (sum.latest ?? sum.due) : sum.due
  const until = reply ? repliedOn : today
  return {
    stands,
    sum,
    due: stands ? null : due,
    repliedOn,
    repliedOnDay: repliedOn ? workingDaysBetween(law, clock, repliedOn) : null,
    late: !stands && due !== null && until !== null && until > due,
  }
}
