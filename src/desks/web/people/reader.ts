// Who is at the desk: a name that each browser keeps, so that two readers can work from one data folder, each under their own.
// It says who decides, and proves nothing: the desk answers on this machine only.
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { House } from '../../../store/house.ts'

const COOKIE = 'candour-reader'
const A_YEAR = 365 * 24 * 60 * 60
export const LONGEST_NAME = 60

/** The name this browser gave; before it gave one, the name that the desk was started under. */
export function readerOf(house: House, c: Context): string {
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
