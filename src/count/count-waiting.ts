// Takes up a survey that waits to be counted and leaves its result.
import { CAN_BE_REDONE } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { madeOrSetAside } from '../store/set-aside.ts'
import { counting } from './count-apart.ts'
import {
  answersToCount,
  contradictionsToCount,
  figuresToCount,
  keepCount,
  messagesToCount,
  requestsToCount,
  surveyToCount,
} from './queries.ts'

/** The job's subject is the survey's id. A survey that is no longer there leaves nothing. */
export async function countWaiting(
  { db: pool, jobs, parsers, now }: House,
  job: Job,
): Promise<void> {
  await pool.transaction(async (db) => {
    const survey = await surveyToCount(db, job.subject)
    if (survey) {
      const known = {
        survey,
        figures: await figuresToCount(db, job.subject),
        answers: await answersToCount(db, job.subject),
        messages: await messagesToCount(db, job.subject),
        contradictions: await contradictionsToCount(db, job.subject),
        requests: await requestsToCount(db, job.subject),
        today: now().toISOString().slice(0, 10),
      }
      const amount = { name: survey.title, size: known.figures.length * BYTES_A_FIGURE }
      const count = madeOrSetAside(await parsers.apart(counting, known, amount))
      await keepCount(db, job.subject, count, now())
    }
    await jobs.done(db, job)
  }, CAN_BE_REDONE)
}

const BYTES_A_FIGURE = 1_000
