// The pages about surveys: all of them, one as a matrix, its queue, its result, its clock, its folder again.
import type { Context } from 'hono'
import { wholeCount } from '../../../count/count-survey.ts'
import { bodiesInBrief, totalOfSurvey } from '../../../count/queries.ts'
import { misplacedOf } from '../../../receive/queries.ts'
import { errandsApart } from '../../../store/errand-queries.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys, claimsOf, folderProblemsOf, requestsOf } from '../../../survey/queries.ts'
import { exportedFiles } from '../../work/export-files.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { examplesLeft } from '../making/taking-in-routes.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { surveyNamed } from '../view/body-at.ts'
import { failedOn } from '../view/failed-on.ts'
import { type LookedAt, lookedAt } from '../view/looked-at.ts'
import { pageOf } from '../view/page-of.ts'
import { placesOf } from '../view/places.ts'
import { clockPage } from './clock-page.ts'
import { daysTaken, glances } from './glances.ts'
import { howFar } from './how-far.ts'
import { matrixMade } from './matrix-made.ts'
import { mostCommonClock } from './most-common-day.ts'
import { resultPage } from './result-page.ts'
import { chosenBodies, readChoice, type SurveyLooked, surveyPage } from './survey-page.ts'
import { type SurveyListed, surveysPage } from './surveys-page.ts'

/** As many as a screen or two hold; most surveys have fewer. */
const BODIES_A_PAGE = 60

/** As who is looking may see it, all that stands above the bodies. */
async function aboveBodies(house: House, looked: LookedAt): Promise<SurveyLooked> {
  const { db } = house
  const [requests, misplaced, problems, failed] = await Promise.all([
    requestsOf(db, looked.id),
    misplacedOf(db, looked.id),
    folderProblemsOf(db, looked.id),
    failedOn(house, looked.id),
  ])
  const byBody = new Map(requests.map((events) => [events.body, events]))
  return { ...looked, requests: byBody, misplaced, problems, failed }
}

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
    const desk = await aboveBodies(own, await lookedAt(own, c))
    const { requests } = desk
    const places = await placesOf(own, desk)
    const all = await glances(own, desk, places, requests)
    const choice = readChoice(c.req.query())
    const isByDays = choice.sort === 'late'
    const taken = isByDays ? await daysTaken(own, desk, requests) : new Map<string, number>()
    const page = pageOf(c, chosenBodies(all, choice, taken), BODIES_A_PAGE)
    const total = await totalOfSurvey(own.db, desk.id)
    const slugs = page.shown.map(({ body }) => body.slug)
    const made = await matrixMade(own, desk, slugs, { total, requests })
    const far = await howFar(own, desk.id, places)
    const clock = mostCommonClock(desk.survey, requests, own.now())
    return c.html(surveyPage({ desk, made, total, far, clock, all, choice, page }).toString())
  }

  const result = async (c: Context) => {
    const own = asReader(house, c)
    const looked = await lookedAt(own, c)
    const [total, rows, claims] = await Promise.all([
      totalOfSurvey(own.db, looked.id),
      bodiesInBrief(own.db, looked.id),
      claimsOf(own.db, looked.id),
    ])
    const count = total && wholeCount(looked.survey, total, rows, [])
    const opens = new Map(
      rows.flatMap(({ body, question, opens: of }) => (of ? [[`${body} ${question}`, of]] : [])),
    )
    return c.html(resultPage({ ...looked, count, claims, opens }).toString())
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
