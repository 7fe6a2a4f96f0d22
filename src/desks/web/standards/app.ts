// The standards desk as one application: guards, who looks, then the pages that they may open, then one place for what goes wrong.
import { type Context, Hono } from 'hono'
import { CandourError } from '../../../vocabulary/errors.ts'
import { atMost } from '../frame/form-limit.ts'
import { headers, ownHostOnly, ownOriginOnly } from '../frame/guard.ts'
import { onlyWith } from '../people/need.ts'
import { findsWhoLooks, signedIn } from '../people/viewer-of.ts'
import { toTheWayIn } from '../people/way-in.ts'
import type { StandardsDesk } from './frame/desk.ts'
import { NOTHING_HERE, refusalPage } from './frame/refusal-page.ts'
import { saysInvented } from './frame/says-invented.ts'
import { standardsPages } from './routes/pages.ts'
import { STANDARDS_ROUTES } from './routes.ts'

/** `pages`: what answers, as it is made of the desk. */
export function standardsApp(desk: StandardsDesk, pages = standardsPages(desk)): Hono {
  const app = new Hono()
  app.use(headers(), saysInvented(desk.house), ownHostOnly(desk.hosts), ownOriginOnly())
  app.use(findsWhoLooks(desk.house))
  for (const { method, path, page, needs, carries = 'words' } of STANDARDS_ROUTES)
    app[method](path, onlyWith(needs, nothingHere), atMost(carries), pages[page])

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

/** Nobody yet: the way in. Who may not is told what everybody is told of an address that is not there. */
function nothingHere(c: Context): Response | Promise<Response> {
  const viewer = signedIn(c)?.viewer
  return viewer ? c.html(refusalPage(404, NOTHING_HERE, viewer).toString(), 404) : toTheWayIn(c)
}
