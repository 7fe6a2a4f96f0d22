// Takes up a survey whose replies were read or about which something was decided, and leaves figures, answers and contradictions.
import { CAN_BE_REDONE } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { historyHead } from '../store/queries.ts'
import { madeOrSetAside } from '../store/set-aside.ts'
import { standingDecisions } from './decisions/queries.ts'
import { repliesAsTaken, takenFor } from './decisions/taken-for.ts'
import {
  documentsCorrected,
  keepReconciled,
  messagesSeen,
  placeholdersOf,
  repliesRead,
  surveyToReconcile,
} from './queries.ts'
import { reconciling } from './reconcile-apart.ts'

/** The job's subject is the survey's id. Counting waits for the result. */
export async function reconcileWaiting(
  { db: pool, jobs, parsers }: House,
  job: Job,
): Promise<void> {
  await pool.transaction(async (db) => {
    const survey = await surveyToReconcile(db, job.subject)
    if (survey) {
      // Read first: what is decided while we look comes after it, and has the survey taken up again.
      const known = (await historyHead(db))?.seq ?? 0
      const decisions = await standingDecisions(db, job.subject)
      const messages = await messagesSeen(db, job.subject)
      const taken = takenFor(messages, decisions)
      const replies = repliesAsTaken(await repliesRead(db, job.subject), messages, taken)
      const files = {
        documents: await documentsCorrected(db, job.subject),
        placeholders: await placeholdersOf(db, job.subject),
      }
      const given = { survey, replies, decisions, files }
      const amount = { name: survey.title, size: replies.length * BYTES_A_REPLY }
      const made = madeOrSetAside(await parsers.apart(reconciling, given, amount))
      await keepReconciled(db, job.subject, { ...made, taken }, known)
      await jobs.put(db, 'count', job.subject)
    }
    await jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** Of what was understood of one: about as much as it is to hold against the others. */
const BYTES_A_REPLY = 20_000
