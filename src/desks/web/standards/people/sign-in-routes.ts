// Signing out.
import type { Context } from 'hono'
import { signOut as signOutOf } from '../../../../people/sign-out.ts'
import { dropSession } from '../../people/session-cookie.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { signedIn } from '../frame/viewer-of.ts'

export function signInRoutes({ house }: StandardsDesk) {
  const signOut = async (c: Context) => {
    const known = signedIn(c)
    if (known) await signOutOf(house, known)
    dropSession(c)
    return c.redirect('/sign-in', 303)
  }
  return { signOut }
}
