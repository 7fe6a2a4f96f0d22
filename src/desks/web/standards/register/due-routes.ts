// What is due, the earliest first.
import type { Context } from 'hono'
import { daysLater } from '../../../../calendar/day.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { dueSeen } from '../../../../register/found/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { duePage } from './due-page.ts'

/** How far ahead is looked, in days; and how many lines are shown. */
const AHEAD = 92
const MOST = 500

export function dueRoutes({ house }: StandardsDesk) {
  const due = async (c: Context) => {
    const viewer = viewerOf(c)
    const today = dayHere(house.now())
    const dues = await recordedReading(house, viewer, {
      what: 'what is due read',
      record: 'register:due',
      read: (db) =>
        dueSeen(db, lookingAs(viewer, house.now()), { until: daysLater(today, AHEAD), most: MOST }),
    })
    return c.html(duePage(viewer, { dues: dues ?? [], today }).toString())
  }
  return { due }
}
