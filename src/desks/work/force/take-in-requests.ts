// Requests to the invented force, taken in through the doors by which people would have recorded them.
import { askReview } from '../../../answer/ask-review.ts'
import { courseOf } from '../../../answer/course/course-of.ts'
import { readEvent } from '../../../answer/events/read-facts.ts'
import { requestById, requestByReference } from '../../../answer/queries.ts'
import { recordDeed } from '../../../answer/record-deed.ts'
import { takeRequests } from '../../../answer/take-request.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { Db } from '../../../store/db.ts'
import type { House } from '../../../store/house.ts'
import type { EventSaid } from '../../../vocabulary/answering/event.ts'
import type { Play } from './play.ts'
import { type RequestTold, requestFiles, type StepTold } from './request-files.ts'
import { PLAYS } from './request-plays.ts'

export type PersonNamed = (short: string) => Viewer

export async function takeInRequests(house: House, person: PersonNamed): Promise<void> {
  const today = dayHere(house.now())
  for (const told of await requestFiles()) {
    const there = await requestByReference(house.db, told.reference)
    const events = until(told.events, today)
    if (there || events.length < 2) continue
    // Whole or not at all: of a start that is broken off no request stays half played.
    await house.db.transaction((db) => {
      const within = { ...house.db, query: db.query, transaction: asOneWith(db) }
      return takeInRequest({ ...house, db: within }, person, { ...told, events })
    })
  }
}

const asOneWith =
  (db: Db): House['db']['transaction'] =>
  (work) =>
    work(db)

/** What was done by that day: a desk of an earlier one knows nothing of what comes after. */
function until(events: readonly StepTold[], today: string): StepTold[] {
  const next = events.findIndex((step) => dayOf(step) > today)
  const done = next === -1 ? events : events.slice(0, next)
  return done.map((step) =>
    'review' in step ? { ...step, events: until(step.events, today) } : step,
  )
}

function dayOf(step: StepTold): string {
  if ('review' in step) return step.review.on
  const { on } = 'do' in step ? step.given : step.facts
  return typeof on === 'string' ? on : ''
}

async function takeInRequest(house: House, person: PersonNamed, told: RequestTold): Promise<void> {
  const [first, second, ...later] = told.events
  const id = await begun(house, person, told, [first, second])
  for (const step of later) await doStep(house, person, id, step)
}

async function begun(
  house: House,
  person: PersonNamed,
  { reference, requester, letter }: RequestTold,
  [first, second]: readonly (StepTold | undefined)[],
): Promise<string> {
  const [received, split] = await Promise.all(
    [first, second].map((step) => eventOf(house, person, step)),
  )
  if (!first || received?.kind !== 'received' || split?.kind !== 'questions-split')
    throw new Error(`${reference} does not begin with how it was received and what it asks`)
  const { on, door, law } = received.facts
  const [taken] = await takeRequests(house, {
    viewer: person(first.by),
    taken: [
      {
        id: house.newId(),
        reference,
        received: on,
        door,
        law,
        questions: split.facts.questions,
        requester: { ...requester, words: letter, files: [] },
      },
    ],
  })
  return taken?.id ?? ''
}

async function doStep(
  house: House,
  person: PersonNamed,
  id: string,
  step: StepTold,
): Promise<void> {
  const viewer = person(step.by)
  if ('review' in step) {
    const review = await askReview(house, { viewer, of: id, ...step.review })
    for (const later of step.events) await doStep(house, person, review, later)
    return
  }
  if (!('kind' in step)) {
    const play: Play | undefined = Object.hasOwn(PLAYS, step.do) ? PLAYS[step.do] : undefined
    const request = await requestById(house.db, id)
    if (!play || !request) throw new Error(`nothing is known that does “${step.do}”`)
    return play(house, {
      viewer,
      given: step.given,
      course: courseOf(request, dayHere(house.now())),
    })
  }
  const event = await eventOf(house, person, step)
  if (event) await recordDeed(house, { viewer, id, version: null, said: [event] })
}

/** Accounts and other requests stand in a file by their short names. */
async function eventOf(
  { db }: House,
  person: PersonNamed,
  step: StepTold | undefined,
): Promise<EventSaid | null> {
  if (!step || !('kind' in step)) return null
  const { kind, facts } = step
  if (kind === 'taken-on') {
    const { account, name } = person(String(facts['account']))
    return { kind, facts: { account, name } }
  }
  if (kind === 'linked')
    return readEvent({
      kind,
      facts: { ...facts, to: await requestByReference(db, String(facts['reference'])) },
    })
  return readEvent({ kind, facts })
}
