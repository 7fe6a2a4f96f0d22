// What a reader's decision may move: how far the national figure is apart with a reading confirmed and with it rejected.
import { type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import { asBounds, isMissing } from '../vocabulary/reply.ts'
import type { Question } from '../vocabulary/survey.ts'
import { bodyValue } from './body-value.ts'
import { type Known, ofBody } from './count-survey.ts'

/**
 * By the id of each reading in pencil: by how many the national interval of its question moves at most. Nought where the
 * question is not counted, or where the body's total stands without it.
 */
export function moves(known: Known): Map<string, number> {
  const { survey, figures } = known
  const moved = new Map<string, number>()
  for (const question of survey.questions) {
    const counts = !survey.notComparable && !question.rows && !question.document
    if (!counts) continue
    for (const one of figures)
      if (one.state === 'pencil' && one.question === question.number)
        moved.set(one.id, moveOf(known, question, one))
  }
  return moved
}

function moveOf(known: Known, question: Question, reading: DecidedFigure): number {
  const body = known.survey.bodies.find(({ slug }) => slug === reading.body)
  if (!body) return 0
  const own = ofBody(known, body, question.number)
  const as = (state: ReadingState): Bounds => {
    const figures = own.figures.map((one) => (one.id === reading.id ? { ...one, state } : one))
    const { value, unit } = bodyValue(known.survey, question, body, { ...own, figures })
    // Where nothing is counted nothing is added to the floor; the ceiling is open either way.
    return isMissing(value) && unit === null ? exactly(0) : asBounds(value)
  }
  const [confirmed, rejected] = [as('confirmed'), as('rejected')]
  return Math.max(
    Math.abs(confirmed.low - rejected.low),
    Math.abs((confirmed.high ?? confirmed.low) - (rejected.high ?? rejected.low)),
  )
}
