// A survey made at the desk, and changed: what a change changes is said before it is kept.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { understandAnew } from '../../../extract/queries.ts'
import { repliesByBody } from '../../../receive/queries.ts'
import { confirmedByQuestion } from '../../../reconcile/glance/queries.ts'
import type { FileIn, House } from '../../../store/house.ts'
import { changeSurvey, makeSurvey } from '../../../survey/made/make-survey.ts'
import { surveyAsTyped } from '../../../survey/made/survey-as-typed.ts'
import { readSurveyForm } from '../../../survey/made/survey-form.ts'
import { type RestsOnIt, whatChanges } from '../../../survey/made/what-changes.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { NOTHING_TYPED, surveyNamed } from '../view/body-at.ts'
import { type FormSent, sentForm } from '../view/sent-form.ts'
import { type BlockKind, blocksShown } from './form-blocks.ts'
import { type SurveyFormView, surveyFormPage } from './survey-form-page.ts'
import { trySample } from './try-sample.ts'

const NEW: SurveyFormView = { ...NOTHING_TYPED, survey: null, changes: null, sample: null }

export function makingRoutes({ house, work }: Desk) {
  const show = (c: Context, view: SurveyFormView) =>
    c.html(surveyFormPage(view, readerOf(house, c)).toString(), view.errors.length > 0 ? 422 : 200)

  const newSurvey = async (c: Context) => show(c, NEW)

  const makeNewSurvey = async (c: Context) => {
    const own = asReader(house, c)
    const sent = await sentForm(c)
    const again = await tried(own, sent, NEW)
    if (again) return show(c, again)
    const read = readSurveyForm(sent.typed, null)
    if (!read.ok) return show(c, { ...NEW, typed: sent.typed, errors: read.formErrors })
    const slug = await makeSurvey(own, read.value)
    await work()
    return c.redirect(addressOf({ slug }), 303)
  }

  const editSurvey = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    return show(c, { ...NEW, survey, typed: asFilled(survey) })
  }

  const changeKeptSurvey = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await surveyNamed(own, c)
    const sent = await sentForm(c)
    const view = { ...NEW, survey: desk.survey, typed: sent.typed }
    const again = await tried(own, sent, view)
    if (again) return show(c, again)
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
    await work()
    return c.redirect(addressOf(desk.survey), 303)
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

/** The form again: with one more block, or with the sample read; null where it was sent to be kept. */
async function tried(
  house: House,
  { typed, files }: FormSent,
  view: SurveyFormView,
): Promise<SurveyFormView | null> {
  const more = /^more-([dq])$/.exec(typed['action'] ?? '')?.[1]
  if (more === 'd' || more === 'q')
    return { ...view, typed: { ...typed, [`${more}-blocks`]: oneMore(typed, more) } }
  if (typed['action'] !== 'try') return null
  const sample = sampleIn(typed, files)
  if (!sample) {
    const message = 'Write or paste a sample, or choose a file'
    return { ...view, typed, errors: [{ field: 'sample', message }] }
  }
  const bodies = typed['bodies']?.trim() || 'The body that replies'
  const title = typed['title']?.trim() || 'A survey'
  const read = readSurveyForm({ ...typed, title, bodies }, view.survey)
  if (!read.ok) return { ...view, typed, errors: read.formErrors }
  return { ...view, typed, sample: await trySample(house, read.value, [sample]) }
}

const oneMore = (typed: Record<string, string>, kind: BlockKind): string =>
  String(blocksShown(typed, kind) + 1)

function sampleIn(typed: Record<string, string>, files: FormSent['files']): FileIn | null {
  const file = files.find(({ field }) => field === 'sample-file')
  if (file) return file
  const text = typed['sample']?.trim() ?? ''
  return text === '' ? null : { name: 'sample.txt', bytes: new TextEncoder().encode(text) }
}

const restingOn = async ({ db }: Pick<House, 'db'>, survey: string): Promise<RestsOnIt> => ({
  replies: await repliesByBody(db, survey),
  confirmed: await confirmedByQuestion(db, survey),
})
