// At a desk whose people are invented, whoever looks after the accounts may try it as one of them, and go back to be who they were:
// six people act in a request, and one who tries the desk has one browser.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { CandourError, notFound } from '../../vocabulary/errors.ts'
import { accountById } from '../queries.ts'
import { beginSession } from '../session/begin-session.ts'
import { endSession } from '../session/queries.ts'
import type { SignedIn } from '../session/who-looks.ts'
import { whyNotLookAfter } from './may-look-after.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

/** Answers the token of the session that stands for this one. The caller knows that the desk's people are invented. */
export async function tryAs(
  house: Rim,
  known: SignedIn,
  id: string,
  browser: string,
): Promise<string> {
  return house.db.transaction(async (db) => {
    const account = await accountById(db, id)
    if (!account || account.endedAt) throw notFound('account', id)
    const why = whyNotLookAfter(known.viewer, account)
    if (why) throw new CandourError(`${why}.`, { status: 403 })
    // Who tries one after another is who began, and goes back to be that one.
    const self = known.viewer.triedBy ?? known.viewer.account
    return begun(db, house, known, { to: id, tries: id === self ? null : self, browser })
  })
}

/** null: this browser tries nothing, or who tried may no longer sign in. */
export async function backFromTrying(
  house: Rim,
  known: SignedIn,
  browser: string,
): Promise<string | null> {
  return house.db.transaction(async (db) => {
    const { triedBy } = known.viewer
    const account = triedBy && (await accountById(db, triedBy))
    if (!account || account.endedAt) return null
    return begun(db, house, known, { to: account.id, tries: null, browser })
  })
}

async function begun(
  db: Db,
  house: Rim,
  { viewer, session }: SignedIn,
  { to, tries, browser }: { to: string; tries: string | null; browser: string },
): Promise<string> {
  const what = tries ? 'tries the desk as another' : 'went back to be themselves'
  record(
    db,
    { who: tries ?? to, what, record: `account:${tries ? to : viewer.account}`, detail: {} },
    house.now(),
  )
  await endSession(db, session)
  const how = tries ? 'tried by whoever looks after the accounts' : 'back from trying'
  return beginSession(db, house, { account: to, browser, how, triedBy: tries })
}
