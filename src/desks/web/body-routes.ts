// The pages about one body: itself, its clock, its contradictions, and files added by hand.
import { type Context, Hono } from 'hono'
import { decide } from '../../reconcile/decide.ts'
import { readNoteForm } from '../../reconcile/decision-form.ts'
import { notFound } from '../../vocabulary/errors.ts'
import { type BodyAt, bodyAt, formOf, NOTHING_TYPED, type Typed } from './body-at.ts'
import { bodyPage } from './body-page.ts'
import { clockPage } from './clock-page.ts'
import type { Desk } from './desk.ts'
import { bodyAddress } from './desk-frame.ts'
import { documentsOf } from './load-survey.ts'

export function bodyRoutes({ house, work }: Desk): Hono {
  const routes = new Hono()
  const viewer = house.viewer.name

  const show = async (c: Context, { desk, body }: BodyAt, { typed, errors }: Typed) => {
    const own = desk.messages.filter((message) => message.body === body.slug)
    const documents = await documentsOf(house, own)
    const page = bodyPage({ desk, body, documents, viewer, noted: { typed, errors } })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  routes.get('/surveys/:slug/bodies/:body', async (c) =>
    show(c, await bodyAt(house, c), NOTHING_TYPED),
  )

  routes.get('/surveys/:slug/bodies/:body/clock', async (c) => {
    const { desk, body } = await bodyAt(house, c)
    const crumbs = [{ text: body.name, href: bodyAddress(desk.survey, body.slug) }]
    const sum = desk.clocks.get(body.slug)?.sum ?? null
    return c.html(clockPage({ survey: desk.survey, crumbs, sum }, viewer).toString())
  })

  routes.post('/surveys/:slug/bodies/:body/contradictions/:index', async (c) => {
    const { desk, body } = await bodyAt(house, c)
    const index = c.req.param('index')
    const all = desk.contradictions.filter((one) => one.body === body.slug)
    const contradiction = all[Number(index) - 1]
    if (!contradiction) throw notFound('contradiction', index)
    const typed = await formOf(c)
    const read = readNoteForm(typed, contradiction, `why-${index}`)
    if (!read.ok) return show(c, { desk, body }, { typed, errors: read.formErrors })
    await decide(house, desk.id, read.value)
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#contradictions`, 303)
  })

  return routes
}
