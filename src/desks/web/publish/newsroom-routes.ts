// Who publishes a survey, shown and kept.
import type { Context } from 'hono'
import { changeSurvey } from '../../../survey/made/make-survey.ts'
import { readNewsroomForm } from '../../../survey/made/newsroom-form.ts'
import { allSurveys } from '../../../survey/queries.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { sealLogo } from '../../work/folder/logo-file.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, surveyNamed } from '../view/body-at.ts'
import { sentForm } from '../view/sent-form.ts'
import { newsroomAddress, newsroomPage } from './newsroom-page.ts'

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
    const logo = was?.logo
    const value = read.value && { ...read.value, ...(logo && { logo }) }
    if (JSON.stringify(was ?? null) !== JSON.stringify(value)) {
      const says = value ? `It is published by ${value.name}.` : 'Nobody is named.'
      const changed = value ? { ...rest, newsroom: value } : rest
      await changeSurvey(asReader(house, c), changed, [says], async () => {})
      await work()
    }
    return c.redirect(`${addressOf(survey)}/publish`, 303)
  }

  const keepLogo = async (c: Context) => {
    const { survey } = await surveyNamed(house, c)
    const { files } = await sentForm(c)
    if (!survey.newsroom) throw new CandourError('Name who publishes first.', { status: 422 })
    const { logo: was, ...named } = survey.newsroom
    const [file] = files
    const read = file ? await sealLogo(house, file.bytes) : null
    if (read && 'why' in read) {
      const errors = [{ field: 'file', message: `It was not kept: ${read.why}.` }]
      const view = { survey, before: null, typed: {}, errors }
      return c.html(newsroomPage(view, readerOf(house, c)).toString(), 422)
    }
    if (read?.logo.sha256 !== was?.sha256) {
      const says = read ? 'Its pages carry the logo.' : 'Its pages carry no logo.'
      const newsroom = read ? { ...named, logo: read.logo } : named
      await changeSurvey(asReader(house, c), { ...survey, newsroom }, [says], async () => {})
      await work()
    }
    return c.redirect(newsroomAddress(survey), 303)
  }

  return { newsroom, keepNewsroom, keepLogo }
}
