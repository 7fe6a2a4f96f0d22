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
    const known = signedIn(c)
    if (known?.owesSecondStep && !SETS_IT.has(c.req.path))
      return c.redirect('/account/second-step', 303)
    const viewer = known?.viewer
    return viewer && (needs === 'signed-in' || may(viewer, needs)) ? next() : nothingHere(c)
  }
}

/** What is open to who owes a second step. */
const SETS_IT: ReadonlySet<string> = new Set(['/account/second-step', '/sign-out'])
