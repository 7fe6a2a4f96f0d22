// That everybody of a desk signs in with a second step: asked, and no longer asked, by whoever appoints.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { setSecondStepOfAll } from '../queries.ts'
import type { Viewer } from '../viewer.ts'

/** Sessions begun from now on open nothing but its own page until it is set; those begun before go on, so that no form is lost. */
export async function askSecondStepOfAll(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  isAsked: boolean,
): Promise<void> {
  await house.db.transaction(async (db) => {
    const at = house.now()
    if (!(await setSecondStepOfAll(db, isAsked ? at : null))) return
    const what = isAsked ? 'second step asked of all' : 'second step no longer asked of all'
    record(db, { who: viewer.account, what, record: 'desk:sign-in', detail: {} }, at)
  })
}
