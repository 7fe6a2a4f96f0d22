// The pages about one body: itself, its clock, its contradictions.

import type { Context } from 'hono'
import { toldBody } from '../../../receive/inspect-received.ts'
import { setApartOf, uncheckedOf } from '../../../receive/inspected/queries.ts'
import { statementMails } from '../../../receive/mail/queries.ts'
import { decide, undo } from '../../../reconcile/decide.ts'
import { readNoteForm } from '../../../reconcile/forms/decision-form.ts'
import { contradictionKey, type NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { NEEDS_NOBODY } from '../../../wording/mail-words.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress, contradictionAddress } from '../frame/desk-frame.ts'
import { eventsAddress } from '../making/requests-page.ts'
import { asReader } from '../people/reader.ts'
import { flowOf, onwards } from '../queue/flow.ts'
import { clockPage } from '../survey/clock-page.ts'
import { partsOf } from '../tables/table-at.ts'
import {
  type BodyAt,
  bodyAt,
  documentsAt,
  formOf,
  NOTHING_TYPED,
  type Typed,
} from '../view/body-at.ts'

import { bodyPage } from './body-page.ts'
import { contradictionPage } from './contradiction-page.ts'
import { proposalsPanel } from './proposals-panel.ts'

export function bodyRoutes({ house, work, model }: Desk) {
  const body = async (c: Context) => {
    const at = await bodyAt(asReader(house, c), c)
    const proposals = await proposalsPanel(house.db, at, model ?? null)
    return c.html(
      bodyPage({
        ...at,
        parts: await partsOf(house, at, { isShown: false }),
        proposals,
        hasStatement: (await statementMails(house.db, at.desk.id, at.body.slug)).some(
          ({ kind }) => !NEEDS_NOBODY.has(kind),
        ),
        setApart: await setApartOf(house.db, at.desk.id),
        unchecked: await uncheckedOf(house.db, at.desk.id, at.body.slug),
      }).toString(),
    )
  }

  const tellBody = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    await toldBody(own, desk.id, body.slug)
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#set-apart`, 303)
  }

  const bodyClock = async (c: Context) => {
    const { desk, body } = await bodyAt(asReader(house, c), c)
    const crumbs = [{ text: body.name, href: bodyAddress(desk.survey, body.slug) }]
    const view = {
      survey: desk.survey,
      crumbs,
      clock: desk.clocks.get(body.slug),
      dates: eventsAddress(desk.survey, body.slug),
      offers: desk.offers.filter((one) => one.body === body.slug),
    }
    return c.html(clockPage(view, desk.reader).toString())
  }

  const show = async (c: Context, at: BodyAt, typed: Typed) => {
    const contradiction = contradictionAt(c, at)
    const flow = flowOf(c, typed.typed)
    const documents = await documentsAt(house, at)
    const page = contradictionPage({ ...at, ...typed, contradiction, documents, flow })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const contradiction = async (c: Context) =>
    show(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const noteContradiction = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const contradiction = contradictionAt(c, at)
    const typed = await formOf(c)
    if (typed['action'] === 'undo') await undo(own, at.desk.id, { contradiction })
    else {
      const field = `why-${contradiction.id}`
      const form = typed['action'] === 'as-said' ? { [field]: contradiction.note } : typed
      const read = readNoteForm(form, contradiction, field)
      if (!read.ok) return show(c, at, { typed, errors: read.formErrors })
      await decide(own, at.desk.id, read.value)
    }
    await work()
    const home = contradictionAddress(at.desk.survey, at.body.slug, contradiction.id)
    return onwards(own, c, {
      before: at.desk,
      key: contradictionKey(contradiction.id),
      typed,
      home,
    })
  }

  return { body, tellBody, bodyClock, contradiction, noteContradiction }
}

function contradictionAt(c: Context, { desk, body }: BodyAt): NamedContradiction {
  const id = c.req.param('id') ?? ''
  const found = desk.contradictions.find((one) => one.body === body.slug && one.id === id)
  if (!found) throw notFound('contradiction', id)
  return found
}
