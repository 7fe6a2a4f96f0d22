// A locked file and its password: the form, and the step that opens it behind the page.
import type { Context } from 'hono'
import type { FormError } from '../../../vocabulary/errors.ts'
import { type OpenLocked, putOff } from '../../work/errands/put-errand.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import { doneErrand, wrongIn } from '../errand/where-to.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { formOf } from '../view/body-at.ts'
import { type FileAt, fileAt } from './file-at.ts'
import { passwordPage } from './password-page.ts'

export function passwordRoutes({ house, work }: Desk) {
  const lockedAt = (c: Context) => fileAt(house, c)

  const show = (c: Context, at: FileAt, errors: FormError[]) => {
    const viewer = asReader(house, c).viewer.name
    const page = passwordPage({ ...at, viewer, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  /** `tried`: a password that did not open it. */
  const password = async (c: Context) => {
    const at = await lockedAt(c)
    const tried = await doneErrand(house, {
      kind: 'open-locked',
      id: c.req.query('tried'),
      isOf: ({ survey, asked }) =>
        survey === at.id && (asked as OpenLocked).sha256 === at.file.sha256,
    })
    return show(c, at, wrongIn(tried?.came))
  }

  const openWithPassword = async (c: Context) => {
    const at = await lockedAt(c)
    const { file, survey, id } = at
    const { password = '' } = await formOf(c)
    if (password === '')
      return show(c, at, [{ field: 'password', message: 'Type the password of this file' }])
    const asked: OpenLocked = { body: file.body, sha256: file.sha256 }
    const errand = { survey: id, kind: 'open-locked', asked, held: { password } } as const
    const put = await putOff(asReader(house, c), errand)
    await work()
    return afterErrand(c, house, survey, put)
  }

  return { password, openWithPassword }
}
