// What is put to a body before print goes by the same mail as its request: the letter, to be changed and put.
import type { Context } from 'hono'
import { rightOfReply } from '../../../ask/chase/letters/right-of-reply.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { errorSummary } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { nextVersion } from '../../../publish/versions/next-version.ts'
import { publicationsOf, type SurveyKept } from '../../../survey/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { BodyAsked, RightOfReply } from '../../../vocabulary/survey.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { writeMail } from '../../../write/write-mail.ts'
import { putAfterwards } from '../../work/chase/put-afterwards.ts'
import { signerOf } from '../../work/chase/signer-of.ts'
import { lettersTo } from '../asking/addresses.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { handedOut } from '../frame/handed-out.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { letterForm } from '../todo/letter-form.ts'
import { wrongIn } from '../todo/letter-typed.ts'
import { formOf, NOTHING_TYPED, surveyNamed, type Typed } from '../view/body-at.ts'
import { repliesAskedAddress, replyAskedAddress } from './reply-asked-page.ts'

interface At {
  kept: SurveyKept
  body: BodyAsked
  asked: RightOfReply
}

export function replyLetterRoutes({ house, work }: Desk) {
  const today = () => dayHere(house.now())

  const at = async (c: Context): Promise<At> => {
    const kept = await surveyNamed(house, c)
    const slug = c.req.param('body') ?? ''
    const body = kept.survey.bodies.find((one) => one.slug === slug)
    if (!body) throw notFound('body in this survey', slug)
    const next = nextVersion(await publicationsOf(house.db, kept.id), today())
    const asked = next.rightOfReply?.find((one) => one.body === slug)
    if (!asked) throw new CandourError('Nothing was put to it yet.', { status: 409 })
    return { kept, body, asked }
  }

  const shown = async (c: Context, { kept, body, asked }: At, typed: Typed) => {
    const { survey } = kept
    const signer = await signerOf(house, kept)
    const letter = rightOfReply({ survey, body, asked, signer })
    const page = replyLetterPage({ kept, body, asked }, { ...letter, ...typed, today: today() })
    return c.html(page(readerOf(house, c)).toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const replyLetter = async (c: Context) => shown(c, await at(c), NOTHING_TYPED)

  const putReplyLetter = async (c: Context) => {
    const here = await at(c)
    const typed = await formOf(c)
    const errors = wrongIn(typed, today())
    if (typed['act'] === 'put' && (typed['to'] ?? '').trim() === '')
      errors.push({ field: 'to', message: 'Write the address of its press office' })
    if (errors.length > 0) return shown(c, here, { typed, errors })
    const { kept, body } = here
    const [to = '', subject = '', text = ''] = ['to', 'subject', 'text'].map((name) =>
      (typed[name] ?? '').trim(),
    )
    if (typed['act'] === 'save')
      return handedOut(
        c,
        `${body.slug}-right-of-reply.eml`,
        writeMail({ to: to || null, subject, text, date: house.now(), files: [] }),
      )
    const sentOn = typed['act'] === 'sent' ? (dayTyped(typed['on'] ?? '') ?? null) : null
    const letter = { body: body.slug, kind: 'right-of-reply', to, subject, text, sentOn } as const
    const put = await putAfterwards(asReader(house, c), kept, letter)
    if (!put.ok) return shown(c, here, { typed, errors: put.formErrors })
    await work()
    return c.redirect(
      sentOn === null
        ? lettersTo(kept.survey, body.slug)
        : replyAskedAddress(kept.survey, body.slug),
      303,
    )
  }

  return { replyLetter, putReplyLetter }
}

function replyLetterPage(
  { kept: { survey }, body }: At,
  letter: { subject: string; text: string; today: string } & Typed,
): (viewer: string) => Html {
  return (viewer) =>
    deskFrame({
      title: `Put it to ${body.name}`,
      viewer,
      survey,
      current: 'publish',
      crumbs: [
        { text: 'Publish', href: `${addressOf(survey)}/publish` },
        { text: 'Right of reply', href: repliesAskedAddress(survey) },
        { text: body.name, href: replyAskedAddress(survey, body.slug) },
        { text: 'Letter' },
      ],
      main: html`
        ${errorSummary(letter.errors)}
        <h1>Put it to ${body.name}</h1>
        <p class="note">
          It has a reference of its own. What answers it is no reply to the request: it is offered as
          its statement, and its words are taken for that by you.
        </p>
        ${letterForm({
          ...letter,
          action: `${replyAskedAddress(survey, body.slug)}/letter`,
          to: null,
          toHint: 'Its press office, not where requests go',
          canPut: true,
        })}
      `,
    })
}
