// What a browser keeps: that it is signed in, that somebody signed in with it before, and that it was sent to be vouched for. No
// script reads any of it, and no other site sends it.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * Where the desk is reached by https the name begins with __Host-, which a browser takes from this host alone. It would not
 * take it on loopback without https; there each port has its own name, since cookies go by host whatever the port.
 */
function cookieAt(
  c: Context,
  what: 'session' | 'known' | 'vouching',
): { name: string; secure: boolean } {
  const { protocol, port } = new URL(c.req.url)
  return protocol === 'https:'
    ? { name: `__Host-candour-${what}`, secure: true }
    : { name: `candour-${what}-${port || '80'}`, secure: false }
}

export const sessionToken = (c: Context): string | undefined =>
  getCookie(c, cookieAt(c, 'session').name)

export const knownToken = (c: Context): string | undefined =>
  getCookie(c, cookieAt(c, 'known').name)

/** Ends with the browser; the desk itself ends it sooner. */
export function keepSession(c: Context, token: string): void {
  const { name, secure } = cookieAt(c, 'session')
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure })
}

const A_YEAR = 365 * 24 * 60 * 60

export function keepKnown(c: Context, token: string): void {
  const { name, secure } = cookieAt(c, 'known')
  const maxAge = A_YEAR
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge })
}

export function dropSession(c: Context): void {
  const { name, secure } = cookieAt(c, 'session')
  deleteCookie(c, name, { path: '/', secure })
}

const TEN_MINUTES = 10 * 60

export const vouchingToken = (c: Context): string | undefined =>
  getCookie(c, cookieAt(c, 'vouching').name)

/** It is brought back from another site, which a strict cookie would not be: it opens nothing by itself. */
export function keepVouching(c: Context, token: string): void {
  const { name, secure } = cookieAt(c, 'vouching')
  setCookie(c, name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: TEN_MINUTES,
  })
}

export function dropVouching(c: Context): void {
  const { name, secure } = cookieAt(c, 'vouching')
  deleteCookie(c, name, { path: '/', secure })
}
