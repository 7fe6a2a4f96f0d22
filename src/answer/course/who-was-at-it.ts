// Whose work a release is: none of them is its second person.
import type { EventKind, RequestEvent } from '../../vocabulary/answering/event.ts'
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'

/** Accounts. */
export function whoWasAtIt(
  events: readonly RequestEvent[],
  { event, drawnUp }: Pick<ReleaseRecord, 'event' | 'drawnUp'>,
): Set<string> {
  return new Set([
    drawnUp.by,
    ...events.flatMap(({ seq, kind, account }) => (seq < event && isWork(kind) ? [account] : [])),
  ])
}

export const isWork = (kind: EventKind): boolean => kind === 'drawn-up' || MAKES.includes(kind)

/** What an answer is made of. */
export const MAKES: readonly EventKind[] = [
  'held',
  'mapped',
  'document-chosen',
  'counted',
  'estimated',
  'reason-given',
  'reason-dropped',
  'ncnd',
  'protected',
  'notice-written',
]
