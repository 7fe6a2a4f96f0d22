// What of a survey's work failed for good. What failed may be a file of any body, so then all that came is looked through.
import { messagesOf } from '../../../receive/queries.ts'
import { errandsOpen } from '../../../store/errand-queries.ts'
import type { House } from '../../../store/house.ts'
import type { FailedWork } from './desk-view.ts'
import { failedWork } from './failed-work.ts'

export async function failedOn(
  { db, jobs }: Pick<House, 'db' | 'jobs'>,
  survey: string,
): Promise<FailedWork[]> {
  const givenUp = await jobs.givenUp()
  if (givenUp.length === 0) return []
  const [came, errands] = await Promise.all([messagesOf(db, survey), errandsOpen(db, survey)])
  return failedWork(survey, came, givenUp, errands)
}
