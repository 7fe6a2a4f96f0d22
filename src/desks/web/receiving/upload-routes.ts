// Files put in by hand, sealed and read like any other; those of which nothing says whose they are wait for a person.
import type { Context } from 'hono'
import { leaveOut } from '../../../receive/place-file.ts'
import { daysOfReplies, type Unplaced, unplacedOf } from '../../../receive/queries.ts'
import { errandOf } from '../../../store/errand-queries.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { putIn, putOff } from '../../work/errands/put-errand.ts'
import type { PlacedFile } from '../../work/place-files.ts'
import { moveTo } from '../../work/wrong-upload.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt, formOf, NOTHING_TYPED } from '../view/body-at.ts'
import type { DeskSurvey, MessageShown } from '../view/desk-view.ts'
import { lookedAt } from '../view/looked-at.ts'
import { type FormSent, sentForm } from '../view/sent-form.ts'
import { daysAgain, placedNotice } from './placed-notice.ts'
import { uploadAddress, uploadPage } from './upload-page.ts'

export function uploadRoutes({ house, work }: Desk) {
  const today = () => house.now().toISOString().slice(0, 10)

  const upload = async (c: Context) => {
    const { desk, body } = await bodyAt(asReader(house, c), c)
    const view = { ...NOTHING_TYPED, desk, body, unplaced: [], placed: null }
    return c.html(uploadPage(view).toString())
  }

  const takeUpload = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    const sent = await sentForm(c)
    const { received, errors } = checked(sent, today())
    if (errors.length > 0) {
      const view = { desk, body, unplaced: [], placed: null }
      return c.html(uploadPage({ ...view, typed: sent.typed, errors }).toString(), 422)
    }
    const dropped = { body: body.slug, received, files: sent.files, today: today() }
    const errand = await putIn(own, desk.id, dropped)
    await work()
    return afterErrand(c, own, desk.survey, errand)
  }

  const uploadAny = async (c: Context) => {
    const desk = await lookedAt(asReader(house, c), c)
    const view = { ...NOTHING_TYPED, desk, body: null }
    const unplaced = await unplacedOf(house.db, desk.id)
    const put = await errandOf(house.db, c.req.query('put') ?? '')
    const placed = put?.survey === desk.id && put.kind === 'put-in' && put.came
    const notice = placed ? placedNotice(desk.survey, placed as PlacedFile[]) : null
    return c.html(uploadPage({ ...view, unplaced, placed: notice }).toString())
  }

  const takeAny = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await lookedAt(own, c)
    const sent = await sentForm(c)
    const { received, errors } = checked(sent, today())
    const view = { desk, body: null }
    if (errors.length > 0) {
      const unplaced = await unplacedOf(own.db, desk.id)
      const again = { ...view, unplaced, placed: null, typed: sent.typed, errors }
      return c.html(uploadPage(again).toString(), 422)
    }
    const dropped = { body: null, received, files: sent.files, today: today() }
    const errand = await putIn(own, desk.id, dropped)
    await work()
    return afterErrand(c, own, desk.survey, errand)
  }

  /** The days of replies that were just put in, each put right. */
  const changeDays = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await lookedAt(own, c)
    const typed = await formOf(c)
    const named = Object.keys(typed).flatMap((name) => /^day-(.+)$/.exec(name)?.[1] ?? [])
    const replies = await daysOfReplies(own.db, desk.id, named)
    const { moved, errors } = daysTyped(typed, replies, today())
    if (errors.length > 0) {
      const unplaced = await unplacedOf(own.db, desk.id)
      const placed = daysAgain(desk.survey, typed, errors)
      const view = { desk, body: null, unplaced, placed, typed: {}, errors }
      return c.html(uploadPage(view).toString(), 422)
    }
    for (const one of moved) await moveTo(own, desk.id, one)
    await work()
    return c.redirect(addressOf(desk.survey), 303)
  }

  const placeUnplaced = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await lookedAt(own, c)
    const typed = await formOf(c)
    const unplaced = await unplacedOf(own.db, desk.id)
    const { bodyOf, dayOf, gone, errors } = whoseTyped(typed, desk, unplaced, today())
    if (errors.length > 0) {
      const view = { desk, body: null, unplaced, placed: null, typed, errors }
      return c.html(uploadPage(view).toString(), 422)
    }
    await leaveOut(own, desk.id, gone)
    const waits = unplaced.length > bodyOf.size + gone.length
    if (bodyOf.size === 0)
      return c.redirect(waits ? uploadAddress(desk.survey) : addressOf(desk.survey), 303)
    const asked = { bodyOf: [...bodyOf], dayOf: [...dayOf], more: waits }
    const errand = await putOff(own, { survey: desk.id, kind: 'place', asked })
    await work()
    return afterErrand(c, own, desk.survey, errand)
  }

  return { upload, takeUpload, uploadAny, takeAny, changeDays, placeUnplaced }
}

/** A day that is left empty is each file's own; one that is still to come is no day of a reply. */
function checked(
  { typed, files }: FormSent,
  today: string,
): { received: string | null; errors: FormError[] } {
  const said = typed['received']?.trim() ?? ''
  const day = said === '' ? null : dayTyped(said)
  const errors: FormError[] = []
  const message = said === '' ? null : wrongDay(day, today)
  if (message) errors.push({ field: 'received', message })
  if (files.length === 0) errors.push({ field: 'files', message: 'Choose the files of the reply' })
  return { received: day, errors }
}

function wrongDay(day: string | null, today: string): string | null {
  if (!day) return 'Write the day it was received as 14 March 2014'
  return day > today ? 'That day is still to come: no reply has it' : null
}

/** Fields: day-MESSAGE, of replies of this survey; those that are as they were are not moved. */
function daysTyped(
  typed: Record<string, string>,
  replies: readonly Pick<MessageShown, 'id' | 'body' | 'received'>[],
  today: string,
) {
  const errors: FormError[] = []
  const moved = replies.flatMap(({ id, body, received: before }) => {
    const said = typed[`day-${id}`]
    // Left empty, a day that was not known stays so.
    if (said === undefined || (said.trim() === '' && before === null)) return []
    const received = dayTyped(said)
    const message = wrongDay(received, today)
    if (message) errors.push({ field: `day-${id}`, message })
    return received && received !== before ? [{ message: id, body, received }] : []
  })
  return { moved, errors }
}

/** Fields: whose-ID, a body or "-" for none; came-ID, its day where it is another than the one that was proposed. */
function whoseTyped(
  typed: Record<string, string>,
  { survey }: Pick<DeskSurvey, 'survey'>,
  all: Unplaced[],
  today: string,
) {
  const bodyOf = new Map<string, string>()
  const dayOf = new Map<string, string>()
  const gone: string[] = []
  const errors: FormError[] = []
  for (const { id, received } of all) {
    const said = typed[`whose-${id}`] ?? ''
    if (said === '-') gone.push(id)
    else if (survey.bodies.some(({ slug }) => slug === said)) {
      bodyOf.set(id, said)
      const written = (typed[`came-${id}`] ?? received ?? '').trim()
      const day = written === '' ? null : dayTyped(written)
      const isLeftOpen = written === '' && received === null
      const message = isLeftOpen ? null : wrongDay(day, today)
      if (message) errors.push({ field: `came-${id}`, message })
      else if (day) dayOf.set(id, day)
    }
  }
  const wereAllPlaced = all.length === 0 && Object.keys(typed).some((name) => /^whose-./.test(name))
  if (bodyOf.size + gone.length === 0)
    errors.push({
      field: `whose-${all[0]?.id ?? ''}`,
      message: wereAllPlaced
        ? 'Somebody said meanwhile whose these files are: look at what came'
        : 'Choose a body for at least one of the files',
    })
  return { bodyOf, dayOf, gone, errors }
}
