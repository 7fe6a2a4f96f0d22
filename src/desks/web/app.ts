// The desk as one application: guards first, then the pages, then one place for what goes wrong.
import { Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'
import { assetRoutes } from './asset-routes.ts'
import { bodyRoutes } from './body-routes.ts'
import { comparedRoutes } from './compared-routes.ts'
import type { Desk } from './desk.ts'
import { errorPage } from './error-page.ts'
import { fileRoutes } from './file-routes.ts'
import { headers, ownHostOnly, ownOriginOnly } from './guard.ts'
import { passwordRoutes } from './password-routes.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { publishRoutes } from './publish-routes.ts'
import { readerOf } from './reader.ts'
import { readingRoutes } from './reading-routes.ts'
import { practiceRoutes } from './review/practice-routes.ts'
import { queueRoutes } from './review/queue-routes.ts'
import { readerRoutes } from './review/reader-routes.ts'
import { wordRoutes } from './review/word-routes.ts'
import { surveyRoutes } from './survey-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

export function deskApp(desk: Desk): Hono {
  const app = new Hono()
  app.use(headers(), ownHostOnly(), ownOriginOnly())
  app.route('/', assetRoutes())
  app.route('/', fileRoutes(desk))
  app.route('/', surveyRoutes(desk))
  app.route('/', comparedRoutes(desk))
  app.route('/', bodyRoutes(desk))
  app.route('/', readingRoutes(desk))
  app.route('/', readerRoutes(desk))
  app.route('/', queueRoutes(desk))
  app.route('/', wordRoutes(desk))
  app.route('/', practiceRoutes(desk))
  app.route('/', uploadRoutes(desk))
  app.route('/', passwordRoutes(desk))
  app.route('/', proposalRoutes(desk))
  app.route('/', publishRoutes(desk))

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
