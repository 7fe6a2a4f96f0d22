// Where nobody is led who is not signed in: to the way in, whatever they asked for, so that they learn of no address.
import type { Context } from 'hono'
import { ownPath } from '../frame/own-path.ts'

export function toTheWayIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url)
  const back = c.req.method === 'GET' ? ownPath(`${pathname}${search}`) : '/'
  return c.redirect(back === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ back })}`, 303)
}
