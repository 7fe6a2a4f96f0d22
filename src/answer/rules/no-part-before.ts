// A review promises that somebody looks at it afresh who had no part in the answer.
import type { EventKind } from '../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import { releasesOf } from '../course/answered.ts'
import { isWork, whoWasAtIt } from '../course/who-was-at-it.ts'

const OF_A_REVIEW: readonly EventKind[] = ['review-concluded', 'signed']

/** `reviewed`: the request that this one is a review of. */
export function noPartBefore(
  kind: EventKind,
  account: string,
  { events, reference }: ForceRequest,
): string | null {
  if (!isWork(kind) && !OF_A_REVIEW.includes(kind)) return null
  const hadPart = releasesOf(events).some(
    (release) =>
      release.sent && (release.signed?.by === account || whoWasAtIt(events, release).has(account)),
  )
  return hadPart
    ? `You had a part in the answer to ${reference}: somebody who had none looks at it afresh.`
    : null
}
