// Who publishes a survey, shown and kept.
import type { Context } from 'hono'
import { changeSurvey } from '../../../survey/made/make-survey.ts'
import { readNewsroomForm } from '../../../survey/made/newsroom-form.ts'
import { allSurveys } from '../../../survey/queries.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, surveyNamed } from '../view/body-at.ts'
import { newsroomPage } from './newsroom-page.ts'

export function newsroomRoutes({ house, work }: Desk) {
  const before = async () =>
    (await allSurveys(house.db)).map(({ survey }) => survey.newsroom).find((one) => one) ?? null

  const newsroom = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    const view = { survey, before: await before(), ...NOTHING_TYPED }
    return c.html(newsroomPage(view, readerOf(house, c)).toString())
  }

  const keepNewsroom = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    const typed = await formOf(c)
    const read = readNewsroomForm(typed)
    if (!read.ok) {
      const view = { survey, before: null, typed, errors: read.formErrors }
      return c.html(newsroomPage(view, readerOf(house, c)).toString(), 422)
    }
    const { newsroom: was, ...rest } = survey
    if (JSON.stringify(was ?? null) !== JSON.stringify(read.value)) {
      const says = read.value ? `It is published by ${read.value.name}.` : 'Nobody is named.'
      const changed = read.value ? { ...rest, newsroom: read.value } : rest
      await changeSurvey(asReader(house, c), changed, [says], async () => {})
      await work()
    }
    return c.redirect(`${addressOf(survey)}/publish`, 303)
  }

  return { newsroom, keepNewsroom }
}
