// Where nobody is led who is not signed in: to the way in, whatever they asked for, so that they learn of no address.
import type { Context } from 'hono'
import { ownPath } from '../frame/own-path.ts'

export function toTheWayIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return c.redirect(wayIn(ownPath(`${pathname}${search}`)), 303)
  // Who is signed out twice has lost nothing.
  return c.redirect(pathname === '/sign-out' ? '/sign-in' : wayIn(formOf(c), true), 303)
}

/** `lost`: a form came from somebody who is signed out, and what was typed in it was not kept. */
function wayIn(back: string, lost = false): string {
  const asked = new URLSearchParams({
    ...(back !== '/' && { back }),
    ...(lost && { lost: 'yes' }),
  })
  return asked.size === 0 ? '/sign-in' : `/sign-in?${asked}`
}

/** The page of this desk on which the form stood, as the browser tells it. */
function formOf(c: Context): string {
  const from = c.req.header('referer') ?? ''
  if (!URL.canParse(from)) return '/'
  const { origin, pathname, search } = new URL(from)
  return origin === new URL(c.req.url).origin ? ownPath(`${pathname}${search}`) : '/'
}
