// The days of requests, kept as they are typed: for all bodies at once, or all of one body's.
import type { Context } from 'hono'
import { daysWent, otherDay } from '../../../ask/chase/letters/other-day-sent.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import type { House } from '../../../store/house.ts'
import { dateRequests } from '../../../survey/made/make-survey.ts'
import { readEventsForm, readRequestsForm } from '../../../survey/made/requests-form.ts'
import { requestsOf } from '../../../survey/queries.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt, formOf, NOTHING_TYPED } from '../view/body-at.ts'
import { lookedAt } from '../view/looked-at.ts'
import { eventsAddress, eventsPage, type RequestsShown, requestsPage } from './requests-page.ts'

export function requestsRoutes({ house, work }: Desk) {
  const today = () => house.now().toISOString().slice(0, 10)

  const requestsAt = async (own: House, c: Context): Promise<RequestsShown> => {
    const at = await lookedAt(own, c)
    const kept = await requestsOf(own.db, at.id)
    const requests = new Map(kept.map((events) => [events.body, events]))
    return { ...at, requests, went: await wentOn(own, at.id) }
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
    const went = (await wentOn(house, desk.id)).get(body.slug) ?? []
    return c.html(eventsPage(desk, body, { ...NOTHING_TYPED, went }).toString())
  }

  const keepEventDays = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    const typed = await formOf(c)
    const read = readEventsForm(typed, body.slug, today())
    const went = (await wentOn(own, desk.id)).get(body.slug) ?? []
    if (!read.ok)
      return c.html(
        eventsPage(desk, body, { typed, errors: read.formErrors, went }).toString(),
        422,
      )
    await dateRequests(own, desk.id, [read.value])
    await work()
    // It is kept as it was typed; where our own letter went on another day this page says so.
    const isOther = otherDay(read.value, went) !== null
    return c.redirect(
      isOther ? eventsAddress(desk.survey, body.slug) : bodyAddress(desk.survey, body.slug),
      303,
    )
  }

  return { requests, keepRequestDays, events, keepEventDays }
}

/** By the slug of the body. */
const wentOn = async ({ db }: Pick<House, 'db'>, survey: string): Promise<Map<string, string[]>> =>
  new Map(
    [...Map.groupBy(await lettersOut(db, survey), ({ body }) => body)].map(([body, letters]) => [
      body,
      daysWent(letters),
    ]),
  )
