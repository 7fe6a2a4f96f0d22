// What waits for whoever looks: days that come or went, reports, glass that was broken, rules they have not said they read.

import type { Course } from '../../../../answer/course/course-of.ts'
import { lastOf } from '../../../../answer/course/standing.ts'
import { coursesKnown } from '../../../../answer/known-requests.ts'
import { unsentForSecond } from '../../../../answer/rules/may-sign.ts'
import { daysLater } from '../../../../calendar/day.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { accountById } from '../../../../people/queries.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { versionOn } from '../../../../policy/in-force.ts'
import { membersUnder, policies, toldTo, versionsInBrief } from '../../../../policy/queries.ts'
import { whoHasNot } from '../../../../policy/told/who-has-not.ts'
import {
  type DueSeen,
  type DuesCounted,
  dueSeen,
  duesCounted,
} from '../../../../register/found/queries.ts'
import { type GlassTold, glassTold } from '../../../../register/glass/queries.ts'
import { reportsWaiting } from '../../../../register/intake/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { takesIn } from '../../../../register/take-report.ts'
import type { Db } from '../../../../store/db.ts'
import type { House } from '../../../../store/house.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'

export interface Waits {
  /** In the next fortnight or gone by: those that come first, the earliest first. */
  dues: DueSeen[]
  /** All of them. */
  duesCounted: DuesCounted
  /** How many; null for who takes none in. */
  reports: number | null
  /** That nobody has taken note of. */
  glass: GlassTold[]
  /** In force, speaking to whoever looks, and not acknowledged. */
  unread: Policy[]
  canComeBack: boolean
  /** Open requests: overdue, due in the next fortnight, and that nobody works on; null for who answers none. */
  requests: { over: number; soon: number; nobodys: number } | null
  /** Releases that whoever looks may sign; null for who signs none. */
  toSign: number | null
}

const FORTNIGHT = 14
const MOST_DUES = 8

export async function whatWaits(house: House, viewer: Viewer, db: Db): Promise<Waits> {
  const at = house.now()
  const today = dayHere(at)
  const looking = lookingAs(viewer, at)
  const own = await accountById(db, viewer.account)
  const until = daysLater(today, FORTNIGHT)
  const seesDues = may(viewer, 'see-register')
  const [answers, signs] = [may(viewer, 'answer-requests'), may(viewer, 'sign-release')]
  const courses = answers || signs ? await coursesKnown(house, today, db) : []
  return {
    dues: seesDues ? await dueSeen(db, looking, { until, most: MOST_DUES }) : [],
    duesCounted: seesDues ? await duesCounted(db, looking, until) : { overdue: 0, ahead: 0 },
    reports: may(viewer, 'assign') ? (await reportsWaiting(db, takesIn(viewer))).length : null,
    glass: may(viewer, 'oversee')
      ? (await glassTold(db, looking)).filter(({ seenBy }) => seenBy === null)
      : [],
    unread: may(viewer, 'see-policy') && own ? await unreadBy(db, own.email, today) : [],
    canComeBack: own?.hasPassword || own?.hasSubject || false,
    requests: answers ? requestsWaiting(courses, today, until) : null,
    toSign: signs ? releasesToSign(courses, viewer) : null,
  }
}

function requestsWaiting(
  courses: readonly Course[],
  today: string,
  until: string,
): Waits['requests'] {
  const open = courses.filter(({ isClosed }) => !isClosed)
  const dues = open.flatMap(({ clock }) => clock?.due ?? [])
  return {
    over: dues.filter((due) => due < today).length,
    soon: dues.filter((due) => due >= today && due <= until).length,
    nobodys: open.filter(({ events }) => !lastOf(events, 'taken-on')).length,
  }
}

/** Drawn up as they stand now, by others. */
const releasesToSign = (courses: readonly Course[], { account }: Viewer): number =>
  unsentForSecond(courses, account).filter(
    ({ release }) => release.signed === null && release.changed.length === 0,
  ).length

async function unreadBy(db: Db, email: string, today: string): Promise<Policy[]> {
  const own = await membersUnder(db, email)
  if (own.length === 0) return []
  const stood = Map.groupBy(await versionsInBrief(db), ({ policy }) => policy)
  const told = Map.groupBy(
    await toldTo(
      db,
      own.map(({ ref }) => ref),
    ),
    ({ policy }) => policy,
  )
  return (await policies(db)).filter(({ slug }) => {
    const stands = versionOn(stood.get(slug) ?? [], today)
    const [standing] = stands ? whoHasNot(stands, own, told.get(slug) ?? [], today) : []
    return standing?.acknowledged === null
  })
}
