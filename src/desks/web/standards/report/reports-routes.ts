// Reports as the department takes them in.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { KINDS } from '../../../../register/forms/matter-form.ts'
import { reportsWaiting } from '../../../../register/intake/queries.ts'
import {
  declineReport,
  readReport,
  sayToReporter,
  takesIn,
  takeUpReport,
} from '../../../../register/take-report.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { standingBy } from '../../../work/matter/course.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { matterAddress } from '../register/addresses.ts'
import { REPORTS, reportPage, reportsPage } from './reports-page.ts'

export function reportsRoutes({ house }: StandardsDesk) {
  const reports = async (c: Context) => {
    const viewer = viewerOf(c)
    const waiting = await recordedReading(house, viewer, {
      what: 'reports read',
      record: 'register:reports',
      read: (db) => reportsWaiting(db, takesIn(viewer)),
    })
    return c.html(reportsPage(viewer, waiting ?? []).toString())
  }

  const reportAt = async (c: Context, viewer: Viewer) => {
    const id = c.req.param('report') ?? ''
    const read = await recordedReading(house, viewer, {
      what: 'report read',
      record: `report:${id}`,
      read: (db) => readReport(db, viewer, id),
    })
    if (!read) throw notThere()
    return read
  }

  const asItIs = async (c: Context, viewer: Viewer): Promise<string> =>
    reportPage(viewer, { ...(await reportAt(c, viewer)), typed: {}, errors: [] }).toString()

  const report = async (c: Context) => c.html(await asItIs(c, viewerOf(c)))

  /** By somebody else, or by who pressed twice: the page says how. Who may not see it is told nothing else than before. */
  const decidedMeanwhile = async (c: Context, viewer: Viewer) =>
    c.html(await asItIs(c, viewer), 409)

  const takeUp = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = await formOf(c)
    const matter = await takeUpReport(house, {
      viewer,
      kind: KINDS.find(({ id }) => id === typed['kind'])?.id,
      id: c.req.param('report') ?? '',
      standingOf: standingBy(dayHere(house.now())),
      dayOf: dayHere,
    })
    if (!matter) return decidedMeanwhile(c, viewer)
    return c.redirect(matterAddress(matter.id), 303)
  }

  /** A form with one field that must be filled. */
  const withWords =
    (
      field: string,
      message: string,
      act: (on: { viewer: Viewer; id: string; words: string }) => Promise<boolean>,
    ) =>
    async (c: Context) => {
      const viewer = viewerOf(c)
      const typed = await formOf(c)
      const words = typed[field]?.trim() ?? ''
      if (words === '') {
        const view = { ...(await reportAt(c, viewer)), typed, errors: [{ field, message }] }
        return c.html(reportPage(viewer, view).toString(), 422)
      }
      const id = c.req.param('report') ?? ''
      if (!(await act({ viewer, id, words }))) return decidedMeanwhile(c, viewer)
      return c.redirect(`${REPORTS}/${id}`, 303)
    }

  const decline = withWords('why', 'Say why', ({ viewer, id, words }) =>
    declineReport(house, { viewer, id, why: words }),
  )
  const sayBack = withWords('words', 'Write what you want to say', (said) =>
    sayToReporter(house, said),
  )

  return { reports, report, takeUp, decline, sayBack }
}

const notThere = (): CandourError => new CandourError('no such report', { status: 404 })
