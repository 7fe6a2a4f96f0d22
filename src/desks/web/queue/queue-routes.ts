// The queue, the way to its next thing, what arithmetic proves in it, and how far its readers agree.

import type { Context } from 'hono'
import { setApartOf } from '../../../receive/inspected/queries.ts'
import { compareReaders } from '../../../reconcile/compare-readers.ts'
import { decideAll, undo } from '../../../reconcile/decide.ts'
import { bodyOfDecision } from '../../../reconcile/decisions/queries.ts'
import { readFigureForm } from '../../../reconcile/forms/decision-form.ts'
import { wordsToMap } from '../../../reconcile/glance/queries.ts'
import { bodyOfThing, provedByBody } from '../../../reconcile/queue/queries.ts'
import { STAGES } from '../../../store/jobs.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { ownPath } from '../frame/own-path.ts'
import { asReader } from '../people/reader.ts'
import { formOf, loadBodies, surveyNamed } from '../view/body-at.ts'
import { failedOn } from '../view/failed-on.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { lookedAt } from '../view/looked-at.ts'
import { pageOf } from '../view/page-of.ts'
import { bodiesInOrder, placesOf, withPlaces } from '../view/places.ts'
import { agreementPage } from './agreement-page.ts'
import { entryPast, flowOf } from './flow.ts'
import { provedPage } from './proved-page.ts'
import { entriesOf, provedOf } from './queue.ts'
import { queuePage } from './queue-page.ts'

/** Of which something waits: what a person goes through before a pause. */
const BODIES_A_PAGE = 10

export function queueRoutes({ house, work }: Desk) {
  const queue = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(house, c)
    const places = await placesOf(own, known)
    const page = pageOf(c, bodiesInOrder(places), BODIES_A_PAGE)
    const desk = await loadBodies(own, c, known, page.shown, { inBrief: true })
    const entries = (await entriesOf(house, desk)).filter(({ body }) => page.shown.includes(body))
    const proofs = await provedByBody(house.db, known.id, own.viewer.name)
    const proved = proofs.reduce((sum, { open }) => sum + open, 0)
    const words = await wordsToMap(house.db, known.id)
    const setApart = await setApartOf(house.db, known.id)
    const view = { desk, flow: flowOf(c), places, page, proved, words, entries, setApart }
    return c.html(queuePage(view).toString())
  }

  const next = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(house, c)
    const key = c.req.query('after') ?? ''
    const body = await bodyOfThing(house.db, known.id, key)
    const desk = await loadSurvey(own, known, body === null ? [] : [body])
    const item = await entryPast(own, await withPlaces(own, desk), key)
    return c.redirect(`${item?.address ?? `${addressOf(desk.survey)}/queue`}?queue`, 303)
  }

  const proved = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(house, c)
    const bodies = await provedByBody(house.db, known.id, own.viewer.name)
    const page = pageOf(
      c,
      bodies.map(({ body }) => body),
      BODIES_A_PAGE,
    )
    const desk = await loadSurvey(own, known, page.shown)
    return c.html(provedPage(desk, await provedOf(house, desk), page).toString())
  }

  const confirmProved = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(house, c)
    const seen = new Set((await formOf(c))['ids']?.split(' '))
    const bodies = await provedByBody(house.db, known.id, own.viewer.name)
    const desk = await loadSurvey(
      own,
      known,
      bodies.map(({ body }) => body),
    )
    const proved = await provedOf(house, desk)
    const open = new Map(proved.flatMap((one) => one.open.map((each) => [each.id, each])))
    // What was not on the page that was looked at is not confirmed by it.
    const decided = [...open.values()]
      .filter(({ id }) => seen.has(id))
      .flatMap((reading) => {
        const read = readFigureForm({ action: 'confirm' }, reading, desk.survey)
        return read.ok ? [{ ...read.value, why: 'Proved by arithmetic.' }] : []
      })
    if (decided.length === 0)
      throw new CandourError(
        'Nothing there is proved and undecided any more. Load the page again.',
        {
          status: 409,
        },
      )
    await decideAll(own, desk.id, decided)
    await work()
    return c.redirect(`${addressOf(desk.survey)}/queue`, 303)
  }

  const agreement = async (c: Context) => {
    const at = await lookedAt(asReader(house, c), c)
    const compared = await compareReaders(house.db, at.id)
    if (!compared) throw notFound('survey', at.survey.slug)
    return c.html(agreementPage(at, compared).toString())
  }

  const undoDecision = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(own, c)
    const { decision = '', back = '' } = await formOf(c)
    const body = await bodyOfDecision(own.db, known.id, decision)
    const desk = await loadSurvey(own, known, body === null ? [] : [body])
    const mine = [...desk.rules, ...desk.orphanedNotes].some(({ id }) => id === decision)
    if (!mine) throw notFound('decision to take back', decision)
    await undo(own, desk.id, { decision })
    await work()
    const home = addressOf(desk.survey)
    const to = ownPath(back)
    return c.redirect(to.startsWith(`${home}/`) ? to : home, 303)
  }

  const tryAgain = async (c: Context) => {
    const { id, survey } = await surveyNamed(house, c)
    const { stage = '', subject = '' } = await formOf(c)
    const failed = (await failedOn(house, id)).some(
      (one) => one.stage === stage && one.subject === subject,
    )
    const known = STAGES.find((one) => one === stage)
    if (!failed || !known) throw notFound('work that failed', stage)
    await house.db.transaction((db) => house.jobs.again(db, known, subject))
    await work()
    return c.redirect(addressOf(survey), 303)
  }

  /** What is over by now is stopped already. */
  const stopWork = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    const { name = '' } = await formOf(c)
    house.parsers.stop?.(name)
    await work()
    return c.redirect(addressOf(survey), 303)
  }

  return { queue, next, proved, confirmProved, agreement, undoDecision, tryAgain, stopWork }
}
