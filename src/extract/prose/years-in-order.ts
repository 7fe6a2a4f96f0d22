// “It comes to 3,618 for 2021/22, then 3,907 and, last year, 3,912”: as many numbers as years asked, in their order.
import { isDeepStrictEqual } from 'node:util'
import type { Survey } from '../../vocabulary/survey.ts'
import { isTime, timesAsked } from '../../wording/times-asked.ts'
import type { FigureRead } from '../figures/draft.ts'

/** A figure of a sentence, and whether its time stands beside it. */
export interface Timed {
  figure: FigureRead
  timed: boolean
}

/** Those whose time is told must stand where the years asked have them; the others are never sure. */
export function yearsInOrder(found: readonly Timed[], survey: Survey): FigureRead[] {
  const cells = Map.groupBy(found, ({ figure: { question, kind, facets } }) =>
    JSON.stringify([question, kind, facets]),
  )
  const moved = new Map<FigureRead, FigureRead>()
  for (const cell of cells.values()) {
    const asked = survey.questions.find(({ number }) => number === cell[0]?.figure.question)
    const whole = asked?.period ?? survey.period
    const times = timesAsked(asked?.by?.find(isTime), whole)
    if (times.length < 2 || cell.length !== times.length) continue
    const untold = cell.filter((one, i) => isUntold(one, cell.slice(0, i), whole))
    const isInOrder = cell.every(
      (one, i) => untold.includes(one) || isDeepStrictEqual(one.figure.period, times[i]?.period),
    )
    if (!isInOrder) continue
    cell.forEach((one, i) => {
      const period = times[i]?.period ?? null
      if (untold.includes(one)) moved.set(one.figure, { ...one.figure, period, sure: false })
    })
  }
  return found.map(({ figure }) => moved.get(figure) ?? figure)
}

/** It was given the whole time, or once more that of a number before it. */
const isUntold = (
  { figure, timed }: Timed,
  before: readonly Timed[],
  whole: Survey['period'],
): boolean =>
  !timed &&
  [whole, ...before.map((one) => one.figure.period)].some((period) =>
    isDeepStrictEqual(period, figure.period),
  )
