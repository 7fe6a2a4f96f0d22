// How far a survey is: what was sent, what came, what waits, what is decided.
import { wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export interface Far {
  /** Bodies whose request has a day. */
  dated: number
  /** Bodies that sent anything. */
  replied: number
  /** Files that wait to be told whose they are. */
  unplaced: number
  /** Readings, answers and contradictions that wait for this reader. */
  waiting: number
  /** Numbers that are confirmed. */
  confirmed: number
  /** Steps of work that wait or run. */
  working: number
}

export function howFar(desk: DeskSurvey): Far {
  const open = [...desk.readings, ...desk.answers].filter((one) => wanted(desk, one) !== null)
  const dated = [...desk.requests.values()].filter(({ sent, received }) => sent ?? received)
  return {
    dated: dated.length,
    replied: new Set(desk.messages.map(({ body }) => body)).size,
    unplaced: desk.unplaced,
    waiting: open.length + desk.contradictions.filter(({ decided }) => !decided).length,
    confirmed: desk.readings.filter(({ state }) => state === 'confirmed').length,
    working: desk.waiting,
  }
}
