// What somebody does to a request: kept as an event, sealed into the history. Two who do something at once: the second sees both.
import { dayHere } from '../calendar/day-here.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { EventKind, EventSaid, RequestEvent } from '../vocabulary/answering/event.ts'
import type { ForceRequest } from '../vocabulary/answering/force-request.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { courseOf } from './course/course-of.ts'
import { readEvent } from './events/read-facts.ts'
import { addRequestEvents, lockRequest, requestById } from './queries.ts'
import { noPartBefore } from './rules/no-part-before.ts'
import { whyNot, whyNotNow } from './rules/why-not.ts'
import { sealOfEvent } from './seal.ts'

export type Hands = Pick<House, 'db' | 'now' | 'newId'>

export interface DeedOnRequest {
  viewer: Viewer
  id: string
  /** The version that was looked at. null: whatever was done meanwhile, this stands beside it. */
  version: number | null
  /** One act may be several events: each is asked of the request with those before it. */
  said: readonly EventSaid[]
  /** What must hold when it is kept and speaks of other requests: throws where it does not. In the same transaction, before it. */
  first?: (db: Db) => Promise<void>
  /** What is kept elsewhere with it, in the same transaction. */
  also?: (db: Db, request: ForceRequest) => Promise<void>
}

export type Recorded =
  | { done: true; version: number }
  | { done: false; why: 'gone' }
  /** Somebody else was first: nothing was kept, and this is what they did. */
  | { done: false; why: 'changed'; version: number; since: RequestEvent[] }

/** Throws the sentence of a rule where it may not be recorded. */
export const recordDeed = (house: Hands, deed: DeedOnRequest): Promise<Recorded> =>
  house.db.transaction(async (db): Promise<Recorded> => {
    const version = await lockRequest(db, deed.id)
    const request = version === null ? null : await requestById(db, deed.id)
    if (version === null || !request) return { done: false, why: 'gone' }
    if (deed.version !== null && version !== deed.version)
      return {
        done: false,
        why: 'changed',
        version,
        since: request.events.filter(({ seq }) => seq > (deed.version ?? 0)),
      }
    await deed.first?.(db)
    const kept = await addChecked(house, db, request, deed)
    await deed.also?.(db, kept)
    return { done: true, version: kept.version }
  })

/**
 * In the caller’s transaction: each event is read, asked of the rules, sealed. Answers the request as it is after it.
 * `byHouse`: it follows of itself from what the viewer may do, and no right of its own is asked for it.
 */
export async function addChecked(
  { newId, now }: Hands,
  db: Db,
  before: ForceRequest,
  { viewer, said, byHouse }: Pick<DeedOnRequest, 'viewer' | 'said'> & { byHouse?: true },
): Promise<ForceRequest> {
  const at = now()
  const reviewed = before.parent === null ? null : await requestById(db, before.parent)
  let request = before
  const events = said.map((given) => {
    const one = readEvent(given)
    const course = courseOf(request, dayHere(at))
    const why =
      (byHouse ? whyNotNow(one, course, viewer.account) : whyNot(viewer, one, course)) ??
      (reviewed && noPartBefore(one.kind, viewer.account, reviewed))
    if (why) throw new CandourError(why, { status: 409 })
    const seq = request.version + 1
    const by = { seq, account: viewer.account, actor: viewer.name }
    const event: RequestEvent = { ...one, ...by, at: at.toISOString() }
    request = { ...request, version: seq, events: [...request.events, event] }
    const salt = newId()
    return { ...one, ...by, at, salt, seal: sealOfEvent(salt, one) }
  })
  await addRequestEvents(db, before.id, events)
  for (const { seq, kind, seal } of events)
    record(
      db,
      {
        who: viewer.account,
        what: EVENT_NAMES[kind],
        record: `request:${before.id}`,
        detail: { n: seq, seal },
      },
      at,
    )
  return request
}

/** What the history calls each kind of event. */
const EVENT_NAMES: Record<EventKind, string> = {
  received: 'request received',
  'sheet-came': 'reply sheet came with request',
  'taken-on': 'request taken on',
  'questions-split': 'request split into questions',
  'law-set': 'law of request set',
  triaged: 'request sorted by risk',
  referred: 'request referred',
  'referral-answered': 'referral answered',
  consulted: 'somebody consulted',
  'consulted-answered': 'consultation answered',
  'clarification-asked': 'clarification asked',
  'clarification-given': 'clarification given',
  'clarification-warned': 'lapse warned of',
  'clarification-lapsed': 'clarification lapsed',
  'fee-notice': 'fees notice given',
  'fee-paid': 'fee paid',
  'extension-notice': 'more time taken',
  'pit-concluded': 'public interest test concluded',
  held: 'said whether held',
  mapped: 'question mapped',
  'document-chosen': 'document chosen',
  counted: 'counted for request',
  estimated: 'cost estimated',
  'reason-given': 'reason given',
  'reason-dropped': 'reason dropped',
  ncnd: 'neither confirmed nor denied',
  protected: 'table made safe for request',
  'notice-written': 'notice written',
  'drawn-up': 'release drawn up',
  signed: 'release signed',
  unsigned: 'signature taken back',
  sent: 'answer sent',
  logged: 'put on the disclosure log',
  'review-asked': 'review asked',
  'review-concluded': 'review concluded',
  'ico-complaint': 'complaint to the Commissioner',
  'decision-notice': 'decision notice',
  tribunal: 'step before the tribunal',
  linked: 'request linked',
  withdrawn: 'request withdrawn',
  'passed-on': 'request passed on',
  leaked: 'leak recorded',
  'leak-step': 'step after a leak',
  'event-corrected': 'event of request taken back',
  'requester-erased': 'requester erased',
}
