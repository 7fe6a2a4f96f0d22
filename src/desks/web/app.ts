// The desk as one application: guards first, who looks where its people have accounts, then the pages, then one place for what
// goes wrong.
import { type Context, Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Desk } from './frame/desk.ts'
import { errorPage } from './frame/error-page.ts'
import { atMost } from './frame/form-limit.ts'
import { headers, ownHostOnly, ownOriginOnly } from './frame/guard.ts'
import { ownKeyOnly } from './frame/own-key.ts'
import { keptPages } from './kept-pages.ts'
import { onlyWith } from './people/need.ts'
import { peoplePages } from './people/people-pages.ts'
import { readerOf } from './people/reader.ts'
import { PEOPLE_ROUTES } from './people/routes.ts'
import { findsWhoLooks, signedIn } from './people/viewer-of.ts'
import { toTheWayIn } from './people/way-in.ts'
import { pagesOf } from './routes/pages.ts'
import { peopleFrame } from './routes/people-frame.ts'
import { ROUTES } from './routes.ts'

/** `pages`: what answers, as it is made of the desk. */
export function deskApp(desk: Desk, pages = pagesOf(desk)): Hono {
  const { house, key, accounts = false, vouching } = desk
  const app = new Hono()
  app.use(headers(), ownHostOnly(desk.hosts), ownOriginOnly())
  const nothingHere = (c: Context) => {
    if (accounts && !signedIn(c)) return toTheWayIn(c)
    const message = `There is no page ${c.req.path}.`
    return c.html(errorPage({ status: 404, message, viewer: readerOf(house, c) }).toString(), 404)
  }
  if (accounts) {
    app.use(findsWhoLooks(house))
    const own = peoplePages({ house, kind: 'investigations', vouching, frame: peopleFrame })
    for (const { method, path, page, needs } of PEOPLE_ROUTES)
      app[method](path, onlyWith(needs, nothingHere), atMost('words'), own[page])
  } else if (key !== undefined) app.use(ownKeyOnly(key))
  const kept = keptPages(desk)
  for (const { method, path, page, needs, carries = 'words' } of ROUTES) {
    // Whoever holds the key does what they like at a desk without accounts.
    const asked = onlyWith(accounts ? needs : 'anyone', nothingHere)
    app[method](path, asked, kept, atMost(carries), pages[page])
  }

  app.notFound(nothingHere)
  app.onError((error, c) => {
    const viewer = readerOf(house, c)
    if (error instanceof CandourError) {
      return c.html(
        errorPage({ status: error.status, message: error.message, viewer }).toString(),
        error.status,
      )
    }
    house.log(error.stack ?? error.message)
    const message =
      'This is a fault in Candour. Nothing that was acknowledged is lost. Load the page again.'
    return c.html(errorPage({ status: 500, message, viewer }).toString(), 500)
  })
  return app
}
