// What is put to bodies before print, kept with the version that is worked on; statements sealed like replies.
import type { Context } from 'hono'
import { nextVersion } from '../../../publish/versions/next-version.ts'
import { tablesOf } from '../../../publish/versions/printed-mark.ts'
import { isOutlooks } from '../../../receive/mail/mail-said.ts'
import { statementMails } from '../../../receive/mail/queries.ts'
import { messagesOf } from '../../../receive/queries.ts'
import { changeVersion } from '../../../survey/made/change-version.ts'
import { readAskedForm, readStatementForm } from '../../../survey/made/reply-asked-form.ts'
import { publicationsOf, type SurveyKept } from '../../../survey/queries.ts'
import { parseCsv } from '../../../vocabulary/csv.ts'
import { CandourError, type FormRead, notFound } from '../../../vocabulary/errors.ts'
import type { BodyAsked, RightOfReply } from '../../../vocabulary/survey.ts'
import { NEEDS_NOBODY } from '../../../wording/mail-words.ts'
import { putOff, type ReadStatement } from '../../work/errands/put-errand.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import { doneErrand, wrongIn } from '../errand/where-to.ts'
import type { Desk } from '../frame/desk.ts'
import { handedOut } from '../frame/handed-out.ts'
import { mailAddress } from '../frame/mail-addresses.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, surveyNamed, type Typed } from '../view/body-at.ts'
import { sentForm } from '../view/sent-form.ts'
import { packs } from './packed.ts'
import {
  type CameSince,
  repliesAskedPage,
  replyAskedAddress,
  replyAskedPage,
} from './reply-asked-page.ts'

interface At {
  kept: SurveyKept
  body: BodyAsked
  asked: RightOfReply | null
}

export function replyAskedRoutes({ house, work }: Desk) {
  const packed = packs(house)
  const today = () => house.now().toISOString().slice(0, 10)

  const askedIn = async ({ id }: SurveyKept): Promise<RightOfReply[]> =>
    nextVersion(await publicationsOf(house.db, id), today()).rightOfReply ?? []

  const at = async (c: Context): Promise<At> => {
    const kept = await surveyNamed(house, c)
    const slug = c.req.param('body') ?? ''
    const body = kept.survey.bodies.find((one) => one.slug === slug)
    if (!body) throw notFound('body in this survey', slug)
    return { kept, body, asked: (await askedIn(kept)).find((one) => one.body === slug) ?? null }
  }

  /** What came from the body since it was asked, by mail or put in by hand: its statement may be among it. */
  const cameSince = async ({ kept, body, asked }: At): Promise<CameSince[]> => {
    if (asked === null) return []
    const answers = await statementMails(house.db, kept.id, body.slug)
    const statements = await Promise.all(
      answers
        .filter(({ kind }) => !NEEDS_NOBODY.has(kind))
        .map(async ({ mail, received, subject }) => ({
          name: isOutlooks(await house.blobs.open(mail)) ? 'statement.msg' : 'statement.eml',
          ...{ sha256: mail, href: mailAddress(mail), on: received, subject, answersIt: true },
        })),
    )
    return [...statements, ...(await repliesSince(kept, body, asked))]
  }

  const repliesSince = async (
    kept: SurveyKept,
    body: BodyAsked,
    asked: RightOfReply,
  ): Promise<CameSince[]> =>
    (await messagesOf(house.db, kept.id, [body.slug])).flatMap(({ received, seen, head, files }) =>
      received === null || !seen || received < asked.askedOn
        ? []
        : files
            .filter(({ parent }) => parent === null)
            .map(({ name, sha256 }) => ({
              name,
              sha256,
              href: `/files/${sha256}`,
              on: received,
              subject: head?.subject ?? null,
              answersIt: false,
            })),
    )

  const shown = async (c: Context, { kept, body, asked }: At, { typed, errors }: Typed) => {
    const { survey } = kept
    const came = await cameSince({ kept, body, asked })
    const draft = asked ? '' : draftOf((await packed(survey.slug)).files, body)
    const view = { survey, body, asked, draft, came, today: today(), typed, errors }
    return replyAskedPage(view, readerOf(house, c)).toString()
  }

  const repliesAsked = async (c: Context) => {
    const kept = await surveyNamed(house, c)
    const view = { survey: kept.survey, all: await askedIn(kept), today: today() }
    return c.html(repliesAskedPage(view, readerOf(house, c)).toString())
  }

  /** `read`: with the words of a statement's file, or why there are none. */
  const replyAsked = async (c: Context) => {
    const here = await at(c)
    const read = await doneErrand(house, {
      kind: 'read-statement',
      id: c.req.query('read'),
      isOf: ({ survey, asked }) =>
        survey === here.kept.id && (asked as ReadStatement).body === here.body.slug,
    })
    const errors = wrongIn(read?.came)
    const words = read && errors.length === 0 ? (read.came as { answer: string }) : null
    const typed: Record<string, string> = words ? { ...words } : {}
    return c.html(await shown(c, here, { typed, errors }), errors.length > 0 ? 422 : 200)
  }

  const keepReplyAsked = async (c: Context) => {
    const here = await at(c)
    const typed = await formOf(c)
    const { name: by } = asReader(house, c).viewer
    const whom = { by, at: house.now().toISOString() }
    const read = decided(here, typed, { whom, today: today() })
    if (!read.ok) return c.html(await shown(c, here, { typed, errors: read.formErrors }), 422)
    await keep(c, here, read.value)
    return c.redirect(replyAskedAddress(here.kept.survey, here.body.slug), 303)
  }

  /** null: nothing was put to it. */
  const keep = (c: Context, { kept, body }: At, one: RightOfReply | null) =>
    changeVersion(asReader(house, c), kept, (all) => {
      const next = nextVersion(all, today())
      const others = (next.rightOfReply ?? []).filter((each) => each.body !== body.slug)
      const rightOfReply = one ? [...others, one] : others
      const detail = { body: body.slug, ...(one && { asked: one }) }
      return {
        version: { ...next, asOf: today(), rightOfReply },
        what: 'right of reply kept',
        detail,
      }
    })

  const sealStatement = async (c: Context) => {
    const here = await at(c)
    const { files, typed } = await sentForm(c)
    const [file] = files
    const came = (await cameSince(here)).find((one) => one.sha256 === typed['came'])
    if ((!file && !came) || !here.asked)
      throw new CandourError('Choose the file of the statement, of a body that was asked.', {
        status: 422,
      })
    const sha256 = file ? await house.blobs.seal(file.bytes) : (came?.sha256 ?? '')
    const name = file?.name ?? came?.name ?? ''
    await keep(c, here, { ...here.asked, statement: { sha256, name, unread: true } })
    const asked: ReadStatement = { body: here.body.slug, name, sha256 }
    const errand = { survey: here.kept.id, kind: 'read-statement', asked } as const
    const put = await putOff(asReader(house, c), errand)
    await work()
    return afterErrand(c, house, here.kept.survey, put)
  }

  const statementFile = async (c: Context) => {
    const { asked } = await at(c)
    const statement = asked?.statement
    if (!statement || !(await house.blobs.has(statement.sha256)))
      throw notFound('file', 'statement')
    const bytes = await house.blobs.open(statement.sha256)
    return handedOut(c, statement.name, bytes)
  }

  return { repliesAsked, replyAsked, keepReplyAsked, sealStatement, statementFile }
}

function decided(
  { kept: { survey }, body, asked }: At,
  typed: Record<string, string>,
  { whom, today }: { whom: { by: string; at: string }; today: string },
): FormRead<RightOfReply | null> {
  const act = typed['act'] ?? ''
  if (act === 'ask') return readAskedForm(typed, { survey, body: body.slug, kept: asked })
  if (!asked) throw new CandourError('Nothing was put to it yet.', { status: 409 })
  if (act === 'state') return readStatementForm(typed, { survey, kept: asked, today })
  const { silent: _, notAwaited: __, ...plain } = asked
  const { silent, notAwaited } = asked
  switch (act) {
    case 'silent':
      if (today <= asked.deadline)
        throw new CandourError('Its time is not over: nobody can say that it did not reply.', {
          status: 409,
        })
      return { ok: true, value: { ...asked, silent: whom } }
    case 'not-silent':
      return { ok: true, value: { ...plain, ...(notAwaited && { notAwaited }) } }
    case 'no-wait':
      return { ok: true, value: { ...asked, notAwaited: whom } }
    case 'wait':
      return { ok: true, value: { ...plain, ...(silent && { silent }) } }
    case 'forget':
      return { ok: true, value: null }
    default:
      throw new CandourError('This form does not say what is to be done.', { status: 422 })
  }
}

/** What the pack says of it in sentences. */
function draftOf(files: Parameters<typeof tablesOf>[0], { slug }: BodyAsked): string {
  const [head = [], ...rows] = parseCsv(
    tablesOf(files.filter(({ path }) => path.endsWith('sentences.csv'))).get(
      'data/sentences.csv',
    ) ?? '',
  )
  const sentence = head.indexOf('sentence')
  return rows
    .filter(([body]) => body === slug)
    .map((row) => row[sentence] ?? '')
    .join('\n\n')
}
