// A request is taken in: its reference, its first events, and apart from them who asked.
import { monthsLater } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db } from '../store/db.ts'
import type { EventSaid } from '../vocabulary/answering/event.ts'
import type { ForceRequest } from '../vocabulary/answering/force-request.ts'
import type {
  Door,
  Requester,
  RequestLaw,
  RequestQuestion,
} from '../vocabulary/answering/request.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { allOf } from './course/standing.ts'
import {
  addRequest,
  keepRequester,
  nextRequestNumber,
  requestById,
  requestByReference,
} from './queries.ts'
import { addChecked, type Hands } from './record-deed.ts'

export interface RequestTaken {
  /** The id that it will have: a form that is sent twice takes in one. */
  id: string
  /** As the force calls it; absent: the next of the year. */
  reference?: string
  received: string
  door: Door
  law: RequestLaw
  questions: readonly RequestQuestion[]
  requester: Omit<Requester, 'keptUntil'>
  /** Further events that belong to its taking in. */
  more?: readonly EventSaid[]
}

/** In one letter with each other where there are several: each is linked to the rest. */
export const takeRequests = (
  house: Hands,
  {
    viewer,
    taken,
    also,
  }: {
    viewer: Viewer
    taken: readonly RequestTaken[]
    /** What is kept elsewhere with it, in the same transaction. */
    also?: (db: Db) => Promise<void>
  },
): Promise<ForceRequest[]> =>
  house.db.transaction(async (db) => {
    const kept: ForceRequest[] = []
    for (const one of taken) kept.push(await takeOne(house, db, viewer, one))
    await also?.(db)
    if (kept.length < 2) return kept
    const linked: ForceRequest[] = []
    for (const request of kept) linked.push(await linkTo(house, db, viewer, { request, kept }))
    return linked
  })

const linkTo = (
  house: Hands,
  db: Db,
  viewer: Viewer,
  { request, kept }: { request: ForceRequest; kept: readonly ForceRequest[] },
): Promise<ForceRequest> =>
  addChecked(house, db, request, {
    viewer,
    said: kept
      .filter(({ id }) => id !== request.id && !isLinked(request, id))
      .map(({ id, reference }) => ({
        kind: 'linked',
        facts: { to: id, reference, how: 'one-letter', why: 'They came in one letter.' },
      })),
  })

/** The same form was sent before. */
const isLinked = ({ events }: ForceRequest, to: string): boolean =>
  allOf(events, 'linked').some(({ facts }) => facts.to === to)

async function takeOne(
  house: Hands,
  db: Db,
  viewer: Viewer,
  { id, received, door, law, questions, requester, more = [], ...given }: RequestTaken,
): Promise<ForceRequest> {
  const there = await requestById(db, id)
  if (there) return there
  const reference = await referenceFor(db, { law, received, ...given })
  await addRequest(db, { id, reference, parent: null, at: house.now() })
  const request = await addChecked(
    house,
    db,
    { id, reference, parent: null, version: 0, events: [] },
    {
      viewer,
      said: [
        { kind: 'received', facts: { on: received, door, law } },
        ...(questions.length > 0
          ? [{ kind: 'questions-split' as const, facts: { questions } }]
          : []),
        ...more,
      ],
    },
  )
  await keepRequester(db, id, { ...requester, keptUntil: keptUntil(received) })
  return request
}

const PREFIX: Record<RequestLaw, string> = { foia: 'FOI', eir: 'EIR', 'subject-access': 'SAR' }

async function referenceFor(
  db: Db,
  { law, received, reference }: Pick<RequestTaken, 'law' | 'received' | 'reference'>,
): Promise<string> {
  if (reference !== undefined) {
    if (await requestByReference(db, reference))
      throw new CandourError(`There is a request ${reference} already.`, { status: 409 })
    return reference
  }
  const year = Number(received.slice(0, 4))
  for (;;) {
    const number = await nextRequestNumber(db, year)
    const next = `${PREFIX[law]} ${year}/${String(number).padStart(4, '0')}`
    if (!(await requestByReference(db, next))) return next
  }
}

/** Two years at least are kept (NPCC process); what the force needs longer it says later. */
const MONTHS_KEPT = 24

export const keptUntil = (from: string): string => monthsLater(from, MONTHS_KEPT)
