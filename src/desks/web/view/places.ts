// The order in which everything of a survey waits for its reader: only the places, not the things.

import { lettersOffering, takenForOf } from '../../../reconcile/queries.ts'
import { offersWaiting } from '../../../reconcile/queue/events-offered.ts'
import { type PlacedInQueue, waitingPlaces } from '../../../reconcile/queue/queries.ts'
import {
  A_READINGS_TURN,
  BEFORE_ALL_FIGURES,
  inOrder,
} from '../../../reconcile/queue/waiting-for.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf } from '../../../survey/queries.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { DeskLoaded } from './load-survey.ts'

export const withPlaces = async (house: House, desk: DeskLoaded): Promise<DeskLoaded> => ({
  ...desk,
  places: await placesOf(house, desk),
})

/** As the house's viewer may see it. */
export async function placesOf(
  { db, viewer }: Pick<House, 'db' | 'viewer'>,
  { id, survey }: { id: string; survey: Survey },
): Promise<PlacedInQueue[]> {
  const [waiting, offering, requests, taken] = await Promise.all([
    waitingPlaces(db, id, viewer.name),
    lettersOffering(db, id),
    requestsOf(db, id),
    takenForOf(db, id),
  ])
  const judged = new Set([...taken].flatMap(([message, { decided }]) => (decided ? [message] : [])))
  const events = offersWaiting(offering, requests, judged).map(
    ({ key, body }): PlacedInQueue => ({
      kind: 'event',
      key,
      body,
      move: 0,
      differ: false,
      turn: A_READINGS_TURN,
      within: BEFORE_ALL_FIGURES,
    }),
  )
  return inOrder(survey, [...waiting, ...events])
}

/** Those of which something waits, in the order of their first thing. */
export const bodiesInOrder = (places: readonly PlacedInQueue[]): string[] => [
  ...new Set(places.map(({ body }) => body)),
]
