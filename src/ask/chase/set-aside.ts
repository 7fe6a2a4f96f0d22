// A person decides that nothing is to be done about a request, or not before a day; and takes it up again.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { Task } from '../../vocabulary/asking/task.ts'
import { forgetAside, keepAside } from './queries.ts'

/** `survey`: its id. `until`: an ISO day; null: until something else is to be done about it. */
export function setAside(
  house: House,
  survey: string,
  { body, kind }: Pick<Task, 'body' | 'kind'>,
  { until, why }: { until: string | null; why: string },
): Promise<void> {
  const by = house.viewer.name
  const at = house.now()
  return house.db.transaction(async (db) => {
    await keepAside(db, survey, { body, kind, until, why, by }, at)
    record(
      db,
      {
        who: by,
        what: 'task set aside',
        record: `survey:${survey}`,
        detail: { body, kind, until },
      },
      at,
    )
  })
}

export function takeUpAgain(house: House, survey: string, body: string): Promise<void> {
  return house.db.transaction(async (db) => {
    await forgetAside(db, survey, body)
    record(
      db,
      {
        who: house.viewer.name,
        what: 'task taken up again',
        record: `survey:${survey}`,
        detail: { body },
      },
      house.now(),
    )
  })
}
