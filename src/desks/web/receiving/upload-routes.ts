// Files put in by hand, sealed and read like any other; those of which nothing says whose they are wait for a person.
import type { Context } from 'hono'
import { leaveOut, placeFiles } from '../../../receive/place-file.ts'
import { type Unplaced, unplacedOf } from '../../../receive/queries.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { placeDropped } from '../../work/place-files.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt, formOf, NOTHING_TYPED, surveyAt } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { type FormSent, sentForm } from '../view/sent-form.ts'
import { placedNotice } from './placed-notice.ts'
import { uploadAddress, uploadPage } from './upload-page.ts'

export function uploadRoutes({ house, work }: Desk) {
  const today = () => house.now().toISOString().slice(0, 10)

  const upload = async (c: Context) => {
    const { desk, body } = await bodyAt(asReader(house, c), c)
    const view = { ...NOTHING_TYPED, desk, body, today: today(), unplaced: [], placed: null }
    return c.html(uploadPage(view).toString())
  }

  const takeUpload = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    const sent = await sentForm(c)
    const { received, errors } = checked(sent, today())
    if (errors.length > 0) {
      const view = { desk, body, today: today(), unplaced: [], placed: null }
      return c.html(uploadPage({ ...view, typed: sent.typed, errors }).toString(), 422)
    }
    await receiveUpload(own, desk.id, { body: body.slug, received, files: sent.files })
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#correspondence`, 303)
  }

  const uploadAny = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    const view = { ...NOTHING_TYPED, desk, body: null, today: today() }
    const unplaced = await unplacedOf(house.db, desk.id)
    return c.html(uploadPage({ ...view, unplaced, placed: null }).toString())
  }

  const takeAny = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await surveyAt(own, c)
    const sent = await sentForm(c)
    const { received, errors } = checked(sent, today())
    const view = { desk, body: null, today: today() }
    if (errors.length > 0) {
      const unplaced = await unplacedOf(own.db, desk.id)
      const again = { ...view, unplaced, placed: null, typed: sent.typed, errors }
      return c.html(uploadPage(again).toString(), 422)
    }
    const placed = await placeDropped(own, desk, { received, files: sent.files })
    await work()
    const unplaced = await unplacedOf(own.db, desk.id)
    const notice = placedNotice(desk.survey, placed)
    return c.html(uploadPage({ ...view, ...NOTHING_TYPED, unplaced, placed: notice }).toString())
  }

  const placeUnplaced = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await surveyAt(own, c)
    const typed = await formOf(c)
    const unplaced = await unplacedOf(own.db, desk.id)
    const { bodyOf, gone, errors } = whoseTyped(typed, desk, unplaced)
    if (errors.length > 0) {
      const view = { desk, body: null, today: today(), unplaced, placed: null, typed, errors }
      return c.html(uploadPage(view).toString(), 422)
    }
    await leaveOut(own, desk.id, gone)
    await placeFiles(own, desk.id, bodyOf)
    await work()
    const waits = unplaced.length > bodyOf.size + gone.length
    return c.redirect(waits ? uploadAddress(desk.survey) : addressOf(desk.survey), 303)
  }

  return { upload, takeUpload, uploadAny, takeAny, placeUnplaced }
}

/** A day that is left empty is today; one that is still to come is no day of a reply. */
function checked(
  { typed, files }: FormSent,
  today: string,
): { received: string; errors: FormError[] } {
  const said = typed['received']?.trim() ?? ''
  const day = said === '' ? today : dayTyped(said)
  const errors: FormError[] = []
  if (!day)
    errors.push({ field: 'received', message: 'Write the day it was received as 14 March 2014' })
  else if (day > today)
    errors.push({ field: 'received', message: 'That day is still to come: no reply has it' })
  if (files.length === 0) errors.push({ field: 'files', message: 'Choose the files of the reply' })
  return { received: day ?? '', errors }
}

function whoseTyped(typed: Record<string, string>, { survey }: DeskSurvey, all: Unplaced[]) {
  const bodyOf = new Map<string, string>()
  const gone: string[] = []
  for (const { id } of all) {
    const said = typed[`whose-${id}`] ?? ''
    if (said === '-') gone.push(id)
    else if (survey.bodies.some(({ slug }) => slug === said)) bodyOf.set(id, said)
  }
  const none = bodyOf.size + gone.length === 0
  const message = 'Choose a body for at least one of the files'
  const errors = none ? [{ field: `whose-${all[0]?.id ?? ''}`, message }] : []
  return { bodyOf, gone, errors }
}
