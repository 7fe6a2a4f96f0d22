// The standards desk as one application: guards, who looks, then the pages that they may open, then one place for what goes wrong.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { may } from '../../../people/viewer.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { atMost } from '../frame/form-limit.ts'
import { headers, ownHostOnly, ownOriginOnly } from '../frame/guard.ts'
import { ownPath } from '../frame/own-path.ts'
import { findsWhoLooks, signedIn } from '../people/viewer-of.ts'
import type { StandardsDesk } from './frame/desk.ts'
import { NOTHING_HERE, refusalPage } from './frame/refusal-page.ts'
import { saysInvented } from './frame/says-invented.ts'
import { standardsPages } from './routes/pages.ts'
import type { Need } from './routes/route.ts'
import { STANDARDS_ROUTES } from './routes.ts'

/** `pages`: what answers, as it is made of the desk. */
export function standardsApp(desk: StandardsDesk, pages = standardsPages(desk)): Hono {
  const app = new Hono()
  app.use(headers(), saysInvented(desk.house), ownHostOnly(), ownOriginOnly())
  app.use(findsWhoLooks(desk.house))
  for (const { method, path, page, needs, carries = 'words' } of STANDARDS_ROUTES)
    app[method](path, onlyWith(needs), atMost(carries), pages[page])

  app.notFound(nothingHere)
  app.onError((error, c) => {
    const viewer = signedIn(c)?.viewer ?? null
    if (error instanceof CandourError) {
      // Whatever a page looked for in vain, the sentence is the same as where one may not look.
      if (error.status === 404) return nothingHere(c)
      return c.html(refusalPage(error.status, error.message, viewer).toString(), error.status)
    }
    desk.house.log(error.stack ?? error.message)
    const message =
      'This is a fault in Candour. Nothing that was acknowledged is lost. Load the page again.'
    return c.html(refusalPage(500, message, viewer).toString(), 500)
  })
  return app
}

/** Who may not is told what everybody is told of an address that is not there. */
function onlyWith(needs: Need): MiddlewareHandler {
  return async (c, next) => {
    if (needs === 'anyone') return next()
    const viewer = signedIn(c)?.viewer
    return viewer && (needs === 'signed-in' || may(viewer, needs)) ? next() : nothingHere(c)
  }
}

/** Nobody yet: the way in, whatever they asked for. */
function nothingHere(c: Context): Response | Promise<Response> {
  const viewer = signedIn(c)?.viewer ?? null
  if (viewer) return c.html(refusalPage(404, NOTHING_HERE, viewer).toString(), 404)
  const { pathname, search } = new URL(c.req.url)
  const back = c.req.method === 'GET' ? ownPath(`${pathname}${search}`) : '/'
  return c.redirect(back === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ back })}`, 303)
}
