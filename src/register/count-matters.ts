// Counting: a right of its own, written down each time, that opens no matter.
import { recordedReading } from '../people/recorded-reading.ts'
import { may, type Viewer } from '../people/viewer.ts'
import type { House } from '../store/house.ts'
import { CandourError } from '../vocabulary/errors.ts'
import type { Span } from '../vocabulary/span.ts'
import { type CountedRow, countedRows } from './counted/counted-rows.ts'
import { type MatterOfNumber, mattersIn, mattersOfNumber } from './counted/queries.ts'
import { lookingAs } from './matter/looking.ts'

export interface Counting {
  span: Span
  /** Only matters that were said to be of social media. */
  social: boolean
  /** What the history says beside the days: what for, how it left. */
  what?: string
  detail?: Record<string, unknown>
}

export async function countMatters(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  { span, social, what = 'matters counted', detail = {} }: Counting,
): Promise<CountedRow[]> {
  if (!may(viewer, 'count'))
    throw new CandourError('Only who has the right to count may do this.', { status: 403 })
  const rows = await recordedReading(house, viewer, {
    what,
    record: 'register',
    detail: { ...span, social, ...detail },
    read: async (db) => countedRows(await mattersIn(db, span)),
  })
  return (rows ?? []).filter(({ breach }) => !social || breach !== null)
}

/** The matters of one number, as far as whoever looks may open them: for everybody else it stays a number. */
export async function openNumber(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<MatterOfNumber[]> {
  const looking = lookingAs(viewer, house.now())
  const found = await recordedReading(house, viewer, {
    what: 'matters of a number listed',
    record: 'register',
    detail: { of: ids.length },
    read: (db) => mattersOfNumber(db, looking, ids),
  })
  return found ?? []
}
