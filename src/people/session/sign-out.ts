// A person leaves a browser.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { endSession } from './queries.ts'
import type { SignedIn } from './who-looks.ts'

export async function signOut(
  { db, now }: Pick<House, 'db' | 'now'>,
  { viewer: { account }, session }: SignedIn,
): Promise<void> {
  await db.transaction(async (within) => {
    await endSession(within, session)
    const act = { who: account, what: 'signed out', record: `account:${account}`, detail: {} }
    record(within, act, now())
  })
}
