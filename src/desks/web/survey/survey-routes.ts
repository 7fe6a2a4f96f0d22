// The pages about surveys: all of them, one as a matrix, its queue, its result, its clock, its folder again.
import type { Context } from 'hono'
import { allSurveys } from '../../../survey/queries.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { exportFiles } from '../../work/export-files.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { examplesLeft } from '../making/taking-in-routes.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { surveyAt } from '../view/body-at.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { clockPage } from './clock-page.ts'
import { howFar } from './how-far.ts'
import { mostCommonDue } from './most-common-day.ts'
import { resultPage } from './result-page.ts'
import { readChoice, surveyPage } from './survey-page.ts'
import { type SurveyListed, surveysPage } from './surveys-page.ts'

export function surveyRoutes({ house }: Desk) {
  const surveys = async (c: Context) => {
    const kept = await allSurveys(house.db)
    const all: SurveyListed[] = []
    for (const { survey } of kept) {
      const desk = await loadSurvey(asReader(house, c), survey.slug)
      all.push({ survey, count: desk.count, far: howFar(desk) })
    }
    const examples = await examplesLeft({ house })
    return c.html(surveysPage({ all, examples }, readerOf(house, c)).toString())
  }

  const survey = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    return c.html(surveyPage(desk, readChoice(c.req.query())).toString())
  }

  const result = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    return c.html(resultPage(desk).toString())
  }

  const surveyClock = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    const { survey, clocks, reader } = desk
    const due = mostCommonDue(desk)
    const known = survey.bodies.find(
      ({ slug }) => clocks.get(slug).sum && clocks.get(slug).due === due,
    )
    const clock = known ? clocks.get(known.slug) : null
    const dates = `${addressOf(survey)}/requests`
    return c.html(clockPage({ survey, crumbs: [], clock, dates, offers: [] }, reader).toString())
  }

  const exported = async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const files = await exportFiles(house, slug)
    if (files.length === 0) throw notFound('survey', slug)
    return zipAnswer(c, slug, files)
  }

  return { surveys, survey, result, surveyClock, exported }
}
