// A locked file and its password: the form, and the reading that follows.
import type { Context } from 'hono'
import { openLocked } from '../../../read/open-locked.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { fileAt } from './file-at.ts'
import { passwordPage } from './password-page.ts'

export function passwordRoutes({ house, work }: Desk) {
  const lockedAt = (c: Context) => fileAt(house, c)

  const show = async (c: Context, errors: FormError[]) => {
    const viewer = asReader(house, c).viewer.name
    const page = passwordPage({ ...(await lockedAt(c)), viewer, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const password = (c: Context) => show(c, [])

  const openWithPassword = async (c: Context) => {
    const { file, survey } = await lockedAt(c)
    const { password } = await c.req.parseBody()
    const typed = typeof password === 'string' ? password : ''
    const opened = await openLocked(asReader(house, c), file.sha256, typed)
    if (!opened.ok) return show(c, opened.formErrors)
    await work()
    return c.redirect(`${bodyAddress(survey, file.body)}#correspondence`, 303)
  }

  return { password, openWithPassword }
}
