// A locked file and its password: the form, and the reading that follows.
import { type Context, Hono } from 'hono'
import { openLocked } from '../../read/open-locked.ts'
import { whereFileLies } from '../../receive/queries.ts'
import { allSurveys } from '../../survey/queries.ts'
import { type FormError, notFound } from '../../vocabulary/errors.ts'
import type { Desk } from './desk.ts'
import { bodyAddress } from './desk-frame.ts'
import { passwordPage } from './password-page.ts'
import { asReader } from './reader.ts'

const PASSWORD = '/files/:sha/password'

export function passwordRoutes({ house, work }: Desk): Hono {
  const routes = new Hono()

  const fileAt = async (c: Context) => {
    const sha256 = c.req.param('sha') ?? ''
    const [file] = await whereFileLies(house.db, sha256)
    const surveys = await allSurveys(house.db)
    const survey = surveys.find(({ id }) => id === file?.survey)?.survey
    if (!file || !survey) throw notFound('file', sha256)
    return { file, survey }
  }

  const show = async (c: Context, errors: FormError[]) => {
    const viewer = asReader(house, c).viewer.name
    const page = passwordPage({ ...(await fileAt(c)), viewer, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  routes.get(PASSWORD, (c) => show(c, []))

  routes.post(PASSWORD, async (c) => {
    const { file, survey } = await fileAt(c)
    const { password } = await c.req.parseBody()
    const typed = typeof password === 'string' ? password : ''
    const opened = await openLocked(asReader(house, c), file.sha256, typed)
    if (!opened.ok) return show(c, opened.formErrors)
    await work()
    return c.redirect(`${bodyAddress(survey, file.body)}#correspondence`, 303)
  })

  return routes
}
