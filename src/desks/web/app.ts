// The desk as one application: guards first, then the pages, then one place for what goes wrong.
import { Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Desk } from './frame/desk.ts'
import { errorPage } from './frame/error-page.ts'
import { atMost } from './frame/form-limit.ts'
import { headers, ownHostOnly, ownOriginOnly } from './frame/guard.ts'
import { ownKeyOnly } from './frame/own-key.ts'
import { keptPages } from './kept-pages.ts'
import { readerOf } from './people/reader.ts'
import { pagesOf } from './routes/pages.ts'
import { ROUTES } from './routes.ts'

export function deskApp(desk: Desk): Hono {
  const app = new Hono()
  app.use(headers(), ownHostOnly(), ownOriginOnly())
  if (desk.key !== undefined) app.use(ownKeyOnly(desk.key))
  app.use(keptPages(desk))
  const pages = pagesOf(desk)
  for (const { method, path, page, carries = 'words' } of ROUTES)
    app[method](path, atMost(carries), pages[page])

  app.notFound((c) =>
    c.html(
      errorPage({
        status: 404,
        message: `There is no page ${c.req.path}.`,
        viewer: readerOf(desk.house, c),
      }).toString(),
      404,
    ),
  )
  app.onError((error, c) => {
    const viewer = readerOf(desk.house, c)
    if (error instanceof CandourError) {
      return c.html(
        errorPage({ status: error.status, message: error.message, viewer }).toString(),
        error.status,
      )
    }
    desk.house.log(error.stack ?? error.message)
    const message =
      'This is a fault in Candour. Nothing that was acknowledged is lost. Load the page again.'
    return c.html(errorPage({ status: 500, message, viewer }).toString(), 500)
  })
  return app
}
