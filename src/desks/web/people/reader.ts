// Who is at the desk. Where its people have accounts, that of the account, which no form can change. Else a name that each
// browser keeps, so that two readers can work from one data folder, each under their own: it says who decides and proves
// nothing, since the desk answers on this machine only.
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { House } from '../../../store/house.ts'
import { signedIn } from './viewer-of.ts'

const COOKIE = 'candour-reader'
const A_YEAR = 365 * 24 * 60 * 60
export const LONGEST_NAME = 60

/** Of the account that is signed in; else the name this browser gave; before it gave one, the name that the desk was started under. */
export function readerOf(house: House, c: Context): string {
  const known = signedIn(c)
  if (known) return known.viewer.name
  const given = getCookie(c, COOKIE)?.trim()
  return given && given.length <= LONGEST_NAME ? given : house.viewer.name
}

/** The house as this reader acts in it: the history keeps their name. */
export const asReader = (house: House, c: Context): House => ({
  ...house,
  viewer: { name: readerOf(house, c) },
})

export function becomeReader(c: Context, name: string): void {
  setCookie(c, COOKIE, name, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: A_YEAR })
}
