// A browser is signed in: a new token each time, so that one that was there before (planted, or seen by others) is worth nothing.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { addSession } from './queries.ts'
import { newToken } from './token.ts'

const LONGEST_BROWSER = 200

export interface Beginning {
  account: string
  browser: string
  how: string
  /** Another account, whose person tries the desk as this one. */
  triedBy?: string | null
}

/** In the caller's transaction. Answers the token, which goes to the browser and is kept nowhere. */
export async function beginSession(
  db: Db,
  { now, newId }: Pick<House, 'now' | 'newId'>,
  { account, browser, how, triedBy = null }: Beginning,
): Promise<string> {
  const { token, hash } = newToken()
  const [id, at] = [newId(), now()]
  await addSession(db, {
    id,
    hash,
    account,
    triedBy,
    browser: browser.slice(0, LONGEST_BROWSER),
    at,
  })
  record(db, { who: account, what: 'signed in', record: `account:${account}`, detail: { how } }, at)
  return token
}
