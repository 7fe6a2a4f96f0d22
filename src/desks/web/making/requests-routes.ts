// The days of requests, kept as they are typed: for all bodies at once, or all of one body's.
import type { Context } from 'hono'
import type { House } from '../../../store/house.ts'
import { dateRequests } from '../../../survey/made/make-survey.ts'
import { readEventsForm, readRequestsForm } from '../../../survey/made/requests-form.ts'
import { requestsOf } from '../../../survey/queries.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt, formOf, NOTHING_TYPED } from '../view/body-at.ts'
import { lookedAt } from '../view/looked-at.ts'
import { eventsPage, type RequestsShown, requestsPage } from './requests-page.ts'

export function requestsRoutes({ house, work }: Desk) {
  const today = () => house.now().toISOString().slice(0, 10)

  const requestsAt = async (own: House, c: Context): Promise<RequestsShown> => {
    const at = await lookedAt(own, c)
    const kept = await requestsOf(own.db, at.id)
    return { ...at, requests: new Map(kept.map((events) => [events.body, events])) }
  }

  const requests = async (c: Context) =>
    c.html(requestsPage(await requestsAt(asReader(house, c), c), NOTHING_TYPED).toString())

  const keepRequestDays = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await requestsAt(own, c)
    const typed = await formOf(c)
    const read = readRequestsForm(typed, desk.survey.bodies, desk.requests, today())
    if (!read.ok)
      return c.html(requestsPage(desk, { typed, errors: read.formErrors }).toString(), 422)
    await dateRequests(own, desk.id, read.value)
    await work()
    return c.redirect(addressOf(desk.survey), 303)
  }

  const events = async (c: Context) => {
    const { desk, body } = await bodyAt(asReader(house, c), c)
    return c.html(eventsPage(desk, body, NOTHING_TYPED).toString())
  }

  const keepEventDays = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    const typed = await formOf(c)
    const read = readEventsForm(typed, body.slug, today())
    if (!read.ok)
      return c.html(eventsPage(desk, body, { typed, errors: read.formErrors }).toString(), 422)
    await dateRequests(own, desk.id, [read.value])
    await work()
    return c.redirect(bodyAddress(desk.survey, body.slug), 303)
  }

  return { requests, keepRequestDays, events, keepEventDays }
}
