// How far a survey is: what was sent, what came, what waits, what is decided.

import { bodiesReplied } from '../../../count/queries.ts'
import { workOn } from '../../../publish/work-in-the-way.ts'
import { unplacedOf } from '../../../receive/queries.ts'
import { figuresConfirmed } from '../../../reconcile/glance/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsDated } from '../../../survey/queries.ts'
import type { BodyWaiting } from '../view/desk-view.ts'
import { manyWaiting } from '../view/places.ts'

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
  places: readonly BodyWaiting[],
): Promise<Far> {
  const { db } = house
  const [dated, came, unplaced, confirmed, work] = await Promise.all([
    requestsDated(db, survey),
    bodiesReplied(db, survey),
    unplacedOf(db, survey),
    figuresConfirmed(db, survey),
    workOn(house, survey),
  ])
  return {
    dated,
    ...came,
    unplaced: unplaced.length,
    waiting: manyWaiting(places) - manyWaiting(places, 'case'),
    confirmed,
    working: work.waiting + work.running,
  }
}
