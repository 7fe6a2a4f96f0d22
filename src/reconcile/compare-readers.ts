// Two readers of a kept survey compared, from all that was ever decided in it.
import type { Db } from '../store/db.ts'
import { bodiesOfSeveral, madeDecisions, standingDecisions } from './decisions/queries.ts'
import { type ReadersCompared, readersCompared } from './decisions/readers-compared.ts'
import { repliesAsTaken, takenFor } from './decisions/taken-for.ts'
import { messagesSeen, repliesRead, surveyToReconcile } from './queries.ts'

/** Of bodies about which several people decided: nowhere else are there two to compare. null where the survey is no longer there. */
export async function compareReaders(db: Db, survey: string): Promise<ReadersCompared | null> {
  const asked = await surveyToReconcile(db, survey)
  if (!asked) return null
  const bodies = await bodiesOfSeveral(db, survey)
  const messages = await messagesSeen(db, survey, bodies)
  const taken = takenFor(messages, await standingDecisions(db, survey, bodies))
  const replies = repliesAsTaken(await repliesRead(db, survey, bodies), messages, taken)
  return readersCompared(asked, replies, await madeDecisions(db, survey, bodies))
}
