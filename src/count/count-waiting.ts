// Takes up a survey that waits to be counted: what changed is counted anew, body by body, and all of them added up.
import { CAN_BE_REDONE, type Db } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { madeOrSetAside } from '../store/set-aside.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { counting, type ToCount } from './count-apart.ts'
import { isCounted } from './count-bodies.ts'
import {
  answersToCount,
  bodiesCounted,
  bodiesCountedFrom,
  countedByOthers,
  figuresToCount,
  keepCount,
  messagesToCount,
  requestsToCount,
  rowsToAdd,
  surveyToCount,
} from './queries.ts'

/** Raised when the same figures, answers and dates are counted otherwise than before. */
const COUNTER = '21'

/** The job's subject is the survey's id. A survey that is no longer there leaves nothing. */
export async function countWaiting(
  { db: pool, jobs, parsers, now }: House,
  job: Job,
): Promise<void> {
  await pool.transaction(async (db) => {
    const survey = await surveyToCount(db, job.subject)
    if (survey) {
      const today = now().toISOString().slice(0, 10)
      const marks = await marksNow(db, { id: job.subject, survey, today })
      const before = await bodiesCounted(db, job.subject)
      const bodies = bodiesToCount(survey, before, marks)
      const gone = [...before.keys()].filter((body) => !marks.has(body))
      const given = await givenOf(db, { id: job.subject, survey, today }, bodies)
      const amount = { name: survey.title, size: given.known.figures.length * BYTES_A_FIGURE }
      const made = madeOrSetAside(await parsers.apart(counting, given, amount))
      const rows = made.rows.map((row) => ({ ...row, madeFrom: marks.get(row.body) ?? '' }))
      await keepCount(db, job.subject, { ...made, rows, bodies: [...bodies, ...gone] }, now())
    }
    await jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** After a new version, or on a new day, which may be the day after a reply was due: such surveys wait to be counted again. */
export async function countAgain({
  db: pool,
  jobs,
  now,
}: Pick<House, 'db' | 'jobs' | 'now'>): Promise<number> {
  return pool.transaction(async (db) => {
    const surveys = await countedByOthers(db, `${COUNTER} ${now().toISOString().slice(0, 10)} `)
    for (const survey of surveys) await jobs.put(db, 'count', survey)
    return surveys.length
  })
}

interface OnDay {
  id: string
  survey: Survey
  today: string
}

/** Of every body asked: changes with its figures, answers, messages and dates, with what is asked, and with the day. */
async function marksNow(db: Db, { id, survey, today }: OnDay): Promise<Map<string, string>> {
  const { asked, bodies } = await bodiesCountedFrom(db, id)
  return new Map(
    survey.bodies.map(({ slug }) => [
      slug,
      [COUNTER, today, asked, bodies.get(slug) ?? 'nothing came'].join(' '),
    ]),
  )
}

function bodiesToCount(
  survey: Survey,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  // Where the survey does not say what it counts, most bodies' word is what each is held against.
  const isOfAll = survey.questions.some((one) => isCounted(survey, one) && !one.counts)
  const changed = [...now.keys()].filter((body) => before.get(body) !== now.get(body))
  return isOfAll ? [...now.keys()] : changed
}

async function givenOf(
  db: Db,
  { id, survey, today }: OnDay,
  bodies: readonly string[],
): Promise<ToCount> {
  return {
    known: {
      survey,
      figures: await figuresToCount(db, id, bodies),
      answers: await answersToCount(db, id, bodies),
      messages: await messagesToCount(db, id, bodies),
      requests: await requestsToCount(db, id, bodies),
      today,
    },
    bodies,
    others: await rowsToAdd(db, id, bodies),
  }
}

const BYTES_A_FIGURE = 1_000
