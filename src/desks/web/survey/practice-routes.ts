// A copy of a survey without its decisions, to learn on, and the way to be rid of it.
import type { Context } from 'hono'
import { practiceCopy, throwAway } from '../../work/practice-copy.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'

export function practiceRoutes({ house, work }: Desk) {
  const practise = async (c: Context) => {
    const copy = await practiceCopy(asReader(house, c), c.req.param('slug') ?? '')
    await work()
    return c.redirect(`/surveys/${copy}/queue`, 303)
  }

  const throwAwayCopy = async (c: Context) => {
    await throwAway(asReader(house, c), c.req.param('slug') ?? '')
    return c.redirect('/', 303)
  }

  return { practise, throwAwayCopy }
}
