// A reply that was put in wrongly, taken back or moved: each room lets go of what it made of it, in one transaction.
import { forgetExtraction } from '../../extract/queries.ts'
import { type Moved, moveReply, withdrawReply } from '../../receive/withdraw-reply.ts'
import { forgetReadingsOf } from '../../reconcile/queries.ts'
import type { House } from '../../store/house.ts'

export const takeBack = (
  house: House,
  survey: string,
  gone: { message: string; why: string },
): Promise<void> =>
  house.db.transaction(async (db) => {
    await forgetReadingsOf(db, gone.message)
    await forgetExtraction(db, gone.message)
    await withdrawReply(house, db, survey, gone)
  })

/** What was read of it as another body's is forgotten with the same stroke. */
export const moveTo = (house: House, survey: string, moved: Moved): Promise<void> =>
  house.db.transaction(async (db) => {
    await forgetReadingsOf(db, moved.message)
    await moveReply(house, db, survey, moved)
  })
