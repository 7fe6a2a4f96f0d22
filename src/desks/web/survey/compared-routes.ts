// Which numbers of a survey may be set beside one another.
import { Hono } from 'hono'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { loadSurvey } from '../view/load-survey.ts'
import { comparedPage } from './compared-page.ts'

export function comparedRoutes({ house }: Desk): Hono {
  const routes = new Hono()
  routes.get('/surveys/:slug/compared', async (c) => {
    const desk = await loadSurvey(asReader(house, c), c.req.param('slug'))
    return c.html(comparedPage(desk).toString())
  })
  return routes
}
