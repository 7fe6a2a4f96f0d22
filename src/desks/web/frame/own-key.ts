// Who may ask the desk anything: whoever holds the key that its printed address carries. Loopback is every account's of the machine.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { CALENDAR, calendarKeyOf } from './calendar-key.ts'
import { errorPage } from './error-page.ts'
import { ownPath } from './own-path.ts'

const A_YEAR = 365 * 24 * 60 * 60

/** The key comes once with the printed address; the browser keeps it as a cookie, and the address loses it. */
export function ownKeyOnly(key: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = new URL(c.req.url)
    const given = asked.searchParams.get('key')
    if (given !== null && c.req.method === 'GET' && isSame(given, key)) {
      setCookie(c, cookieName(asked), key, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: A_YEAR,
      })
      asked.searchParams.delete('key')
      return c.redirect(ownPath(`${asked.pathname}${asked.search}`), 303)
    }
    const kept = getCookie(c, cookieName(asked))
    if (isOpenToAll(c) || isCalendar(c, key) || (kept !== undefined && isSame(kept, key)))
      return next()
    return c.html(
      errorPage({ status: 403, message: WITHOUT, viewer: 'nobody yet' }).toString(),
      403,
    )
  }
}

const WITHOUT =
  'This desk opens with the address that Candour printed when it started, which ends in ?key=… : open that one, and this browser remembers it.'

/** The look and the fonts, so that the page that says so can be read. They are the same everywhere. */
const isOpenToAll = (c: Context): boolean => c.req.path.startsWith('/assets/')

/** A calendar program brings what opens the days alone. */
const isCalendar = (c: Context, key: string): boolean =>
  c.req.path === CALENDAR && isSame(c.req.query('feed') ?? '', calendarKeyOf(key))

/** Browsers keep cookies by host, whatever the port: two desks of one machine each have their own. */
const cookieName = ({ port }: URL): string => `candour-key-${port || '80'}`

/** What a browser that holds the key sends. */
export const keyCookie = (address: string, key: string): string =>
  `${cookieName(new URL(address))}=${key}`

/** Takes as long for a wrong key as for a nearly right one. */
function isSame(given: string, key: string): boolean {
  return timingSafeEqual(hashOf(given), hashOf(key))
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
