// What every page of a survey says of it and of who looks; the rest a page looks for itself.
import type { Context } from 'hono'
import { workOn } from '../../../publish/work-in-the-way.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import type { Recounted } from '../frame/recounted.ts'
import { surveyNamed } from './body-at.ts'

export interface LookedAt extends SurveyKept, Recounted {
  reader: string
}

/** The survey that the address names. */
export async function lookedAt(house: House, c: Context): Promise<LookedAt> {
  const known = await surveyNamed(house, c)
  const { waiting, running } = await workOn(house, known.id)
  return {
    ...known,
    reader: house.viewer.name,
    waiting: waiting + running,
    atWork: house.parsers.atWork?.() ?? [],
  }
}
