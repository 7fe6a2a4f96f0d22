// An errand of this room put with the line of the history that says so, and asked for again by who put it alone.
import type { Context } from 'hono'
import { errandOf } from '../../../store/errand-queries.ts'
import type { Errand, ErrandKind } from '../../../store/errands.ts'
import { record } from '../../../store/history.ts'
import type { FileIn, House } from '../../../store/house.ts'
import { putErrand } from '../../../store/put-errand.ts'
import { notFound } from '../../../vocabulary/errors.ts'

interface Sealed {
  name: string
  sha256: string
}

export async function sealAll(house: House, files: readonly FileIn[]): Promise<Sealed[]> {
  const sealed = await house.blobs.sealAll(files.map(({ bytes }) => bytes))
  return files.map(({ name }, i) => ({ name, sha256: sealed[i] ?? '' }))
}

interface Put {
  kind: keyof typeof SAID
  asked: unknown
  detail?: Record<string, unknown>
}

/** What the history says was asked for. */
const SAID = {
  'read-table': 'table sent',
  protect: 'table to be protected',
  audit: 'table to be audited',
  'check-file': 'file to be checked',
} as const

/** Answers its id. */
export async function putDisclosure(
  own: House,
  { kind, asked, detail = {} }: Put,
): Promise<string> {
  return own.db.transaction(async (db) => {
    const id = await putErrand(own, db, { survey: null, kind, asked })
    const act = { who: own.viewer.name, what: SAID[kind], record: `errand:${id}` }
    record(db, { ...act, detail }, own.now())
    return id
  })
}

/** One that came of what whoever looks asked for; another's cannot be told from none. */
export async function cameOf(own: House, c: Context, kind: ErrandKind): Promise<Errand> {
  const id = c.req.param('id') ?? ''
  const found = await errandOf(own.db, id)
  if (found?.kind !== kind || found.by !== own.viewer.name || found.came === null)
    throw notFound('thing asked for here', id)
  return found
}
