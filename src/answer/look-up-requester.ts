// Who made a request: read by who may, with an entry in the history each time; put right; erased at the end of its time.
import { dayHere } from '../calendar/day-here.ts'
import { recordedReading } from '../people/recorded-reading.ts'
import { may, type Viewer } from '../people/viewer.ts'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { RequestEvent } from '../vocabulary/answering/event.ts'
import type { Requester } from '../vocabulary/answering/request.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { dayInWords } from '../wording/dates.ts'
import { allOf } from './course/standing.ts'
import { eraseRequestFiles } from './erase-request-files.ts'
import {
  eraseRequester,
  keepRequester,
  lockRequest,
  requestById,
  requesterOf,
  requestsOfSame,
} from './queries.ts'
import { addChecked } from './record-deed.ts'

type Hands = Pick<House, 'db' | 'now' | 'newId' | 'blobs'>

export interface RequesterSeen extends Requester {
  /** Other requests of the same name or address: for adding up cost, for what was asked before, and for nothing else. */
  others: { id: string; reference: string }[]
}

/** null: there is nobody to be seen, for this viewer or at all. */
export async function lookUpRequester(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  id: string,
  why: 'requester read' | 'letter of requester read' = 'requester read',
): Promise<RequesterSeen | null> {
  if (!may(viewer, 'see-requester')) return null
  return recordedReading(house, viewer, {
    what: why,
    record: `request:${id}`,
    read: async (db) => {
      const found = await requesterOf(db, id)
      return found && { ...found, others: await requestsOfSame(db, { request: id, ...found }) }
    },
  })
}

export const putRequesterRight = (
  house: Hands,
  viewer: Viewer,
  { id, ...given }: { id: string; name: string; address: string },
): Promise<void> =>
  house.db.transaction(async (db) => {
    if (!may(viewer, 'see-requester')) throw notThere()
    await lockRequest(db, id)
    const found = await requesterOf(db, id)
    if (!found) throw notThere()
    await keepRequester(db, id, { ...found, ...given })
    record(
      db,
      { who: viewer.account, what: 'requester put right', record: `request:${id}`, detail: {} },
      house.now(),
    )
  })

/** At the end of its time, and not before. The events, and the history with their seals, stay as they are. */
export async function eraseWhoAsked(
  house: Hands,
  viewer: Viewer,
  id: string,
  /** What other rooms keep of them goes too, in the same transaction; answers its sealed files. */
  elsewhere?: (
    db: Db,
    of: { events: readonly RequestEvent[]; requester: Requester },
  ) => Promise<string[]>,
): Promise<void> {
  await house.db.transaction(async (db) => {
    const today = dayHere(house.now())
    await lockRequest(db, id)
    const request = await requestById(db, id)
    const found = await requesterOf(db, id)
    if (!request || !found || !may(viewer, 'see-requester')) throw notThere()
    if (today < found.keptUntil)
      throw new CandourError(
        `Who asked is kept until ${dayInWords(found.keptUntil)}: two years at least.`,
        { status: 409 },
      )
    await addChecked(house, db, request, {
      viewer,
      said: [{ kind: 'requester-erased', facts: { on: today } }],
    })
    // Each mail that was handed over has their name in its head: the files in it stay by themselves.
    const mails = allOf(request.events, 'sent').map(({ facts }) => facts.sha256)
    const { events } = request
    const others = (await elsewhere?.(db, { events, requester: found })) ?? []
    await eraseRequestFiles(db, [...others, ...(await eraseRequester(db, request.id))], {
      who: viewer.account,
      of: `request:${request.id}`,
      at: house.now(),
      surely: mails,
    })
  })
  await house.blobs.removeErased()
}

const notThere = (): CandourError => new CandourError('no such requester', { status: 404 })
