// The list of requests, the page of one, and the days that are owed as a calendar.
import type { Context } from 'hono'
import type { Course } from '../../../../answer/course/course-of.ts'
import { lastOf } from '../../../../answer/course/standing.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { makeFeed } from '../../../../register/calendar-feed.ts'
import { keyMade } from '../../../../register/feed/queries.ts'
import { attachmentNamed } from '../../frame/attachment-header.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { answerPanel } from './answer-panel.ts'
import { alikeOf } from './asked-alike.ts'
import { coursesSeen } from './courses-seen.ts'
import { reasonsPanel } from './reasons-panel.ts'
import { requestAt } from './request-at.ts'
import { requestsCalendar } from './request-dues.ts'
import { requestPage } from './request-page.ts'
import { requestsPage, type Show } from './requests-page.ts'

export function requestsRoutes({ house }: StandardsDesk) {
  const today = () => dayHere(house.now())

  const listed = async (c: Context, calendarAddress?: string) => {
    const viewer = viewerOf(c)
    const show = SHOWS.find((one) => one === c.req.query('show')) ?? 'open'
    const all = await coursesSeen(house, viewer, 'requests read', today())
    const of: Record<Show, Course[]> = {
      open: all.filter(({ isClosed }) => !isClosed).toSorted(byDue),
      mine: all.filter(({ isClosed, events }) => !isClosed && isOf(viewer, events)).toSorted(byDue),
      closed: all.filter(({ isClosed }) => isClosed),
    }
    const page = requestsPage(viewer, {
      show,
      courses: of[show].slice(0, MOST_LISTED),
      counts: { open: of.open.length, mine: of.mine.length, closed: of.closed.length },
      calendarMade: (await keyMade(house.db, viewer.account)) !== null,
      ...(calendarAddress === undefined ? {} : { calendarAddress }),
    })
    return c.html(page.toString())
  }

  const requests = (c: Context) => listed(c)

  const request = async (c: Context) => {
    const at = await requestAt(house, c)
    const alike = await alikeOf(house.db, at.course)
    return c.html(
      requestPage({ ...at, alike, panels: [answerPanel(at), reasonsPanel(at)] }).toString(),
    )
  }

  const requestsFile = async (c: Context) => {
    const courses = await coursesSeen(
      house,
      viewerOf(c),
      'what is due on requests fetched',
      today(),
    )
    return c.body(requestsCalendar(courses, new URL(c.req.url).origin, house.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': attachmentNamed('requests.ics'),
    })
  }

  const requestsCalendarKey = async (c: Context) => {
    const token = await makeFeed(house, viewerOf(c))
    return listed(c, `${new URL(c.req.url).origin}/calendars/${token}`)
  }

  return { requests, request, requestsFile, requestsCalendarKey }
}

const SHOWS: readonly Show[] = ['open', 'mine', 'closed']
const MOST_LISTED = 200

const byDue = (a: Course, b: Course): number =>
  (a.clock?.due ?? '9') < (b.clock?.due ?? '9') ? -1 : 1

const isOf = ({ account }: Viewer, events: Course['events']): boolean =>
  lastOf(events, 'taken-on')?.facts.account === account
