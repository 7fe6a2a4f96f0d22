// Where a desk holds an invented force, every page says so first: also those that nobody thought of, and refusals.
import type { MiddlewareHandler } from 'hono'
import { withNotice } from '../../../../dress/frame/page-frame.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import type { House } from '../../../../store/house.ts'

export function saysInvented({ db }: House): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.get('content-type')?.startsWith('text/html')) return
    const force = await inventedForce(db)
    if (!force) return
    const page = await c.res.text()
    c.res = new Response(withNotice(page, force.about), {
      status: c.res.status,
      headers: c.res.headers,
    })
  }
}
