// Who looks at this request: found once, before any page, and asked for by the pages.
import type { Context, MiddlewareHandler } from 'hono'
import { type SignedIn, whoLooks } from '../../../people/session/who-looks.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import { sessionToken } from './session-cookie.ts'

const SIGNED_IN = 'signedIn'

export function findsWhoLooks(house: House): MiddlewareHandler {
  return async (c, next) => {
    c.set(SIGNED_IN, await whoLooks(house, sessionToken(c)))
    await next()
  }
}

/** null: nobody is signed in. */
export const signedIn = (c: Context): SignedIn | null => c.get(SIGNED_IN) ?? null

/** On a page that needs somebody. */
export function viewerOf(c: Context): Viewer {
  const found = signedIn(c)
  if (!found) throw new Error('a page that needs a viewer was asked for by nobody')
  return found.viewer
}
