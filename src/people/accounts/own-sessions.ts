// A person ends what is signed in to their account: one browser, or all.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { endSessionOf, endSessionsOf } from '../session/queries.ts'
import type { Viewer } from '../viewer.ts'

type Rim = Pick<House, 'db' | 'now'>

export const endOwnSession = ({ db, now }: Rim, { account }: Viewer, id: string): Promise<void> =>
  db.transaction(async (within) => {
    await endSessionOf(within, account, id)
    const what = 'signed a browser out'
    record(within, { who: account, what, record: `account:${account}`, detail: {} }, now())
  })

export const endOwnSessions = ({ db, now }: Rim, { account }: Viewer): Promise<void> =>
  db.transaction(async (within) => {
    await endSessionsOf(within, account)
    const what = 'signed out everywhere'
    record(within, { who: account, what, record: `account:${account}`, detail: {} }, now())
  })
