// A copy of a survey without its decisions, to learn on, and the way to be rid of it.
import { Hono } from 'hono'
import { practiceCopy, throwAway } from '../../work/practice-copy.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'

export function practiceRoutes({ house, work }: Desk): Hono {
  const routes = new Hono()

  routes.post('/surveys/:slug/practise', async (c) => {
    const copy = await practiceCopy(asReader(house, c), c.req.param('slug'))
    await work()
    return c.redirect(`/surveys/${copy}/queue`, 303)
  })

  routes.post('/surveys/:slug/throw-away', async (c) => {
    await throwAway(asReader(house, c), c.req.param('slug'))
    return c.redirect('/', 303)
  })

  return routes
}
