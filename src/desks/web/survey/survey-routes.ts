// The pages about surveys: all of them, one as a matrix, its queue, its result, its clock, its folder again.
import { Hono } from 'hono'
import { countOf } from '../../../count/queries.ts'
import { allSurveys } from '../../../survey/queries.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { exportFiles } from '../../work/export-files.ts'
import type { Desk } from '../frame/desk.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { clockPage } from './clock-page.ts'
import { resultPage } from './result-page.ts'
import { readChoice, surveyPage } from './survey-page.ts'
import { surveysPage } from './surveys-page.ts'

export function surveyRoutes({ house }: Desk): Hono {
  const routes = new Hono()

  routes.get('/', async (c) => {
    const kept = await allSurveys(house.db)
    const listed = await Promise.all(
      kept.map(async ({ id, survey }) => ({ survey, count: await countOf(house.db, id) })),
    )
    return c.html(surveysPage(listed, readerOf(house, c)).toString())
  })

  routes.get('/surveys/:slug', async (c) => {
    const desk = await loadSurvey(asReader(house, c), c.req.param('slug'))
    return c.html(surveyPage(desk, readChoice(c.req.query())).toString())
  })

  routes.get('/surveys/:slug/result', async (c) => {
    const desk = await loadSurvey(asReader(house, c), c.req.param('slug'))
    return c.html(resultPage(desk).toString())
  })

  routes.get('/surveys/:slug/clock', async (c) => {
    const { survey, clocks, reader } = await loadSurvey(asReader(house, c), c.req.param('slug'))
    const known = survey.bodies.find(({ slug }) => clocks.get(slug).sum)
    const sum = known ? clocks.get(known.slug).sum : null
    return c.html(clockPage({ survey, crumbs: [], sum }, reader).toString())
  })

  routes.get('/surveys/:slug/export.zip', async (c) => {
    const slug = c.req.param('slug')
    const files = await exportFiles(house, slug)
    if (files.length === 0) throw notFound('survey', slug)
    return zipAnswer(c, slug, files)
  })

  return routes
}
