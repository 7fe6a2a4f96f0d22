// The desk as one application: guards first, then the pages, then one place for what goes wrong.
import { Hono } from 'hono'
import { CandourError } from '../../vocabulary/errors.ts'
import { bodyRoutes } from './body/body-routes.ts'
import { proposalRoutes } from './body/proposal-routes.ts'
import { uploadRoutes } from './body/upload-routes.ts'
import { assetRoutes } from './frame/asset-routes.ts'
import type { Desk } from './frame/desk.ts'
import { errorPage } from './frame/error-page.ts'
import { headers, ownHostOnly, ownOriginOnly } from './frame/guard.ts'
import { ownKeyOnly } from './frame/own-key.ts'
import { readerOf } from './people/reader.ts'
import { readerRoutes } from './people/reader-routes.ts'
import { publishRoutes } from './publish/publish-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { readingRoutes } from './reading/reading-routes.ts'
import { fileRoutes } from './source/file-routes.ts'
import { passwordRoutes } from './source/password-routes.ts'
import { comparedRoutes } from './survey/compared-routes.ts'
import { practiceRoutes } from './survey/practice-routes.ts'
import { surveyRoutes } from './survey/survey-routes.ts'
import { wordRoutes } from './words/word-routes.ts'

export function deskApp(desk: Desk): Hono {
  const app = new Hono()
  app.use(headers(), ownHostOnly(), ownOriginOnly())
  if (desk.key !== undefined) app.use(ownKeyOnly(desk.key))
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
