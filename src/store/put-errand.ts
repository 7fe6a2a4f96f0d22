// An errand kept with the step that does it, so that neither is there alone.
import type { Db } from './db.ts'
import { keepErrand } from './errand-queries.ts'
import type { Errand } from './errands.ts'
import type { House } from './house.ts'

/** Answers its id: a new one, where none was given it. The file that it is about is sealed before. */
export async function putErrand(
  { jobs, newId, now, viewer }: Pick<House, 'jobs' | 'newId' | 'now' | 'viewer'>,
  db: Db,
  {
    id = newId(),
    survey,
    kind,
    asked,
  }: Pick<Errand, 'survey' | 'kind' | 'asked'> & { id?: string },
): Promise<string> {
  await keepErrand(db, { id, survey, kind, asked, by: viewer.name, at: now() })
  await jobs.put(db, 'errand', id)
  return id
}
