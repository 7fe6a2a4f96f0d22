// Signing out.
import type { Context } from 'hono'
import { signOut as signOutOf } from '../../../../people/session/sign-out.ts'
import { dropSession } from '../../people/session-cookie.ts'
import { signedIn } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'

export function signInRoutes({ house }: StandardsDesk) {
  const signOut = async (c: Context) => {
    const known = signedIn(c)
    if (known) await signOutOf(house, known)
    dropSession(c)
    return c.redirect('/sign-in', 303)
  }
  return { signOut }
}
