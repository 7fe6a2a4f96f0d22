// Two answers of one register may be worked on at once, each safe by itself: the second to leave is read beside the first, and was
// not held against it.
import type { Course } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { requestsKnown } from '../../../answer/known-requests.ts'
import { ledgerOf, numberOf } from '../../../answer/ledger/ledger.ts'
import type { Db } from '../../../store/db.ts'
import type { House } from '../../../store/house.ts'
import type { EventOf } from '../../../vocabulary/answering/event.ts'
import type { ReleaseRecord } from '../../../vocabulary/answering/release.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { openJson } from '../errands/sealed-json.ts'

/** Throws where something of the same register has left that these tables were not made safe beside. */
export async function nothingLeftSince(
  house: House,
  request: string,
  tables: readonly EventOf<'protected'>[],
  db: Db = house.db,
): Promise<void> {
  const out = ledgerOf(await requestsKnown(house, db)).flatMap(({ tables: left, ...line }) =>
    left.map((event) => ({ ...line, event })),
  )
  const registerOf = async ({ facts }: EventOf<'protected'>): Promise<string> =>
    (await openJson<Released>(house, facts.released)).register ?? ''
  for (const table of tables) {
    const register = await registerOf(table)
    for (const { event, reference, release, request: of } of out) {
      // Those of one answer that were made safe at once were read together.
      const isBeside =
        (of === request && event.at === table.at) ||
        table.facts.earlier.some(
          (one) => one.reference === reference && one.release === release.number,
        )
      if (!isBeside && (await registerOf(event)) === register)
        throw leftSince(numberOf(reference, release))
    }
  }
}

/** The tables of a release, each as it was made safe. */
export const tablesIn = ({ events }: Course, { drawnUp }: ReleaseRecord): EventOf<'protected'>[] =>
  allOf(events, 'protected').filter(({ seq }) => drawnUp.protected.includes(seq))

export const leftSince = (number: string): CandourError =>
  new CandourError(
    `Since its tables were made safe ${number} was sent, of the same register: read beside it they may give small numbers away. Make them safe anew.`,
    { status: 409 },
  )
