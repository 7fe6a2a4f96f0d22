// How far a survey is: what was sent, what came, what waits, what is decided.

import { bodiesReplied } from '../../../count/queries.ts'
import { workOn } from '../../../publish/work-in-the-way.ts'
import { unplacedOf } from '../../../receive/queries.ts'
import { figuresConfirmed } from '../../../reconcile/glance/queries.ts'
import type { PlacedInQueue } from '../../../reconcile/queue/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf } from '../../../survey/queries.ts'

export interface Far {
  /** Bodies whose request has a day. */
  dated: number
  /** Bodies that sent anything. */
  sent: number
  /** Bodies that sent what is, or may be, an answer. */
  replied: number
  /** Files that wait to be told whose they are. */
  unplaced: number
  /** Readings, answers, contradictions and letters that wait for this reader. */
  waiting: number
  /** Numbers that are confirmed. */
  confirmed: number
  /** Steps of work that wait or run. */
  working: number
}

/** `places`: what waits for who looks. */
export async function howFar(
  house: House,
  survey: string,
  places: readonly PlacedInQueue[],
): Promise<Far> {
  const { db } = house
  const [requests, came, unplaced, confirmed, work] = await Promise.all([
    requestsOf(db, survey),
    bodiesReplied(db, survey),
    unplacedOf(db, survey),
    figuresConfirmed(db, survey),
    workOn(house, survey),
  ])
  return {
    dated: requests.filter(({ sent, received }) => sent ?? received).length,
    ...came,
    unplaced: unplaced.length,
    waiting: places.filter(({ kind }) => kind !== 'case').length,
    confirmed,
    working: work.waiting + work.running,
  }
}
