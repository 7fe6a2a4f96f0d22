// Which numbers of a survey may be set beside one another.
import { Hono } from 'hono'
import { comparedPage } from './compared-page.ts'
import type { Desk } from './desk.ts'
import { loadSurvey } from './load-survey.ts'
import { asReader } from './reader.ts'

export function comparedRoutes({ house }: Desk): Hono {
  const routes = new Hono()
  routes.get('/surveys/:slug/compared', async (c) => {
    const desk = await loadSurvey(asReader(house, c), c.req.param('slug'))
    return c.html(comparedPage(desk).toString())
  })
  return routes
}
