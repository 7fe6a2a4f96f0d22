// Pages about all requests of a survey: how far they are, and refusals in the same words.
import type { Context } from 'hono'
import { progressOf, type Stage, stageOn } from '../../../ask/chase/progress.ts'
import { askedBodies, tasksIn } from '../../work/chase/asked-bodies.ts'
import { refusalsOf } from '../../work/chase/refusals-of.ts'
import type { Desk } from '../frame/desk.ts'
import { readerOf } from '../people/reader.ts'
import { surveyNamed } from '../view/body-at.ts'
import { progressPage } from './progress-page.ts'
import { refusalsPage } from './refusals-page.ts'

export function progressRoutes({ house }: Desk) {
  const progress = async (c: Context) => {
    const kept = await surveyNamed(house, c)
    const { survey } = kept
    const asked = await askedBodies(house, kept)
    const days = progressOf(asked)
    const last = days.at(-1)?.day
    const now = new Map<Stage, { slug: string; name: string }[]>()
    for (const one of last === undefined ? [] : asked) {
      const stage = stageOn(one, last ?? one.today)
      if (stage) now.set(stage, [...(now.get(stage) ?? []), one.body])
    }
    const tasks = await tasksIn(house, kept, asked)
    return c.html(progressPage({ survey, days, now, tasks }, readerOf(house, c)).toString())
  }

  const refusals = async (c: Context) => {
    const kept = await surveyNamed(house, c)
    const found = await refusalsOf(house, kept)
    return c.html(refusalsPage({ survey: kept.survey, ...found }, readerOf(house, c)).toString())
  }

  return { progress, refusals }
}
