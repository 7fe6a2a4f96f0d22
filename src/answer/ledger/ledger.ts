// The ledger of releases: what has left the force, of all requests, told from their events. A line of it is never changed: what is
// put right is a further one.
import type { EventOf } from '../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'
import { releasesOf } from '../course/answered.ts'
import { allOf, standing } from '../course/standing.ts'

export interface LedgerLine {
  request: string
  reference: string
  release: ReleaseRecord & { sent: NonNullable<ReleaseRecord['sent']> }
  /** Its tables, each with the event that made it safe. */
  tables: EventOf<'protected'>[]
}

/** "FOI 2026/0017/1": the number that it has in the ledger. */
export const numberOf = (reference: string, { number }: Pick<ReleaseRecord, 'number'>): string =>
  `${reference}/${number}`

/** The last that was sent first. */
export const ledgerOf = (requests: readonly ForceRequest[]): LedgerLine[] =>
  requests.flatMap(linesOf).toSorted((a, b) => (a.release.sent.at > b.release.sent.at ? -1 : 1))

function linesOf({ id, reference, events }: ForceRequest): LedgerLine[] {
  const own = standing(events)
  return releasesOf(events).flatMap((release) => {
    const { sent, drawnUp } = release
    if (!sent) return []
    const tables = allOf(own, 'protected').filter(({ seq }) => drawnUp.protected.includes(seq))
    return [{ request: id, reference, release: { ...release, sent }, tables }]
  })
}

/** What a reader may have of it already: also what was corrected or taken back since, for nobody forgets it. */
export const releasedBefore = (
  lines: readonly LedgerLine[],
): { reference: string; release: number; released: string }[] =>
  lines.flatMap(({ reference, release, tables }) =>
    tables.map(({ facts }) => ({
      reference,
      release: release.number,
      released: facts.released,
    })),
  )
