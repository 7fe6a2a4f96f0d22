// What the rows of a survey's page are made of, looked for once for all bodies that it shows.
import { type Clock, clockOf } from '../../../calendar/clock.ts'
import { wholeCount } from '../../../count/count-survey.ts'
import { bodiesInBrief, messagesToCount } from '../../../count/queries.ts'
import { casesTold } from '../../../extract/queries.ts'
import { contradicted, readingsShown } from '../../../reconcile/glance/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import type { SurveyTotal } from '../../../vocabulary/count.ts'
import type { RequestEvents } from '../../../vocabulary/survey.ts'
import { isUnclear } from '../../../vocabulary/taken-for.ts'
import type { MatrixMade } from './matrix-rows.ts'

export async function matrixMade(
  { db, now }: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyKept,
  bodies: readonly string[],
  { total, requests }: { total: SurveyTotal | null; requests: ReadonlyMap<string, RequestEvents> },
): Promise<MatrixMade> {
  const [counted, came, caseRows, readings, open] = await Promise.all([
    bodiesInBrief(db, id, bodies),
    messagesToCount(db, id, bodies),
    casesTold(db, id, bodies),
    readingsShown(db, id, bodies),
    contradicted(db, id, bodies),
  ])
  const today = now().toISOString().slice(0, 10)
  const messages = Map.groupBy(came, ({ body }) => body)
  const clockAt = (body: string): Clock =>
    clockOf(survey.law, requests.get(body) ?? { body }, messages.get(body) ?? [], today)
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
