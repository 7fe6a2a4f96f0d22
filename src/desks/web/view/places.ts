// The order in which the bodies of a survey wait for its reader: how much of each, and not what.

import { lettersOffering, takenForOf } from '../../../reconcile/queries.ts'
import { offersWaiting } from '../../../reconcile/queue/events-offered.ts'
import { type WaitsOfBody, waitingByBody } from '../../../reconcile/queue/queries.ts'
import { A_READINGS_TURN } from '../../../reconcile/queue/waiting-for.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf } from '../../../survey/queries.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { BodyWaiting } from './desk-view.ts'
import type { DeskLoaded } from './load-survey.ts'

export const withPlaces = async (house: House, desk: DeskLoaded): Promise<DeskLoaded> => ({
  ...desk,
  places: await placesOf(house, desk),
})

/** As the house's viewer may see it: the body of the first thing that waits before that of the next. */
export async function placesOf(
  { db, viewer }: Pick<House, 'db' | 'viewer'>,
  { id, survey }: { id: string; survey: Survey },
): Promise<BodyWaiting[]> {
  const [waiting, offering] = await Promise.all([
    waitingByBody(db, id, viewer.name),
    lettersOffering(db, id),
  ])
  const events = offering.length === 0 ? [] : await eventsWaiting(db, id, offering)
  const order = new Map(survey.bodies.map(({ slug }, i) => [slug, i]))
  return [...Map.groupBy([...waiting, ...events], ({ body }) => body)]
    .map(([body, of]) => ({ body, of, place: placeOf(of, order.get(body) ?? order.size) }))
    .toSorted((a, b) => inTurn(a.place, b.place))
    .map(({ body, of }) => ({ body, of }))
}

async function eventsWaiting(
  db: House['db'],
  survey: string,
  offering: Awaited<ReturnType<typeof lettersOffering>>,
): Promise<WaitsOfBody[]> {
  const [requests, taken] = await Promise.all([requestsOf(db, survey), takenForOf(db, survey)])
  const judged = new Set([...taken].flatMap(([message, { decided }]) => (decided ? [message] : [])))
  return offersWaiting(offering, requests, judged).map(({ body }) => ({
    body,
    kind: 'event',
    many: 1,
    differ: 0,
    first: [1, 0, A_READINGS_TURN],
  }))
}

/** Of its first thing; of what is alike in all of it the survey's order decides. */
const placeOf = (of: readonly WaitsOfBody[], body: number): number[] => [
  ...(of.map(({ first }) => first).toSorted(inTurn)[0] ?? []),
  body,
]

function inTurn(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Those of which something waits, in the order of their first thing. */
export const bodiesInOrder = (places: readonly BodyWaiting[]): string[] =>
  places.map(({ body }) => body)

/** How many things of these kinds wait, or of all. */
export const manyWaiting = (
  places: readonly BodyWaiting[],
  ...kinds: readonly WaitsOfBody['kind'][]
): number =>
  places.reduce(
    (sum, { of }) =>
      of.reduce(
        (so, { kind, many }) => so + (kinds.length === 0 || kinds.includes(kind) ? many : 0),
        sum,
      ),
    0,
  )
