// The page on which a reader says who they are.
import type { Context } from 'hono'
import type { Desk } from '../frame/desk.ts'
import { ownPath } from '../frame/own-path.ts'
import { formOf } from '../view/body-at.ts'
import { becomeReader, LONGEST_NAME, readerOf } from './reader.ts'
import { readerPage } from './reader-page.ts'
import { signedIn } from './viewer-of.ts'

export function readerRoutes({ house }: Desk) {
  const reader = (c: Context) => {
    if (signedIn(c)) return c.redirect('/account', 303)
    const reader = readerOf(house, c)
    const back = ownPath(c.req.query('back'))
    return c.html(readerPage({ reader, typed: reader, back, errors: [] }).toString())
  }

  const beReader = async (c: Context) => {
    if (signedIn(c)) return c.redirect('/account', 303)
    const typed = await formOf(c)
    const name = typed['name']?.replaceAll(/\s+/g, ' ').trim() ?? ''
    const back = ownPath(typed['back'])
    if (name === '' || name.length > LONGEST_NAME) {
      const message =
        name === '' ? 'Give your name' : `Give a name of at most ${LONGEST_NAME} letters`
      const errors = [{ field: 'name', message }]
      const page = readerPage({ reader: readerOf(house, c), typed: name, back, errors })
      return c.html(page.toString(), 422)
    }
    becomeReader(c, name)
    return c.redirect(back, 303)
  }

  return { reader, beReader }
}
