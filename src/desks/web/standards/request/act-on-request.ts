// What an act comes to: recorded; or shown again, because somebody was first or a name stands where others read.
import type { Context } from 'hono'
import { nameIn, wordsOf } from '../../../../answer/intake/name-in.ts'
import { requesterOf } from '../../../../answer/queries.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { may } from '../../../../people/viewer.ts'
import type { House } from '../../../../store/house.ts'
import type { EventSaid, RequestEvent } from '../../../../vocabulary/answering/event.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { requestAddress } from './addresses.ts'
import { NAME_MAY_STAY } from './request-act-page.ts'
import type { RequestAt } from './request-at.ts'

export type ActedOn =
  | { done: true; answer: Response }
  | { done: false; why: 'changed'; since: readonly RequestEvent[]; version: number }
  | { done: false; why: 'name' }

export async function actOnRequest(
  house: House,
  c: Context,
  at: RequestAt,
  { said, typed }: { said: readonly EventSaid[]; typed: Readonly<Record<string, string>> },
): Promise<ActedOn> {
  const { viewer, request } = at
  if (!typed[NAME_MAY_STAY] && (await namesRequester(house, at, said)))
    return { done: false, why: 'name' }
  const recorded = await recordDeed(house, {
    viewer,
    id: request.id,
    version: Number(typed['version']),
    said,
  })
  if (recorded.done) return { done: true, answer: c.redirect(requestAddress(request.id), 303) }
  if (recorded.why === 'gone') throw new CandourError('no such request', { status: 404 })
  return { done: false, why: 'changed', since: recorded.since, version: recorded.version }
}

/** Said to who may look the requester up, and to nobody else: it would tell them a name they may not know. */
export async function namesRequester(
  { db }: Pick<House, 'db'>,
  { viewer, request }: Pick<RequestAt, 'viewer' | 'request'>,
  said: readonly EventSaid[],
): Promise<boolean> {
  if (!may(viewer, 'see-requester')) return false
  const name = (await requesterOf(db, request.id))?.name ?? ''
  return nameIn(name, wordsOf(said.map(({ facts }) => facts))) !== null
}
