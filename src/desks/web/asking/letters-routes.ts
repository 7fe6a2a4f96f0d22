// A survey's letters: worded, put into the outbox, taken back, saved; each once.
import type { Context } from 'hono'
import { checkRequest } from '../../../ask/check-request.ts'
import { forgetWording, houseWordings, keepDraft } from '../../../ask/draft/queries.ts'
import { notReachedLast, triesOf } from '../../../ask/outbox/queries.ts'
import { hurry, saidSent, sendAgain, takeBack } from '../../../ask/settle-letter.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { record } from '../../../store/history.ts'
import type { House, Post } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import { CandourError, type FormRead, notFound } from '../../../vocabulary/errors.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { keepSent } from '../../work/mail/keep-sent.ts'
import {
  fieldsFor,
  isLeft,
  putRequests,
  type RequestLetter,
  type RequestLetters,
  requestLetters,
  sheetFile,
  toSendByHand,
  wordedFor,
} from '../../work/mail/request-letters.ts'
import { savedMails } from '../../work/mail/save-letters.ts'
import type { Desk } from '../frame/desk.ts'
import { handedOut } from '../frame/handed-out.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, surveyNamed, type Typed } from '../view/body-at.ts'
import { lettersAddress, lettersTo } from './addresses.ts'
import { hourTyped } from './hour-typed.ts'
import { asTyped, keepWording } from './keep-wording.ts'
import { letterPage } from './letter-page.ts'
import { lettersPage } from './letters-page.ts'
import { pilotOf } from './pilot.ts'

export function lettersRoutes({ house, work }: Desk) {
  const show = async (c: Context, kept: SurveyKept, { typed, errors }: Typed) => {
    const { post, wrongSetting } = await postNow(house)
    const all = await requestLetters({ ...house, post: async () => post }, kept)
    const [wordings, notReached] = await Promise.all([
      houseWordings(house.db),
      notReachedLast(house.db),
    ])
    const { survey } = kept
    const put = all.bodies.filter((one) => !isLeft(one)).map(({ body }) => body.slug)
    const fields = fieldsFor(survey, all)
    const page = lettersPage({
      survey,
      reader: readerOf(house, c),
      letters: all,
      checks: checkRequest({
        survey,
        wording: all.draft,
        fields,
        signed: all.draft.signed,
        hasSheet: all.draft.sheet !== 'none',
        today: dayHere(house.now()),
        put: new Set(put),
        unaddressed: all.bodies.filter((one) => one.address === null).map(({ body }) => body.slug),
      }),
      houseWordings: wordings,
      fields,
      post,
      wrongSetting,
      notReached,
      pilot: pilotOf(all.bodies),
      now: house.now(),
      typed,
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const letters = async (c: Context) => show(c, await surveyNamed(house, c), NOTHING_TYPED)

  const keepLetter = async (c: Context) => {
    const own = asReader(house, c)
    const kept = await surveyNamed(own, c)
    const typed = await formOf(c)
    // The page of one letter sends no wording: it stands as it is.
    const errors = typed['text'] === undefined ? [] : await keepWording(own, kept, typed)
    if (errors.length > 0) return show(c, kept, { typed, errors })
    const { action } = typed
    if (action !== 'put' && action !== 'save') return c.redirect(lettersAddress(kept.survey), 303)
    const when = hourTyped(typed['day'] ?? '', typed['hour'] ?? '', own.now())
    if (!when.ok) return show(c, kept, { typed, errors: when.formErrors })
    const all = await requestLetters(own, kept)
    const put = await putRequests(own, kept, {
      ...{ bodies: chosen(all, typed), notBefore: when.value },
      despiteBounce: typed['again-yes'] === 'yes',
    })
    if (!put.ok) return show(c, kept, { typed, errors: put.formErrors })
    if (action === 'put') return c.redirect(lettersAddress(kept.survey), 303)
    return toByHand(c, own, kept, await lettersBy(own, kept, put.value))
  }

  const withWaiting = async (c: Context) => {
    const own = asReader(house, c)
    const kept = await surveyNamed(own, c)
    const { action } = await formOf(c)
    const all = await requestLetters(own, kept)
    const waiting = all.bodies
      .flatMap(({ letters: to }) => to)
      .filter(({ state }) => state === 'waiting' || state === 'deferred')
    if (action === 'back') for (const letter of waiting) await takeBack(own, letter)
    else if (action === 'now') await hurry(own, waiting)
    else return toByHand(c, own, kept, waiting)
    return c.redirect(lettersAddress(kept.survey), 303)
  }

  const sentByHand = async (c: Context) => {
    const own = asReader(house, c)
    const kept = await surveyNamed(own, c)
    const typed = await formOf(c)
    const { action } = typed
    const toSend = toSendByHand(await requestLetters(own, kept))
    if (action === 'eml' || action === 'mbox') return saved(c, own, kept, toSend, action)
    const on = sentDay(own, typed['sent'] ?? '', toSend)
    if (!on.ok) return show(c, kept, { typed, errors: on.formErrors })
    for (const letter of toSend) await saidSent(own, letter, on.value, went(own))
    await work()
    return c.redirect(lettersAddress(kept.survey), 303)
  }

  const letterAt = async (own: House, c: Context) => {
    const kept = await surveyNamed(own, c)
    const slug = c.req.param('body') ?? ''
    const all = await requestLetters(own, kept)
    const at = all.bodies.findIndex(({ body }) => body.slug === slug)
    const letter = all.bodies[at]
    if (!letter) throw notFound('body in this survey', slug)
    return {
      kept,
      all,
      letter,
      before: all.bodies[at - 1] ?? null,
      next: all.bodies[at + 1] ?? null,
    }
  }

  const showLetter = async (c: Context, { typed, errors }: Typed) => {
    const { post } = await postNow(house)
    const { kept, all, letter, before, next } = await letterAt(
      { ...house, post: async () => post },
      c,
    )
    const worded = wordedFor(kept.survey, all, letter, dayHere(house.now()))
    const tries = await Promise.all(
      letter.letters.map(async ({ id }) => [id, await triesOf(house.db, id)] as const),
    )
    const page = letterPage({
      survey: kept.survey,
      reader: readerOf(house, c),
      letter,
      worded: { subject: toCome(worded.subject), text: toCome(worded.text) },
      wording: letter.own ?? all.draft,
      sheet: all.draft.sheet,
      post,
      tries: new Map(tries),
      before: before?.body ?? null,
      next: next?.body ?? null,
      typed,
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const letterTo = (c: Context) => showLetter(c, NOTHING_TYPED)

  const wordForBody = async (c: Context) => {
    const own = asReader(house, c)
    const { kept, all, letter } = await letterAt(own, c)
    const typed = await formOf(c)
    const subject = typed['subject']?.trim() ?? ''
    const text = asTyped(typed['text'])
    const isDropped = typed['action'] === 'all'
    if (!isDropped && (subject === '' || text === ''))
      return showLetter(c, {
        typed,
        errors: [{ field: subject === '' ? 'subject' : 'text', message: 'Say something here' }],
      })
    const at = own.now()
    const by = own.viewer.name
    const body = letter.body.slug
    await own.db.transaction(async (db) => {
      if (isDropped) await forgetWording(db, kept.id, body)
      else await keepDraft(db, { ...all.draft, survey: kept.id, body, subject, text, by, at })
      record(
        db,
        { who: by, what: 'letter worded', record: `survey:${kept.id}`, detail: { body } },
        at,
      )
    })
    return c.redirect(lettersTo(kept.survey, body), 303)
  }

  const withLetter = async (c: Context) => {
    const own = asReader(house, c)
    const { kept, letter: to } = await letterAt(own, c)
    const typed = await formOf(c)
    const letter = to.letters.find(({ id }) => id === typed['letter'])
    if (!letter) throw notFound('letter to this body', typed['letter'] ?? '')
    const post = (await own.post?.()) ?? null
    if (typed['action'] === 'eml') return saved(c, own, kept, [letter], 'eml')
    const on = typed['action'] === 'went' ? sentDay(own, typed['sent'] ?? '', [letter]) : null
    if (on && !on.ok) return showLetter(c, { typed, errors: on.formErrors })
    const isDone = on
      ? await saidSent(own, letter, on.value, went(own))
      : await doneTo(own, letter, typed['action'] ?? '', post)
    if (!isDone)
      throw new CandourError(
        'This letter is no longer as it was on the page: somebody, or the server, was first. Load the page again.',
        { status: 409 },
      )
    await work()
    return c.redirect(lettersTo(kept.survey, to.body.slug), 303)
  }

  const sheetOfBody = async (c: Context) => {
    const { kept, letter, all } = await letterAt(house, c)
    const name = c.req.param('file') ?? ''
    const [file] = sheetFile(kept.survey, letter.body, name.endsWith('.ods') ? 'ods' : 'xlsx')
    if (!file || all.draft.sheet === 'none') throw notFound('sheet', name)
    return handedOut(c, file.name, file.bytes)
  }

  return {
    letters,
    keepLetter,
    withWaiting,
    sentByHand,
    letterTo,
    wordForBody,
    withLetter,
    sheetOfBody,
  }
}

/** A setting that cannot be used is said on the page, and keeps nothing else from being done. */
async function postNow(house: House): Promise<{ post: Post | null; wrongSetting: string | null }> {
  try {
    return { post: (await house.post?.()) ?? null, wrongSetting: null }
  } catch (error) {
    if (error instanceof CandourError) return { post: null, wrongSetting: error.message }
    throw error
  }
}

/** false: the letter is not as it was on the page, or nothing of the kind can be done to it. */
async function doneTo(
  house: House,
  letter: LetterOut,
  action: string,
  post: Post | null,
): Promise<boolean> {
  if (action === 'back') return takeBack(house, letter)
  if (action === 'save') return (await savedMails(house, [letter], 'eml')).length > 0
  if (action === 'again') return post !== null && sendAgain(house, letter, post)
  if (action !== 'now') return false
  await hurry(house, [letter])
  return true
}

const went =
  (house: House) => (db: Parameters<typeof keepSent>[1], letter: LetterOut, on: string) =>
    keepSent(house, db, letter, on)

function chosen(all: RequestLetters, typed: Record<string, string>): string[] {
  const left = all.bodies.filter((one) => isLeft(one) && one.address !== null)
  const slugs = (of: readonly RequestLetter[]) => of.map(({ body }) => body.slug)
  if (typed['whom'] === 'pilot') return pilotOf(all.bodies)
  if (typed['whom'] === 'left') return slugs(left)
  return slugs(all.bodies.filter(({ body }) => typed[`to-${body.slug}`] === 'yes'))
}

async function lettersBy(
  house: House,
  kept: SurveyKept,
  ids: readonly string[],
): Promise<LetterOut[]> {
  const all = await requestLetters(house, kept)
  return all.bodies.flatMap(({ letters }) => letters.filter(({ id }) => ids.includes(id)))
}

/** From here on they are sent by hand: the page that this leads to has them as files, as often as they are wanted. */
async function toByHand(
  c: Context,
  house: House,
  { survey }: SurveyKept,
  letters: readonly LetterOut[],
) {
  if ((await savedMails(house, letters, 'eml')).length === 0) throw gone()
  return c.redirect(`${lettersAddress(survey)}#by-hand`, 303)
}

const gone = (): CandourError =>
  new CandourError('None of these letters waits any more: they went, or were taken back.', {
    status: 409,
  })

async function saved(
  c: Context,
  house: House,
  { survey }: SurveyKept,
  letters: readonly LetterOut[],
  how: 'eml' | 'mbox',
) {
  const files = await savedMails(house, letters, how)
  const [first] = files
  if (!first) throw gone()
  return files.length === 1
    ? handedOut(c, first.path, first.content)
    : zipAnswer(c, `${survey.slug}-letters`, files)
}

const toCome = (text: string): string => text.replaceAll('{{our reference}}', 'ASK-····-····')

/** No letter went before it was put, nor on a day to come. */
function sentDay(house: House, typed: string, letters: readonly LetterOut[]): FormRead<string> {
  const day = dayTyped(typed)
  const put = letters
    .map(({ at }) => dayHere(at))
    .toSorted()
    .at(-1)
  const wrong = (message: string): FormRead<string> => ({
    ok: false,
    formErrors: [{ field: 'sent', message }],
  })
  if (!day) return wrong('Write the day as 14 March 2024')
  if (day > dayHere(house.now())) return wrong('That day is still to come')
  return put !== undefined && day < put
    ? wrong(`A letter was put on ${dayInWords(put)}, and went on no day before`)
    : { ok: true, value: day }
}
