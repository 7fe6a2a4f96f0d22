// What is due, the earliest first: as a page, as a file, and as a calendar that is fetched.
import type { Context } from 'hono'
import { daysLater } from '../../../../calendar/day.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import type { DayToKeep } from '../../../../calendar/icalendar.ts'
import { accountById } from '../../../../people/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { rightsOf } from '../../../../people/roles.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { endFeed, feedOwner, makeFeed } from '../../../../register/calendar-feed.ts'
import { keyMade } from '../../../../register/feed/queries.ts'
import { dueSeen } from '../../../../register/found/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { attachmentNamed } from '../../frame/attachment-header.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { coursesSeen } from '../request/courses-seen.ts'
import { requestDays } from '../request/request-dues.ts'
import { dueCalendar } from './due-calendar.ts'
import { duePage } from './due-page.ts'

/** How far ahead is looked, in days: on the page, and in a calendar; and how many lines are shown. */
const AHEAD = 92
const AHEAD_IN_CALENDAR = 800
const MOST = 500

export function dueRoutes({ house }: StandardsDesk) {
  const today = () => dayHere(house.now())

  const duesOf = async (
    viewer: Viewer,
    what: 'what is due read' | 'what is due fetched',
    days: number,
  ) =>
    (await recordedReading(house, viewer, {
      what,
      record: 'register:due',
      read: (db) =>
        dueSeen(db, lookingAs(viewer, house.now()), {
          until: daysLater(today(), days),
          most: MOST,
        }),
    })) ?? []

  const shown = async (viewer: Viewer, calendarAddress?: string): Promise<string> =>
    duePage(viewer, {
      dues: await duesOf(viewer, 'what is due read', AHEAD),
      today: today(),
      calendarMade: await keyMade(house.db, viewer.account),
      ...(calendarAddress === undefined ? {} : { calendarAddress }),
    }).toString()

  const due = async (c: Context) => c.html(await shown(viewerOf(c)))

  /** Of matters and of requests, as far as each may be seen. */
  const calendarOf = async (c: Context, viewer: Viewer, more: readonly DayToKeep[] = []) => {
    const dues = may(viewer, 'see-register')
      ? await duesOf(viewer, 'what is due fetched', AHEAD_IN_CALENDAR)
      : []
    const { origin } = new URL(c.req.url)
    return c.body(dueCalendar(dues, { origin, at: house.now(), more }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': attachmentNamed('due.ics'),
    })
  }

  const dueFile = (c: Context) => calendarOf(c, viewerOf(c))

  const dueCalendarKey = async (c: Context) => {
    const viewer = viewerOf(c)
    if ((await formOf(c))['do'] === 'end') {
      await endFeed(house, viewer)
      return c.redirect('/due', 303)
    }
    const token = await makeFeed(house, viewer)
    return c.html(await shown(viewer, `${new URL(c.req.url).origin}/calendars/${token}`))
  }

  /** A calendar program signs in nowhere: what its owner may do is asked anew, as it stands now. */
  const dueFeed = async (c: Context) => {
    const account = await feedOwner(house, c.req.param('key') ?? '')
    const owner = account === null ? null : await accountById(house.db, account)
    if (!owner || owner.endedAt !== null) throw notThere()
    const viewer = { account: owner.id, name: owner.name, rights: rightsOf(owner.roles) }
    const answers = may(viewer, 'answer-requests')
    if (!answers && !may(viewer, 'see-register')) throw notThere()
    const { origin } = new URL(c.req.url)
    const requests = answers
      ? requestDays(
          await coursesSeen(house, viewer, 'what is due on requests fetched', today()),
          origin,
        )
      : []
    return calendarOf(c, viewer, requests)
  }

  return { due, dueFile, dueCalendarKey, dueFeed }
}

const notThere = (): CandourError => new CandourError('no such calendar', { status: 404 })
