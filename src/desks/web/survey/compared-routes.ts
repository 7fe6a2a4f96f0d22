// Which numbers of a survey may be set beside one another.
import type { Context } from 'hono'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { surveyAt } from '../view/body-at.ts'
import { comparedPage } from './compared-page.ts'

export function comparedRoutes({ house }: Desk) {
  const compared = async (c: Context) => {
    const desk = await surveyAt(asReader(house, c), c)
    return c.html(comparedPage(desk).toString())
  }
  return { compared }
}
