// Takes up a survey whose replies were read or about which something was decided, and leaves figures, answers and
// contradictions of the bodies that it touched.
import { CAN_BE_REDONE, type Db } from '../store/db.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { historyHead } from '../store/queries.ts'
import { madeOrSetAside } from '../store/set-aside.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { keepCases } from './cases/queries.ts'
import { standingDecisions } from './decisions/queries.ts'
import { repliesAsTaken, takenFor } from './decisions/taken-for.ts'
import { changedBodies, linksOf, withPartners } from './decisions/which-bodies.ts'
import {
  bodiesMadeFrom,
  bodiesReconciled,
  keepReconciled,
  reconciledByOthers,
} from './kept/queries.ts'
import {
  documentsCorrected,
  messagesSeen,
  placeholdersOf,
  repliesRead,
  surveyToReconcile,
} from './queries.ts'
import { moveOf } from './queue/waiting-for.ts'
import { reconciling } from './reconcile-apart.ts'

/** Raised when the same replies and decisions give other figures, answers or contradictions than before. */
const RECONCILER = '14'

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
      const marks = await marksNow(db, job.subject)
      const bodies = await bodiesToDo(db, job.subject, marks)
      const { taken, ...given } = await givenOf(db, { id: job.subject, survey }, bodies)
      const amount = { name: survey.title, size: given.replies.length * BYTES_A_REPLY }
      const made = madeOrSetAside(await parsers.apart(reconciling, given, amount))
      const contradictions = made.contradictions.map((one) => ({
        ...one,
        moves: moveOf(survey, one.contradiction),
      }))
      const kept = made.bodies.flatMap((one) => {
        const madeFrom = marks.get(one.body)
        // A rule about a word was made at some body, and is no reason to work out that body.
        const asked = bodies === null || bodies.includes(one.body)
        return madeFrom !== undefined && asked ? [{ ...one, madeFrom }] : []
      })
      await keepReconciled(
        db,
        job.subject,
        { ...made, contradictions, taken, bodies: kept },
        { bodies, known },
      )
      await keepCases(db, job.subject, { cases: made.cases, bodies })
      await jobs.put(db, 'count', job.subject)
    }
    await jobs.done(db, job)
  }, CAN_BE_REDONE)
}

/** After a new version: every survey that an older one worked out waits again. Answers how many. */
export async function reconcileAgain({
  db: pool,
  jobs,
}: Pick<House, 'db' | 'jobs'>): Promise<number> {
  return pool.transaction(async (db) => {
    const surveys = await reconciledByOthers(db, `${RECONCILER} `)
    for (const survey of surveys) await jobs.put(db, 'reconcile', survey)
    return surveys.length
  })
}

async function marksNow(db: Db, survey: string): Promise<Map<string, string>> {
  const marks = await bodiesMadeFrom(db, survey)
  return new Map([...marks].map(([body, mark]) => [body, `${RECONCILER} ${mark}`]))
}

/** null: all of them. */
async function bodiesToDo(
  db: Db,
  survey: string,
  now: ReadonlyMap<string, string>,
): Promise<string[] | null> {
  const before = await bodiesReconciled(db, survey)
  if (before.length === 0) return null
  const changed = changedBodies(before, now)
  if (changed.length === now.size) return null
  const replies = await repliesRead(db, survey, changed)
  const decisions = await standingDecisions(db, survey, changed)
  const links = changed.map((body): [string, string[]] => [
    body,
    linksOf(
      body,
      replies.filter((one) => one.body === body),
      decisions,
    ),
  ])
  return withPartners(changed, new Map(links), before)
}

async function givenOf(
  db: Db,
  { id, survey }: { id: string; survey: Survey },
  bodies: readonly string[] | null,
) {
  // What is taken out before print moves no number.
  const decisions = (await standingDecisions(db, id, bodies)).filter(
    ({ decision }) => decision.about !== 'redaction',
  )
  const messages = await messagesSeen(db, id, bodies)
  const taken = takenFor(messages, decisions)
  return {
    survey,
    replies: repliesAsTaken(await repliesRead(db, id, bodies), messages, taken),
    decisions,
    taken,
    files: {
      documents: await documentsCorrected(db, id, bodies),
      placeholders: await placeholdersOf(db, id, bodies),
    },
  }
}

/** Of what was understood of one: about as much as it is to hold against the others. */
const BYTES_A_REPLY = 20_000
