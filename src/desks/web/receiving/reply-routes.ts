// A reply put right: moved to the body or the day that it belongs to, taken back, or put back.
import type { Context } from 'hono'
import { putBack } from '../../../receive/withdraw-reply.ts'
import { historyOf } from '../../../store/queries.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { moveTo, takeBack } from '../../work/wrong-upload.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { type BodyAt, bodyAt, formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { replyPage } from './reply-page.ts'

export function replyRoutes({ house, work }: Desk) {
  const show = async (c: Context, at: BodyAt, typed: Typed) => {
    const message = messageAt(c, at)
    const history = await historyOf(house.db, `message:${message.id}`)
    const page = replyPage({ ...at, ...typed, message, history })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const reply = async (c: Context) => show(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const mendReply = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const { id } = messageAt(c, at)
    const typed = await formOf(c)
    const why = typed['why']?.trim() ?? ''
    if (typed['action'] === 'withdraw') {
      const errors = why === '' ? [{ field: 'why', message: 'Say why it is taken back' }] : []
      if (errors.length > 0) return show(c, at, { typed, errors })
      await takeBack(own, at.desk.id, { message: id, why })
    } else {
      const before = messageAt(c, at).received
      const { body, received, errors } = movedTyped(typed, at, { before, now: house.now() })
      if (errors.length > 0) return show(c, at, { typed, errors })
      await moveTo(own, at.desk.id, { message: id, body, received })
    }
    await work()
    return c.redirect(`${bodyAddress(at.desk.survey, at.body.slug)}#correspondence`, 303)
  }

  const putReplyBack = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    await putBack(own, at.desk.id, (await formOf(c))['id'] ?? '')
    await work()
    return c.redirect(`${bodyAddress(at.desk.survey, at.body.slug)}#correspondence`, 303)
  }

  return { reply, mendReply, putReplyBack }
}

function messageAt(c: Context, { desk, body }: BodyAt) {
  const id = c.req.param('message') ?? ''
  const found = desk.messages.find((one) => one.id === id && one.body === body.slug)
  if (!found) throw notFound('reply of this body', id)
  return found
}

/** before: its day so far; where it was not known it may stay so. */
function movedTyped(
  typed: Record<string, string>,
  { desk, body: from }: BodyAt,
  { before, now }: { before: string | null; now: Date },
) {
  const errors: FormError[] = []
  const body = desk.survey.bodies.find(({ slug }) => slug === (typed['to'] ?? from.slug))?.slug
  if (!body) errors.push({ field: 'to', message: 'Choose a body of this survey' })
  const written = typed['received']?.trim() ?? ''
  const received = dayTyped(written)
  if (written === '' && before === null) return { body: body ?? from.slug, received: null, errors }
  if (!received) errors.push({ field: 'received', message: 'Write the day as 14 March 2024' })
  else if (received > now.toISOString().slice(0, 10))
    errors.push({ field: 'received', message: 'That day is still to come: no reply has it' })
  return { body: body ?? from.slug, received, errors }
}
