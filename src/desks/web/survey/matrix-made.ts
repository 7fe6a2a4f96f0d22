// What the rows of a survey's page are made of, looked for once for all bodies that it shows.
import { type Clock, clockOf } from '../../../calendar/clock.ts'
import { wholeCount } from '../../../count/count-survey.ts'
import { bodyCounts, messagesToCount } from '../../../count/queries.ts'
import { repliesInBrief } from '../../../extract/queries.ts'
import { contradicted, readingsShown } from '../../../reconcile/glance/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf, type SurveyKept } from '../../../survey/queries.ts'
import type { SurveyTotal } from '../../../vocabulary/count.ts'
import { isUnclear } from '../../../vocabulary/taken-for.ts'
import type { MatrixMade } from './matrix-rows.ts'

export async function matrixMade(
  { db, now }: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyKept,
  total: SurveyTotal | null,
  bodies: readonly string[],
): Promise<MatrixMade> {
  const [counted, came, brief, readings, open, requests] = await Promise.all([
    bodyCounts(db, id, bodies),
    messagesToCount(db, id, bodies),
    repliesInBrief(db, id, bodies),
    readingsShown(db, id, bodies),
    contradicted(db, id, bodies),
    requestsOf(db, id),
  ])
  const today = now().toISOString().slice(0, 10)
  const events = new Map(requests.map((one) => [one.body, one]))
  const messages = Map.groupBy(came, ({ body }) => body)
  const clockAt = (body: string): Clock =>
    clockOf(survey.law, events.get(body) ?? { body }, messages.get(body) ?? [], today)
  const caseRows = new Map<string, number>()
  for (const { id: message, body } of came)
    caseRows.set(body, (caseRows.get(body) ?? 0) + (brief.get(message)?.caseRows ?? 0))
  return {
    survey,
    count: total && wholeCount(survey, total, counted, []),
    clocks: new Map(bodies.map((body) => [body, clockAt(body)])),
    readings: new Map(
      readings.map(({ body, question, state, id: reading }) => [
        `${body} ${question} ${state}`,
        reading,
      ]),
    ),
    contradicted: new Set(open.map(({ body, question }) => `${body} ${question}`)),
    caseRows,
    unclear: new Map(
      came
        .filter(isUnclear)
        .toReversed()
        .map((one) => [one.body, one]),
    ),
  }
}
