// One's own account.
import type { Context } from 'hono'
import { changeOwn } from '../../../people/accounts/own-password.ts'
import { endOwnSession, endOwnSessions } from '../../../people/accounts/own-sessions.ts'
import { accountById } from '../../../people/queries.ts'
import { sessionsOf } from '../../../people/session/queries.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { sentForm } from '../view/sent-form.ts'
import { fromOf, lets } from './from.ts'
import { ownAccountMain } from './own-account-page.ts'
import type { PeopleDesk } from './people-desk.ts'
import { dropSession } from './session-cookie.ts'
import { signedIn, viewerOf } from './viewer-of.ts'

/** One’s own account, which says that the password is set. */
export const PASSWORD_SET = '/account?password=set'

export async function ownAccountPage(
  { house, frame }: PeopleDesk,
  c: Context,
  errors: FormError[],
): Promise<string> {
  const viewer = viewerOf(c)
  const account = await accountById(house.db, viewer.account)
  if (!account) throw new Error('a viewer has an account')
  const sessions = await sessionsOf(house.db, viewer.account)
  const session = signedIn(c)?.session ?? ''
  const wasSet = errors.length === 0 && c.req.query('password') === 'set'
  const main = ownAccountMain({ account, sessions, session, wasSet, errors })
  return frame({ title: 'Your account', viewer, current: '/account', main }).toString()
}

export function ownAccountRoutes(desk: PeopleDesk) {
  const { house } = desk
  const ownAccount = async (c: Context) => c.html(await ownAccountPage(desk, c, []))

  const changePassword = async (c: Context) => {
    const { typed } = await sentForm(c)
    const result = await changeOwn(house, viewerOf(c).account, typed, fromOf(c))
    if (!result.ok) return c.html(await ownAccountPage(desk, c, result.formErrors), 422)
    lets(c, result)
    return c.redirect(PASSWORD_SET, 303)
  }

  const endSession = async (c: Context) => {
    await endOwnSession(house, viewerOf(c), c.req.param('session') ?? '')
    return c.redirect('/account', 303)
  }

  const endSessions = async (c: Context) => {
    await endOwnSessions(house, viewerOf(c))
    dropSession(c)
    return c.redirect('/sign-in', 303)
  }

  return { ownAccount, changePassword, endSession, endSessions }
}
