// Somebody opens a matter that is not theirs, because it cannot wait: with a reason, which the head is told, and for some hours.
import { may, type Viewer } from '../people/viewer.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { addBrokenGlass, breakable } from './glass/queries.ts'

/** It ends by itself. */
const HOURS = 4

export interface Breaking {
  viewer: Viewer
  reference: string
  reason: string
}

/**
 * null: there is no such matter that can be opened so. A restricted one, and one that the viewer is a subject, witness or
 * relation of, is not told from one that is not there.
 */
export async function breakGlass(
  { db, now }: Pick<House, 'db' | 'now'>,
  { viewer, reference, reason }: Breaking,
): Promise<{ id: string } | null> {
  if (!may(viewer, 'break-glass'))
    throw new CandourError('You have not the right to open a matter that is not yours.', {
      status: 403,
    })
  const from = now()
  const until = new Date(from.getTime() + HOURS * 3_600_000)
  return db.transaction(async (within) => {
    const found = await breakable(within, viewer.account, reference)
    if (!found) return null
    await addBrokenGlass(within, { ...found, viewer, reason, from, until })
    record(
      within,
      {
        who: viewer.account,
        what: 'glass broken',
        record: `matter:${found.id}`,
        detail: { reason, until: until.toISOString() },
      },
      from,
    )
    return found
  })
}
