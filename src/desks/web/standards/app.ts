// The standards desk as one application: guards, who looks, then the pages that they may open, then one place for what goes wrong.
import { type Context, Hono } from 'hono'
import type { Viewer } from '../../../people/viewer.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
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
  const nothingHere = nothingHereFor(desk)
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

/** Nobody yet: the way in. Who may not is told what everybody is told of an address that is not there; either is written down. */
const nothingHereFor =
  ({ house }: Pick<StandardsDesk, 'house'>) =>
  async (c: Context): Promise<Response> => {
    const viewer = signedIn(c)?.viewer
    if (!viewer) return toTheWayIn(c)
    await sayRefused(house, viewer, c)
    return c.html(refusalPage(404, NOTHING_HERE, viewer).toString(), 404)
  }

/** Somebody who tries addresses leaves a trace. That it cannot be written is no reason to show another page than this one. */
async function sayRefused(house: House, { account }: Viewer, c: Context): Promise<void> {
  const address = `${c.req.method} ${c.req.path.slice(0, LONGEST_ADDRESS_KEPT)}`
  const act = { who: account, what: 'nothing here for them', record: `account:${account}` }
  await house.db
    .transaction(async (db) => record(db, { ...act, detail: { address } }, house.now()))
    .catch((error: unknown) => house.log(`${act.what}, not written down: ${String(error)}`))
}

const LONGEST_ADDRESS_KEPT = 200
