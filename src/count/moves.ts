// What a reader's decision may move: how far the national figure is apart with a reading confirmed and with it rejected.
import { type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import { inUnits } from '../vocabulary/least-unit.ts'
import { asBounds, isMissing } from '../vocabulary/reply.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import { bodyValue, type OfBody } from './body-value.ts'
import { isCounted, type Known, ofBody } from './count-bodies.ts'

/**
 * By the id of each reading in pencil of these bodies: by how many the national interval of its question moves at most. Nought where the
 * question is not counted, or where the body's total stands without it.
 */
export async function moves(
  known: Known,
  bodies: readonly BodyAsked[] = known.survey.bodies,
): Promise<Map<string, number>> {
  const { survey, figures } = known
  const moved = new Map<string, number>()
  const asked = new Map(bodies.map((body) => [body.slug, body]))
  for (const question of survey.questions) {
    if (!isCounted(survey, question)) continue
    const open = figures.filter((one) => one.state === 'pencil' && one.question === question.number)
    for (const [slug, readings] of Map.groupBy(open, ({ body }) => body)) {
      const body = asked.get(slug)
      const own = body && ofBody(known, body, question)
      const few = readings.length <= MOST_TRIED
      for (const one of readings)
        moved.set(
          one.id,
          !body || !own
            ? 0
            : few
              ? await moveOf(survey, question, { body, own }, one)
              : saidBy(one, question),
        )
    }
  }
  return moved
}

/**
 * Of so many readings of one body each is tried; of more each is taken to move as much as it says. A trial solves all that the body
 * told, twice: what it costs grows with the square of them. docs/desk.md says the number.
 */
const MOST_TRIED = 60

function saidBy({ figure }: DecidedFigure, { counts }: Question): number {
  const { low, high } = asBounds(figure.value)
  return inUnits({ low: high ?? low }, counts?.kind).low
}

interface Answered {
  body: BodyAsked
  own: OfBody
}

async function moveOf(
  survey: Survey,
  question: Question,
  { body, own }: Answered,
  reading: DecidedFigure,
): Promise<number> {
  const as = async (state: ReadingState): Promise<Bounds> => {
    const figures = own.figures.map((one) => (one.id === reading.id ? { ...one, state } : one))
    const { value, unit } = await bodyValue(survey, question, body, { ...own, figures })
    // Where nothing is counted nothing is added to the floor; the ceiling is open either way.
    return isMissing(value) && unit === null ? exactly(0) : asBounds(value)
  }
  const [confirmed, rejected] = [await as('confirmed'), await as('rejected')]
  const low = Math.max(
    Math.abs(confirmed.low - rejected.low),
    Math.abs((confirmed.high ?? confirmed.low) - (rejected.high ?? rejected.low)),
  )
  // As it is printed: pounds, not pence.
  return inUnits({ low }, question.counts?.kind).low
}
