// What one must be allowed to do to be answered at an address, of either desk.
import type { Context, MiddlewareHandler } from 'hono'
import type { Right } from '../../../people/roles.ts'
import { may } from '../../../people/viewer.ts'
import { signedIn } from './viewer-of.ts'

/** anyone: also nobody, as a report by a member of the public. signed-in: whoever has an account, about their own things. */
export type Need = Right | 'anyone' | 'signed-in'

/** Who may not is answered as of an address that is not there. */
export function onlyWith(
  needs: Need,
  nothingHere: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    if (needs === 'anyone') return next()
    const viewer = signedIn(c)?.viewer
    return viewer && (needs === 'signed-in' || may(viewer, needs)) ? next() : nothingHere(c)
  }
}
