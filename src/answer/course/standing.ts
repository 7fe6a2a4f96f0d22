// The events that stand: without those that a further one says were wrong, and without what says so.
import type { EventKind, EventOf, RequestEvent } from '../../vocabulary/answering/event.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'

export function standing(events: readonly RequestEvent[]): RequestEvent[] {
  const wrong = new Set(
    events.flatMap((one) => (one.kind === 'event-corrected' ? [one.facts.event] : [])),
  )
  return events.filter(({ seq, kind }) => kind !== 'event-corrected' && !wrong.has(seq))
}

/** Those of one kind, the first first. */
export const allOf = <K extends EventKind>(
  events: readonly RequestEvent[],
  kind: K,
): EventOf<K>[] => events.filter((one): one is EventOf<K> => one.kind === kind)

export const lastOf = <K extends EventKind>(
  events: readonly RequestEvent[],
  kind: K,
): EventOf<K> | null => allOf(events, kind).at(-1) ?? null

/** A fee was asked, and is not paid. */
export function feeWaits(events: readonly RequestEvent[]): boolean {
  const [asked, paid] = [lastOf(events, 'fee-notice'), lastOf(events, 'fee-paid')]
  return asked !== null && (paid === null || paid.seq < asked.seq)
}

export const lawOf = (events: readonly RequestEvent[]): RequestLaw =>
  lastOf(events, 'law-set')?.facts.law ?? lastOf(events, 'received')?.facts.law ?? 'foia'

/** The notice by which more time was taken, while how the test came out is not said. Under the Regulations no test is waited for. */
export function testRuns(events: readonly RequestEvent[]): EventOf<'extension-notice'> | null {
  if (lawOf(events) !== 'foia') return null
  const [notice, concluded] = [lastOf(events, 'extension-notice'), lastOf(events, 'pit-concluded')]
  return notice && (concluded === null || concluded.seq < notice.seq) ? notice : null
}
