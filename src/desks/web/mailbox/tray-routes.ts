// Mail that came: the tray, one mail in it, what a person says of it, and mails that are put in by hand.
import type { Context } from 'hono'
import { boxesSeen } from '../../../receive/mail/boxes/queries.ts'
import { leaveAllUnnamedOut, leaveMailOut, letIn } from '../../../receive/mail/let-in.ts'
import { isOutlooks } from '../../../receive/mail/mail-said.ts'
import { mailById, mailsByState, mailsIn, mailsUnnamed } from '../../../receive/mail/queries.ts'
import { settleTaken } from '../../../receive/mail/settle-taken.ts'
import { errandOf } from '../../../store/errand-queries.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys, type SurveyKept } from '../../../survey/queries.ts'
import type { MailIn, MailMatch } from '../../../vocabulary/asking/mail-in.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import { heard, matchWaiting } from '../../work/mail/fetch-mail.ts'
import { type MailsCame, putMails } from '../../work/mail/mails-sent.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { handedOut } from '../frame/handed-out.ts'
import { mailAddress, TRAY } from '../frame/mail-addresses.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { sentForm } from '../view/sent-form.ts'
import { asValue, mailInPage } from './mail-in-page.ts'
import { type RequestNamed, trayPage } from './tray-page.ts'

export function trayRoutes({ house, work, fetching }: Desk) {
  const trayShown = async (c: Context, errors: readonly FormError[]) => {
    const at = house.now()
    const surveys = await allSurveys(house.db)
    const put = await errandOf(house.db, c.req.query('put') ?? '')
    const page = trayPage({
      reader: readerOf(house, c),
      waiting: await mailsIn(house.db, ['waits']),
      lately: await mailsIn(house.db, ['taken', 'noted'], { most: LATELY }),
      leftOut: await mailsIn(house.db, ['left-out'], { most: LATELY }),
      counts: await mailsByState(house.db),
      unnamed: await mailsUnnamed(house.db),
      at,
      named: namedIn(surveys),
      boxes: await boxesSeen(house.db),
      fetching: fetching?.now() ?? null,
      came: put?.kind === 'take-mails' ? (put.came as MailsCame | null) : null,
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const tray = (c: Context) => trayShown(c, [])

  const fetchNow = async (c: Context) => {
    fetching?.wake()
    return c.redirect(`${TRAY}#boxes`, 303)
  }

  const putMailsIn = async (c: Context) => {
    const own = asReader(house, c)
    const { files } = await sentForm(c)
    if (files.length === 0)
      return trayShown(c, [{ field: 'files', message: 'Choose the mails to take in' }])
    const put = await putMails(own, files)
    if (!put.ok) return trayShown(c, put.formErrors)
    await work()
    return afterErrand(c, own, null, put.value)
  }

  const leaveOut = async (c: Context) => {
    const own = asReader(house, c)
    const seen = new Date((await formOf(c))['seen'] ?? '')
    if (!Number.isNaN(seen.getTime())) await leaveAllUnnamedOut(own, seen)
    return c.redirect(TRAY, 303)
  }

  const oneShown = async (c: Context, typed: Typed) => {
    const mail = await mailAt(house, c)
    const surveys = await allSurveys(house.db)
    const page = mailInPage({
      ...typed,
      reader: readerOf(house, c),
      mail,
      named: namedIn(surveys),
      requests: requestsIn(surveys),
    })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const oneMail = (c: Context) => oneShown(c, NOTHING_TYPED)

  const mailFile = async (c: Context) => {
    const { id } = await mailAt(house, c)
    const bytes = await house.blobs.open(id)
    return handedOut(c, isOutlooks(bytes) ? 'mail.msg' : 'mail.eml', bytes)
  }

  const judgeMail = async (c: Context) => {
    const own = asReader(house, c)
    const mail = await mailAt(own, c)
    const typed = await formOf(c)
    if (typed['action'] === 'leave-out') {
      await leaveMailOut(own, mail.id)
      return c.redirect(TRAY, 303)
    }
    const requests = chosen(typed, mail, await allSurveys(own.db))
    if (requests.length === 0) {
      const message = 'Choose the request that it answers'
      return oneShown(c, { typed, errors: [{ field: 'other', message }] })
    }
    const senderIsTheirs = typed['sender-theirs'] !== undefined
    await letIn(own, { mail: mail.id, requests, senderIsTheirs })
    await settleTaken(own, [mail.id], heard(own))
    await matchWaiting(own)
    await work()
    return c.redirect(mailAddress(mail.id), 303)
  }

  return { tray, fetchNow, putMailsIn, leaveOut, oneMail, mailFile, judgeMail }
}

/** So many of each are shown. */
const LATELY = 100

async function mailAt({ db }: Pick<House, 'db'>, c: Context): Promise<MailIn> {
  const id = c.req.param('mail') ?? ''
  const mail = await mailById(db, id)
  if (!mail) throw notFound('mail', id)
  return mail
}

function namedIn(surveys: readonly SurveyKept[]) {
  const byId = new Map(surveys.map((one) => [one.id, one.survey]))
  return ({ survey: id, body: slug }: Pick<MailMatch, 'survey' | 'body'>): RequestNamed | null => {
    const survey = byId.get(id)
    const body = survey?.bodies.find((one) => one.slug === slug)
    return survey && body ? { slug: survey.slug, title: survey.title, body: body.name } : null
  }
}

const requestsIn = (surveys: readonly SurveyKept[]) =>
  surveys
    .filter(({ survey }) => !survey.practice)
    .flatMap(({ id, survey }) =>
      survey.bodies.map(({ slug, name }) => ({
        value: asValue({ survey: id, body: slug }),
        text: name,
        group: survey.title,
      })),
    )

/** Fields: request-N, of what was proposed; other, a request by its value. */
function chosen(
  typed: Record<string, string>,
  { proposed }: MailIn,
  surveys: readonly SurveyKept[],
): { survey: string; body: string }[] {
  const known = new Set(requestsIn(surveys).map(({ value }) => value))
  const named = [
    ...proposed.filter((_, i) => typed[`request-${i}`] !== undefined).map(asValue),
    ...(typed['other'] ? [typed['other']] : []),
  ]
  return [...new Set(named)]
    .filter((value) => known.has(value))
    .map((value) => {
      const [survey = '', body = ''] = value.split(' ')
      return { survey, body }
    })
}
