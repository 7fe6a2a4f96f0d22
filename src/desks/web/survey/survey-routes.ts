// The pages about surveys: all of them, one as a matrix, its queue, its result, its clock, its folder again.
import type { Context } from 'hono'
import { totalOfSurvey } from '../../../count/queries.ts'
import { confirmedInk } from '../../../reconcile/glance/queries.ts'
import { errandsApart } from '../../../store/errand-queries.ts'
import { allSurveys, requestsOf } from '../../../survey/queries.ts'
import { exportedFiles } from '../../work/export-files.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { examplesLeft } from '../making/taking-in-routes.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { surveyNamed } from '../view/body-at.ts'
import { loadSurvey, withCount } from '../view/load-survey.ts'
import { pageOf } from '../view/page-of.ts'
import { placesOf } from '../view/places.ts'
import { clockPage } from './clock-page.ts'
import { daysTaken, glances } from './glances.ts'
import { howFar } from './how-far.ts'
import { matrixMade } from './matrix-made.ts'
import { mostCommonClock } from './most-common-day.ts'
import { resultPage } from './result-page.ts'
import { chosenBodies, readChoice, surveyPage } from './survey-page.ts'
import { type SurveyListed, surveysPage } from './surveys-page.ts'

/** As many as a screen or two hold; most surveys have fewer. */
const BODIES_A_PAGE = 60

export function surveyRoutes({ house }: Desk) {
  const surveys = async (c: Context) => {
    const kept = await allSurveys(house.db)
    const all: SurveyListed[] = []
    const own = asReader(house, c)
    for (const { id, survey } of kept) {
      const places = await placesOf(own, { id, survey })
      const far = await howFar(own, id, places)
      all.push({ survey, total: await totalOfSurvey(house.db, id), far })
    }
    const examples = await examplesLeft({ house })
    const failed = new Set((await house.jobs.givenUp()).map(({ subject }) => subject))
    const asked = (await errandsApart(house.db)).map(({ id, kind }) => ({
      id,
      kind,
      failed: failed.has(id),
    }))
    return c.html(surveysPage({ all, examples, asked }, readerOf(house, c)).toString())
  }

  const survey = async (c: Context) => {
    const own = asReader(house, c)
    const known = await surveyNamed(own, c)
    const places = await placesOf(own, known)
    const all = await glances(own, known, places)
    const choice = readChoice(c.req.query())
    const taken = choice.sort === 'late' ? await daysTaken(own, known) : new Map<string, number>()
    const page = pageOf(c, chosenBodies(all, choice, taken), BODIES_A_PAGE)
    const total = await totalOfSurvey(own.db, known.id)
    const slugs = page.shown.map(({ body }) => body.slug)
    const made = await matrixMade(own, known, total, slugs)
    const desk = await loadSurvey(own, known.survey.slug, [])
    const far = await howFar(own, known.id, places)
    const clock = mostCommonClock(known.survey, desk.requests, own.now())
    return c.html(surveyPage({ desk, made, total, far, clock, all, choice, page }).toString())
  }

  const result = async (c: Context) => {
    const own = asReader(house, c)
    const desk = await withCount(own, await loadSurvey(own, c.req.param('slug') ?? '', []))
    const inks = Map.groupBy(await confirmedInk(own.db, desk.id), ({ body }) => body)
    return c.html(resultPage({ ...desk, inks }).toString())
  }

  const surveyClock = async (c: Context) => {
    const { id, survey } = await surveyNamed(house, c)
    const requests = await requestsOf(house.db, id)
    const clock = mostCommonClock(
      survey,
      new Map(requests.map((events) => [events.body, events])),
      house.now(),
    )
    const reader = readerOf(house, c)
    const dates = `${addressOf(survey)}/requests`
    return c.html(clockPage({ survey, crumbs: [], clock, dates, offers: [] }, reader).toString())
  }

  const exported = async (c: Context) => {
    const { slug } = (await surveyNamed(house, c)).survey
    return zipAnswer(c, slug, exportedFiles(house, slug))
  }

  return { surveys, survey, result, surveyClock, exported }
}
