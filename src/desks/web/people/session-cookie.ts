// What keeps a browser signed in: a cookie that no script reads and no other site sends.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * Where the desk is reached by https the name begins with __Host-, which a browser takes from this host alone. It would not
 * take it on loopback without https; there each port has its own name, since cookies go by host whatever the port.
 */
function cookieAt(c: Context): { name: string; secure: boolean } {
  const { protocol, port } = new URL(c.req.url)
  return protocol === 'https:'
    ? { name: '__Host-candour-session', secure: true }
    : { name: `candour-session-${port || '80'}`, secure: false }
}

export const sessionToken = (c: Context): string | undefined => getCookie(c, cookieAt(c).name)

/** Ends with the browser; the desk itself ends it sooner. */
export function keepSession(c: Context, token: string): void {
  const { name, secure } = cookieAt(c)
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure })
}

export function dropSession(c: Context): void {
  const { name, secure } = cookieAt(c)
  deleteCookie(c, name, { path: '/', secure })
}
