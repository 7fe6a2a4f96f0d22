// Two readers of a kept survey compared, from all that was ever decided in it.
import type { Db } from '../store/db.ts'
import { madeDecisions } from './decisions/queries.ts'
import { type ReadersCompared, readersCompared } from './decisions/readers-compared.ts'
import { repliesRead, surveyToReconcile } from './queries.ts'

/** null where the survey is no longer there. */
export async function compareReaders(db: Db, survey: string): Promise<ReadersCompared | null> {
  const asked = await surveyToReconcile(db, survey)
  if (!asked) return null
  return readersCompared(asked, await repliesRead(db, survey), await madeDecisions(db, survey))
}
