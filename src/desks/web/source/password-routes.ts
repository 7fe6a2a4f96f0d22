// A locked file and its password: the form, and the step that opens it behind the page.
import type { Context } from 'hono'
import type { FormError } from '../../../vocabulary/errors.ts'
import { type OpenLocked, putOff } from '../../work/errands/put-errand.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import { doneErrand, wrongIn } from '../errand/where-to.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { formOf } from '../view/body-at.ts'
import { fileAt } from './file-at.ts'
import { passwordPage } from './password-page.ts'

export function passwordRoutes({ house, work }: Desk) {
  const lockedAt = (c: Context) => fileAt(house, c)

  const show = async (c: Context, errors: FormError[]) => {
    const viewer = asReader(house, c).viewer.name
    const page = passwordPage({ ...(await lockedAt(c)), viewer, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  /** `tried`: a password that did not open it. */
  const password = async (c: Context) => {
    const tried = await doneErrand(house, 'open-locked', c.req.query('tried'))
    return show(c, wrongIn(tried?.came))
  }

  const openWithPassword = async (c: Context) => {
    const { file, survey, id } = await lockedAt(c)
    const { password = '' } = await formOf(c)
    if (password === '')
      return show(c, [{ field: 'password', message: 'Type the password of this file' }])
    const asked: OpenLocked = { body: file.body, sha256: file.sha256 }
    const errand = { survey: id, kind: 'open-locked', asked, held: { password } } as const
    const put = await putOff(asReader(house, c), errand)
    await work()
    return afterErrand(c, house, survey, put)
  }

  return { password, openWithPassword }
}
