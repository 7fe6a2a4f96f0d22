// What every answer of the desk carries, and what every form must bring: loopback only, no foreign page may post here.
import type { MiddlewareHandler } from 'hono'
import { CandourError } from '../../../vocabulary/errors.ts'

/** Pages of the desk load nothing but their own style sheet, script, fonts and page images, and may be framed by nobody. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A file that somebody sent is only ever downloaded: should a browser show it all the same, it may do nothing. */
export const FILE_POLICY = "default-src 'none'; sandbox"

/** Once a browser was here by https it comes no other way. */
const A_YEAR_CLOSED = 'max-age=31536000; includeSubDomains'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

export function headers(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', PAGE_POLICY)
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'same-origin')
    c.res.headers.set('cross-origin-opener-policy', 'same-origin')
    c.res.headers.set('cross-origin-resource-policy', 'same-origin')
    if (c.req.url.startsWith('https:'))
      c.res.headers.set('strict-transport-security', A_YEAR_CLOSED)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}

/** A name that is not this machine's own would let a page elsewhere reach the desk through a made-up host name. */
export function ownHostOnly(hosts: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const host = new URL(c.req.url).hostname
    if (!LOOPBACK.has(host) && !hosts.includes(host)) {
      throw new CandourError(
        `The desk answers on this machine only, not as ${host}. Open it as http://127.0.0.1.`,
        {
          status: 403,
        },
      )
    }
    await next()
  }
}

export function ownOriginOnly(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const own = origin === new URL(c.req.url).origin
      if (!own || (site !== undefined && site !== 'same-origin')) {
        throw new CandourError(
          'This form was sent from another page. Open the desk itself and try again.',
          {
            status: 403,
          },
        )
      }
    }
    await next()
  }
}
