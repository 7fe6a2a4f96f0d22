// A survey made at the desk, and changed: what a change changes is said before it is kept.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { understandAnew } from '../../../extract/queries.ts'
import { repliesByBody } from '../../../receive/queries.ts'
import { confirmedByQuestion } from '../../../reconcile/glance/queries.ts'
import { forgetEnded } from '../../../store/errand-queries.ts'
import type { House } from '../../../store/house.ts'
import { changeSurvey, makeSurvey } from '../../../survey/made/make-survey.ts'
import { surveyAsTyped } from '../../../survey/made/survey-as-typed.ts'
import { readSurveyForm } from '../../../survey/made/survey-form.ts'
import { type RestsOnIt, whatChanges } from '../../../survey/made/what-changes.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { putOff, type TrySample } from '../../work/errands/put-errand.ts'
import { type SampleRead, triedSurvey } from '../../work/errands/try-sample.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import { doneErrand, wrongIn } from '../errand/where-to.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { NOTHING_TYPED, surveyNamed } from '../view/body-at.ts'
import { type FormSent, sentForm } from '../view/sent-form.ts'
import { type BlockKind, blocksShown } from './form-blocks.ts'
import { type SurveyFormView, surveyFormPage } from './survey-form-page.ts'

const NEW: SurveyFormView = { ...NOTHING_TYPED, survey: null, changes: null, sample: null }

export function makingRoutes({ house, work }: Desk) {
  const show = (c: Context, view: SurveyFormView) =>
    c.html(surveyFormPage(view, readerOf(house, c)).toString(), view.errors.length > 0 ? 422 : 200)

  const newSurvey = async (c: Context) =>
    show(c, { ...NEW, ...(await triedBefore(house, c, null)) })

  const makeNewSurvey = async (c: Context) => {
    const own = asReader(house, c)
    const sent = await sentForm(c)
    const again = askedMore(sent, NEW)
    if (again) return show(c, again)
    if (sent.typed['action'] === 'try') return trySample(c, sent, NEW)
    const read = readSurveyForm(sent.typed, null)
    if (!read.ok) return show(c, { ...NEW, typed: sent.typed, errors: read.formErrors })
    const slug = await makeSurvey(own, read.value)
    await forgetSamples(own, sent)
    await work()
    return c.redirect(addressOf({ slug }), 303)
  }

  const editSurvey = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    const view = { ...NEW, survey, typed: asFilled(survey) }
    return show(c, { ...view, ...(await triedBefore(house, c, survey.slug)) })
  }

  const changeKeptSurvey = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await surveyNamed(own, c)
    const sent = await sentForm(c)
    const view = { ...NEW, survey: desk.survey, typed: sent.typed }
    const again = askedMore(sent, view)
    if (again) return show(c, again)
    if (sent.typed['action'] === 'try') return trySample(c, sent, view)
    const read = readSurveyForm(sent.typed, desk.survey)
    if (!read.ok) return show(c, { ...view, errors: read.formErrors })
    const { says, formErrors, readAnew } = whatChanges(
      desk.survey,
      read.value,
      await restingOn(own, desk.id),
    )
    if (formErrors.length > 0) return show(c, { ...view, errors: formErrors })
    const agreed = sealOf(says, read.value)
    if (says.length > 0 && sent.typed['agreed'] !== agreed)
      return show(c, { ...view, changes: { says, agreed } })
    await changeSurvey(own, read.value, says, async (db) => {
      if (readAnew) await understandAnew(db, own.jobs, desk.id)
    })
    await forgetSamples(own, sent)
    await work()
    return c.redirect(addressOf(desk.survey), 303)
  }

  /** Whoever wrote the sample is a stranger: a step reads it, and the form is shown again with what it read. */
  const trySample = async (c: Context, sent: FormSent, view: SurveyFormView) => {
    const { typed, files } = sent
    const own = asReader(house, c)
    const file = files.find(({ field }) => field === 'sample-file')
    if (!file && !typed['sample']?.trim()) {
      const message = 'Write or paste a sample, or choose a file'
      return show(c, { ...view, typed, errors: [{ field: 'sample', message }] })
    }
    const read = triedSurvey(typed, view.survey)
    if (!read.ok) return show(c, { ...view, typed, errors: read.formErrors })
    const asked: TrySample = { slug: view.survey?.slug ?? null, typed, hasFile: file !== undefined }
    const errand = await putOff(own, {
      survey: null,
      kind: 'try-sample',
      asked,
      ...(file && { held: { file } }),
    })
    await forgetSamples(own, sent)
    await work()
    return afterErrand(c, house, null, errand)
  }

  return { newSurvey, makeNewSurvey, editSurvey, changeKeptSurvey }
}

/** With no empty block: another is a key away. */
const asFilled = (survey: Survey): Record<string, string> => ({
  ...surveyAsTyped(survey),
  'q-blocks': String(survey.questions.length),
})

/** What was said is agreed to only for what was typed then. */
const sealOf = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

/** The form again with one more block; null where it was sent for something else. */
function askedMore({ typed }: FormSent, view: SurveyFormView): SurveyFormView | null {
  const more = /^more-([dq])$/.exec(typed['action'] ?? '')?.[1]
  return more === 'd' || more === 'q'
    ? { ...view, typed: { ...typed, [`${more}-blocks`]: oneMore(typed, more) } }
    : null
}

/** The form as it was when a sample was tried on it, with how that was read. `slug`: of the survey in it; null: one is made. */
async function triedBefore(
  house: House,
  c: Context,
  slug: string | null,
): Promise<Pick<SurveyFormView, 'typed' | 'errors' | 'sample'> | null> {
  const tried = await doneErrand(house, {
    kind: 'try-sample',
    id: c.req.query('tried'),
    isOf: ({ asked }) => (asked as TrySample).slug === slug,
  })
  if (!tried) return null
  const errors = wrongIn(tried.came)
  const { typed } = tried.asked as TrySample
  const again = { ...typed, tried: tried.id }
  return { typed: again, errors, sample: errors.length > 0 ? null : (tried.came as SampleRead) }
}

/** The one that this form was filled again with; what other forms tried stands for a day, and goes whoever tried it. */
const forgetSamples = ({ db, now }: House, { typed }: FormSent): Promise<void> =>
  forgetEnded(db, {
    kind: 'try-sample',
    before: new Date(now().getTime() - KEPT_FOR_MS),
    id: typed['tried'] ?? null,
  })

const KEPT_FOR_MS = 24 * 60 * 60 * 1000

const oneMore = (typed: Record<string, string>, kind: BlockKind): string =>
  String(blocksShown(typed, kind) + 1)

const restingOn = async ({ db }: Pick<House, 'db'>, survey: string): Promise<RestsOnIt> => ({
  replies: await repliesByBody(db, survey),
  confirmed: await confirmedByQuestion(db, survey),
})
