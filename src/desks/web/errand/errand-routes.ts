// Where a person is led who asked for something that takes a while: the page loads itself until it is done, and leads on.
import type { Context } from 'hono'
import { html } from '../../../dress/html/html.ts'
import { errandOf } from '../../../store/errand-queries.ts'
import type { Errand, ErrandKind } from '../../../store/errands.ts'
import type { House } from '../../../store/house.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { lookedAt } from '../view/looked-at.ts'

export function errandRoutes({ house }: Desk) {
  const errand = async (c: Context) => {
    const at = await lookedAt(asReader(house, c), c)
    const id = c.req.param('errand') ?? ''
    const found = await errandOf(house.db, id)
    if (found?.survey !== at.id) throw notFound('thing asked for in this survey', id)
    const to = whereTo(at.survey, found)
    if (to) return c.redirect(to, 303)
    // One that failed is no longer among what waits: the survey's first page names it.
    const { waiting, running } = await house.jobs.about([id])
    if (waiting + running === 0) return c.redirect(addressOf(at.survey), 303)
    const page = deskFrame({
      title: 'Being done',
      viewer: at.reader,
      survey: at.survey,
      crumbs: [{ text: 'Being done' }],
      recounted: { waiting: at.waiting, atWork: at.atWork },
      main: html`
        <h1>${BEING_DONE[found.kind]}</h1>
        <p>Nobody has to wait here: it goes on when this page is left.</p>
      `,
    })
    return c.html(page.toString())
  }

  return { errand }
}

const BEING_DONE: Record<ErrandKind, string> = {
  'put-in': 'The files are sealed and are being opened',
  place: 'The files are being put with their bodies',
  practise: 'The practice copy is being made',
  'ask-model': 'The model is being asked',
}

/** After its POST: on to what came of it where that was quick, else to the page that waits. */
export async function afterErrand(
  c: Context,
  { db }: Pick<House, 'db'>,
  survey: Survey,
  id: string,
): Promise<Response> {
  const found = await errandOf(db, id)
  const to = found && whereTo(survey, found)
  return c.redirect(to ?? `${addressOf(survey)}/errands/${id}`, 303)
}

/** null while it is not done. Throws what it was refused with. */
function whereTo(survey: Survey, { id, kind, asked, came, refused }: Errand): string | null {
  if (refused) throw new CandourError(refused.message, { status: refused.status })
  if (came === null) return null
  const body = bodyIn(asked)
  switch (kind) {
    case 'put-in':
      return body === null
        ? `${addressOf(survey)}/upload?put=${id}`
        : `${bodyAddress(survey, body)}#correspondence`
    case 'place':
      return `${addressOf(survey)}${waitsForMore(asked) ? '/upload' : ''}`
    case 'practise':
      return `/surveys/${String(came)}/queue`
    case 'ask-model':
      return `${bodyAddress(survey, body ?? '')}#proposals`
  }
}

/** Of other files nobody has said yet whose they are. */
const waitsForMore = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && 'more' in asked && asked.more === true

const bodyIn = (asked: unknown): string | null =>
  typeof asked === 'object' && asked !== null && 'body' in asked && typeof asked.body === 'string'
    ? asked.body
    : null
