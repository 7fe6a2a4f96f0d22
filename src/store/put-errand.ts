// An errand kept with the step that does it, so that neither is there alone.
import type { Db } from './db.ts'
import { keepErrand } from './errand-queries.ts'
import type { Errand } from './errands.ts'
import type { Held, House } from './house.ts'

/** Answers its id. The file that it is about is sealed before; `held`: what it needs and nothing may keep. */
export async function putErrand(
  {
    jobs,
    newId,
    now,
    viewer,
    held: memory,
  }: Pick<House, 'jobs' | 'newId' | 'now' | 'viewer' | 'held'>,
  db: Db,
  { survey, kind, asked, held }: Pick<Errand, 'survey' | 'kind' | 'asked'> & { held?: Held },
): Promise<string> {
  const id = newId()
  await keepErrand(db, { id, survey, kind, asked, by: viewer.name, at: now() })
  await jobs.put(db, 'errand', id)
  if (held) memory.set(id, held)
  return id
}
