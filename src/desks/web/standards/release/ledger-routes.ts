// The ledger, what is reported of requests, and the bundle for the Commissioner.
import type { Context } from 'hono'
import { requestsKnown } from '../../../../answer/known-requests.ts'
import { ledgerOf } from '../../../../answer/ledger/ledger.ts'
import { returnsOf, returnsSheet } from '../../../../answer/returns/returns.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { allAccounts } from '../../../../people/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { ForceRequest } from '../../../../vocabulary/answering/force-request.ts'
import { writeCsv } from '../../../../write/write-csv.ts'
import { writeOds } from '../../../../write/write-ods.ts'
import { bundleOf } from '../../../work/answering/bundle.ts'
import { zipAnswer } from '../../frame/zip-answer.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { coursesSeen } from '../request/courses-seen.ts'
import { requestAt } from '../request/request-at.ts'
import { ledgerPage } from './ledger-page.ts'
import { returnsPage } from './returns-page.ts'

export function ledgerRoutes({ house }: StandardsDesk) {
  const seen = async (c: Context, what: string): Promise<ForceRequest[]> =>
    (await recordedReading(house, viewerOf(c), {
      what,
      record: 'requests',
      read: (db) => requestsKnown(house, db),
    })) ?? []

  const ledger = async (c: Context) => {
    const lines = ledgerOf(await seen(c, 'ledger of releases read'))
    const names = new Map((await allAccounts(house.db)).map(({ id, name }) => [id, name]))
    return c.html(ledgerPage(viewerOf(c), lines, names).toString())
  }

  const returnsNow = async (c: Context) =>
    returnsOf(await coursesSeen(house, viewerOf(c), 'returns read', dayHere(house.now())))

  const returns = async (c: Context) =>
    c.html(returnsPage(viewerOf(c), await returnsNow(c)).toString())

  const returnsCsv = async (c: Context) =>
    file(c, 'returns.csv', 'text/csv; charset=utf-8', writeCsv(returnsSheet(await returnsNow(c))))

  const returnsOds = async (c: Context) => {
    const rows = returnsSheet(await returnsNow(c))
    const bytes = writeOds({ sheets: [{ name: 'Returns', headRows: 1, headColumns: 1, rows }] })
    return file(c, 'returns.ods', 'application/vnd.oasis.opendocument.spreadsheet', bytes)
  }

  const bundle = async (c: Context) => {
    const { viewer, course, request } = await requestAt(house, c)
    const files = await bundleOf(house, viewer, course)
    return zipAnswer(c, `bundle-${request.reference.replaceAll(/[^\w-]+/g, '-')}`, files)
  }

  return { ledger, returns, returnsCsv, returnsOds, bundle }
}

const file = (c: Context, name: string, type: string, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  })
