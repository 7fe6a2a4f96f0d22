// Takes up a survey whose replies were read or about which something was decided, and leaves figures, answers and contradictions.
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { historyHead } from '../store/queries.ts'
import { standingDecisions } from './decisions/queries.ts'
import {
  documentsCorrected,
  keepReconciled,
  placeholdersOf,
  repliesRead,
  surveyToReconcile,
} from './queries.ts'
import { reconcileSurvey } from './reconcile-survey.ts'

/** The job's subject is the survey's id. Counting waits for the result. */
export async function reconcileWaiting({ db: pool, jobs }: House, job: Job): Promise<void> {
  await pool.transaction(async (db) => {
    const survey = await surveyToReconcile(db, job.subject)
    if (survey) {
      // Read first: what is decided while we look comes after it, and has the survey taken up again.
      const known = (await historyHead(db))?.seq ?? 0
      const replies = await repliesRead(db, job.subject)
      const decisions = await standingDecisions(db, job.subject)
      const files = {
        documents: await documentsCorrected(db, job.subject),
        placeholders: await placeholdersOf(db, job.subject),
      }
      const made = await reconcileSurvey(survey, replies, decisions, files)
      await keepReconciled(db, job.subject, made, known)
      await jobs.put(db, 'count', job.subject)
    }
    await jobs.done(db, job)
  })
}
