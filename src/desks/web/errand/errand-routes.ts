// Where a person is led who asked for something that takes a while: the page loads itself until it is done, and leads on.
import type { Context } from 'hono'
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { deleteFailed, errandOf } from '../../../store/errand-queries.ts'
import type { Errand, ErrandKind } from '../../../store/errands.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { disclosureAddress } from '../disclosure/addresses.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf } from '../view/body-at.ts'
import { ASKED, whyFailed } from '../view/failed-work.ts'
import { lookedAt } from '../view/looked-at.ts'
import { whereTo } from './where-to.ts'

export function errandRoutes({ house, work }: Desk) {
  const errand = async (c: Context) => {
    const at = await lookedAt(asReader(house, c), c)
    const { waiting, running } = await atWorkFirst(c)
    const found = await asked(c, at.id)
    const to = whereTo(at.survey, found)
    if (to) return c.redirect(to, 303)
    // One that failed is no longer among what waits: the survey's first page names it.
    if (waiting + running === 0) return c.redirect(addressOf(at.survey), 303)
    const page = deskFrame({
      title: 'Being done',
      viewer: at.reader,
      survey: at.survey,
      crumbs: [{ text: 'Being done' }],
      recounted: { waiting: at.waiting, atWork: at.atWork },
      main: beingDone(found),
    })
    return c.html(page.toString())
  }

  /** Of no survey: this page is all that there is of it, so it also says why it failed. */
  const ownErrand = async (c: Context) => {
    const { waiting, running } = await atWorkFirst(c)
    const found = await asked(c, null)
    const to = whereTo(null, found)
    if (to) return c.redirect(to, 303)
    const isAtWork = waiting + running > 0
    const page = deskFrame({
      title: isAtWork ? 'Being done' : 'Not done',
      viewer: readerOf(house, c),
      stopsAt: ownAddress(found.id),
      ...(isAtWork && {
        recounted: { waiting: waiting + running, atWork: house.parsers.atWork?.(found.id) ?? [] },
      }),
      main: isAtWork ? beingDone(found) : notDone(found, await whyNot(found.id)),
    })
    return c.html(page.toString())
  }

  /** Asked before the errand itself: one that is done in between has come, and is not said to have failed. */
  const atWorkFirst = (c: Context) => house.jobs.about([c.req.param('errand') ?? ''])

  const asked = async (c: Context, survey: string | null): Promise<Errand> => {
    const id = c.req.param('errand') ?? ''
    const found = await errandOf(house.db, id)
    const isPrivate = found !== null && disclosureAddress(found) !== null
    // What a true table was refused with repeats what stands in it.
    if (found?.survey !== survey || (isPrivate && found.by !== readerOf(house, c)))
      throw notFound('thing asked for here', id)
    return found
  }

  const whyNot = async (id: string): Promise<string> => {
    const failed = (await house.jobs.givenUp()).find(({ subject }) => subject === id)
    return `It ${whyFailed(failed ?? { error: '', setAside: false })}`
  }

  const errandAgain = async (c: Context) => {
    const { id } = await asked(c, null)
    await house.db.transaction((db) => house.jobs.again(db, 'errand', id))
    await work()
    return afterErrand(c, house, null, id)
  }

  /** Only what failed for good: what waits is done first, and what is done leads on. */
  const throwErrandAway = async (c: Context) => {
    const { id, kind } = await asked(c, null)
    const own = asReader(house, c)
    const isGone = await own.db.transaction(async (db) => {
      if (!(await deleteFailed(db, id))) return false
      const act = { who: own.viewer.name, what: 'errand thrown away', record: `errand:${id}` }
      record(db, { ...act, detail: { kind } }, own.now())
      return true
    })
    if (isGone) house.held.delete(id)
    return c.redirect(isGone ? '/' : ownAddress(id), 303)
  }

  const stopErrand = async (c: Context) => {
    const { id } = await asked(c, null)
    const { name = '' } = await formOf(c)
    house.parsers.stop?.(name, id)
    await work()
    return c.redirect(ownAddress(id), 303)
  }

  return { errand, ownErrand, errandAgain, throwErrandAway, stopErrand }
}

const beingDone = ({ kind }: Errand): Html => html`
  <h1>${BEING_DONE[kind]}</h1>
  <p>Nobody has to wait here: it goes on when this page is left.</p>
`

const notDone = ({ id, kind }: Errand, why: string): Html => html`
  <h1>${ASKED[kind]} was not done</h1>
  <p>${why}</p>
  <div class="btns">
    <form method="post" action="${ownAddress(id)}/again">${button({ text: 'Try it again' })}</form>
    <form method="post" action="${ownAddress(id)}/throw-away">
      ${button({ text: 'Throw it away', rank: 2 })}
    </form>
  </div>
`

export const BEING_DONE: Record<ErrandKind, string> = {
  'put-in': 'The files are sealed and are being opened',
  place: 'The files are being put with their bodies',
  practise: 'The practice copy is being made',
  'ask-model': 'The model is being asked',
  'take-in': 'The survey is being taken in',
  'try-sample': 'The sample is being read',
  'open-locked': 'The file is being opened with its password',
  'read-statement': 'The statement is sealed and is being read',
  'read-policy': 'The policy is sealed and is being read',
  'import-register': 'The register is being taken in',
  'read-sheet': 'The sheet is sealed and is being read',
  'read-table': 'The table is sealed and is being read',
  protect: 'The table is being made safe to release',
  'protect-request': 'The tables of the answer are being made safe to release',
  audit: 'What a reader can work out is being worked out',
  'check-file': 'The file is sealed and is being looked into',
  'read-request': 'The letter is sealed and is being read',
  'take-mails': 'The mails are sealed and are being taken in',
}

/** Where one waits that belongs to no survey. */
export const ownAddress = (id: string): string => `/errands/${id}`

/** After its POST: on to what came of it where that was quick, else to the page that waits. */
export async function afterErrand(
  c: Context,
  { db }: Pick<House, 'db'>,
  survey: { slug: string } | null,
  id: string,
): Promise<Response> {
  const found = await errandOf(db, id)
  const to = found && whereTo(survey, found)
  return c.redirect(to ?? `${survey ? addressOf(survey) : ''}${ownAddress(id)}`, 303)
}
