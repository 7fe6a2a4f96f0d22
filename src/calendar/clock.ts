// One body's clock, derived from its events: when it is due, and on which working day it answered.
import { lawOfBody } from '../vocabulary/asking/law-of-body.ts'
import type { Law, RequestEvents } from '../vocabulary/survey.ts'
import type { TakenFor } from '../vocabulary/taken-for.ts'
import { cameBack } from './came-back.ts'
import { type Due, type DueDay, daysTo, dueDate, workingDaysBetween } from './due.ts'
import { type MessageCame, stoppedBy } from './stopped-by.ts'

export interface Clock {
  /** It stands still: the body asked something that is not answered, or a fee that is not paid. Then nothing is due. */
  stands: boolean
  /** null where the day the request was received is not known: then there is no sum. */
  sum: Due | null
  due: string | null
  /** Day by day to the day it is due; while it stands still as far as it ran. */
  days: DueDay[]
  /** The working day on which the reply came, 1 to 20 in time; null while there is none, or its day is not known. */
  repliedOnDay: number | null
  repliedOn: string | null
  late: boolean
}

/**
 * asked: the law that the survey was begun under; a body that answers under its own nation’s law is counted by that.
 * messages: all that came from the body, in any order; what a person said asks back, or asks for a fee, is an event of its
 * day. An extension that a body took moves the due day to the furthest lawful one; the page says on what that rests. A
 * reply whose day is not known is not called late.
 */
export function clockOf(
  asked: Law,
  events: RequestEvents,
  messages: readonly MessageCame[],
  today: string,
): Clock {
  const { received } = events
  const law = lawOfBody(events.body, asked)
  const reply = stoppedBy(messages)
  const repliedOn = reply?.received ?? null
  const feeNotice = events.feeNotice ?? saidOn(messages, 'fee-notice')
  const asksBack = events.clarificationAsked ?? saidOn(messages, 'clarification')
  const stands =
    !reply &&
    ((asksBack !== undefined && events.clarificationGiven === undefined) ||
      (feeNotice !== undefined && events.feePaid === undefined))
  // What never reached a body is not due from it.
  if (!received || (!reply && cameBack(events, messages)))
    return { stands, sum: null, due: null, days: [], repliedOnDay: null, repliedOn, late: false }
  const clock = {
    received,
    clarified: events.clarificationGiven,
    feeNotice,
    feePaid: events.feePaid,
  }
  const sum = dueDate(law, clock)
  const due = events.extension ? (sum.latest ?? sum.due) : sum.due
  const until = reply ? repliedOn : today
  return {
    stands,
    sum,
    due: stands ? null : due,
    days: daysTo(law, clock, (stands ? (asksBack ?? feeNotice) : due) ?? received),
    repliedOn,
    repliedOnDay: repliedOn ? workingDaysBetween(law, clock, repliedOn) : null,
    late: !stands && due !== null && until !== null && until > due,
  }
}

/** The day of the first letter that a person said is of this kind. */
const saidOn = (messages: readonly MessageCame[], kind: TakenFor): string | undefined =>
  messages
    .flatMap((one) => (one.kind === kind && one.decided && one.received ? [one.received] : []))
    .sort()[0]
