// What a letter is: shown beside it, said, taken back; and what it tells of the clock, taken.
import type { Context } from 'hono'
import { decideAct, undoLetter } from '../../../reconcile/decide.ts'
import { readLetterForm } from '../../../reconcile/forms/letter-form.ts'
import { withOffer } from '../../../reconcile/queue/events-offered.ts'
import { letterKey } from '../../../reconcile/queue/waiting-for.ts'
import { dateRequests } from '../../../survey/made/make-survey.ts'
import { readEventsForm } from '../../../survey/made/requests-form.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import type { Desk } from '../frame/desk.ts'
import { letterAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { flowOf, onwards } from '../queue/flow.ts'
import { type BodyAt, bodyAt, formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import type { MessageShown } from '../view/desk-view.ts'
import { documentsOf } from '../view/load-survey.ts'
import { letterPage } from './letter-page.ts'

export function letterRoutes({ house, work }: Desk) {
  const show = async (c: Context, at: BodyAt, typed: Typed) => {
    const message = letterAt(c, at)
    const documents = await documentsOf(house, [message])
    const flow = flowOf(c, typed.typed)
    const page = letterPage({ ...at, ...typed, message, documents, flow })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const letter = async (c: Context) => show(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const judgeLetter = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const message = letterAt(c, at)
    const typed = await formOf(c)
    const key = typed['action'] === 'take-event' ? (typed['offer'] ?? '') : letterKey(message.id)
    if (typed['action'] === 'undo') await undoLetter(own, at.desk.id, message.id)
    else if (typed['action'] === 'take-event') {
      const errors = await takeEvent(own, at, typed, house.now().toISOString().slice(0, 10))
      if (errors.length > 0) return show(c, at, { typed, errors })
    } else {
      const read = readLetterForm(typed, {
        body: at.body.slug,
        sha256: message.files[0]?.sha256 ?? '',
        questions: at.desk.survey.questions.map(({ number }) => number),
      })
      if (!read.ok) return show(c, at, { typed, errors: read.formErrors })
      await decideAct(own, at.desk.id, read.value, 'letter judged')
    }
    await work()
    const home = letterAddress(at.desk.survey, at.body.slug, message.id)
    return onwards(own, c, { before: at.desk, key, typed, home })
  }

  return { letter, judgeLetter }
}

/** The errors of the form; none where the event now stands among the request's dates. */
async function takeEvent(
  own: Desk['house'],
  { desk, body }: BodyAt,
  typed: Record<string, string>,
  today: string,
): Promise<Typed['errors']> {
  const offers = desk.offers.filter((one) => one.body === body.slug)
  const offered = offers.find(({ key }) => key === typed['offer'])
  if (!offered) throw notFound('event that a letter offers', typed['offer'] ?? '')
  const [field = 'day-0', text = ''] =
    Object.entries(typed).find(([name]) => name.startsWith('day-')) ?? []
  const day = dayTyped(text)
  if (!day) return [{ field, message: 'Write the day as 14 March 2024' }]
  const events = withOffer(desk.requests.get(body.slug), offered, day)
  const checked = readEventsForm({ ...events }, body.slug, today)
  if (!checked.ok) return checked.formErrors.map((one) => ({ ...one, field }))
  await dateRequests(own, desk.id, [checked.value])
  return []
}

/** A reply of which no file is here cannot be judged: there is nothing to judge it by. */
function letterAt(c: Context, { desk, body }: BodyAt): MessageShown {
  const id = c.req.param('message') ?? ''
  const found = desk.messages.find((one) => one.id === id && one.body === body.slug)
  if (!found) throw notFound('letter of this body', id)
  if (found.files.length === 0)
    throw new CandourError('Nothing of this letter is here. Add its files first.', { status: 409 })
  return found
}
