// A copy of a survey without its decisions, to learn on, and the way to be rid of it.
import type { Context } from 'hono'
import { putOff } from '../../work/errands/put-errand.ts'
import { throwAway } from '../../work/practice-copy.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { surveyNamed } from '../view/body-at.ts'

export function practiceRoutes({ house, work }: Desk) {
  const practise = async (c: Context) => {
    const own = asReader(house, c)
    const { id, survey } = await surveyNamed(own, c)
    const errand = await putOff(own, { survey: id, kind: 'practise', asked: {} })
    await work()
    return afterErrand(c, own, survey, errand)
  }

  const throwAwayCopy = async (c: Context) => {
    await throwAway(asReader(house, c), c.req.param('slug') ?? '')
    return c.redirect('/', 303)
  }

  return { practise, throwAwayCopy }
}
