// What is due as a calendar that goes on by itself: an address with a key in it, which its owner makes anew or ends.
import { hashOfToken, newToken } from '../people/session/token.ts'
import type { Viewer } from '../people/viewer.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { accountOfKey, dropKey, keepKey } from './feed/queries.ts'

type Hands = Pick<House, 'db' | 'now'>

/** What its address holds, which is shown this once. The one before ends. */
export async function makeFeed({ db, now }: Hands, { account }: Viewer): Promise<string> {
  const { token, hash } = newToken()
  await db.transaction(async (within) => {
    await keepKey(within, { account, hash, at: now() })
    record(
      within,
      { who: account, what: 'calendar made', record: `account:${account}`, detail: {} },
      now(),
    )
  })
  return token
}

export async function endFeed({ db, now }: Hands, { account }: Viewer): Promise<void> {
  await db.transaction(async (within) => {
    await dropKey(within, account)
    record(
      within,
      { who: account, what: 'calendar ended', record: `account:${account}`, detail: {} },
      now(),
    )
  })
}

/** Whose it is: what they may do is asked anew each time it is fetched. */
export const feedOwner = ({ db }: Pick<Hands, 'db'>, token: string): Promise<string | null> =>
  accountOfKey(db, hashOfToken(token))
