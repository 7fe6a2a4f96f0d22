// Counting for a request: once, for everybody, whole. What the anti-corruption unit works on is in the numbers, since the force
// holds it; which matters those are stands beside no number.
import { dayHere } from '../calendar/day-here.ts'
import { recordedReading } from '../people/recorded-reading.ts'
import { may, type Viewer } from '../people/viewer.ts'
import type { House } from '../store/house.ts'
import type { Mapped } from '../vocabulary/answering/counted.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { hull } from './counted/answer/days-asked.ts'
import { type TableCounted, tableOfMapping } from './counted/mapped/table-of-mapping.ts'
import { eventsInRegister, mattersIn } from './counted/queries.ts'
import { inventedForce } from './invented/queries.ts'

export interface CountedForRequest {
  /** The instant of all of them. */
  asOf: Date
  /** How many things had happened to matters by then. */
  register: number
  tables: (TableCounted & { question: string })[]
}

export async function countForRequest(
  house: Pick<House, 'db' | 'now'>,
  viewer: Viewer,
  {
    reference,
    mapped,
    asOf = house.now(),
  }: { reference: string; mapped: readonly Mapped[]; asOf?: Date },
): Promise<CountedForRequest> {
  if (!may(viewer, 'count'))
    throw new CandourError('Only who has the right to count may do this.', { status: 403 })
  const [first, ...more] = mapped.map(({ span }) => span)
  if (!first)
    throw new CandourError('Say first what each question counts, and of which days.', {
      status: 422,
    })
  const span = more.reduce(hull, first)
  const read = await recordedReading(house, viewer, {
    what: 'matters counted',
    record: 'register',
    detail: { ...span, request: reference },
    read: async (db) => ({
      matters: await mattersIn(db, span, { whole: true }),
      register: await eventsInRegister(db),
      force: await inventedForce(db),
    }),
  })
  const { matters, register, force } = read ?? { matters: [], register: 0, force: null }
  const open = new Set(matters.flatMap(({ id, isRestricted }) => (isRestricted ? [] : [id])))
  const of = {
    register: force ? `invented: ${force.name}` : 'the register',
    asOf: dayHere(asOf),
  }
  const tables = mapped.map((mapping) => {
    const { table, cases } = tableOfMapping(matters, mapping, of)
    const named = cases.map(({ at, matters: ids }) => ({
      at,
      matters: ids.filter((id) => open.has(id)),
    }))
    return { question: mapping.question, table, cases: named }
  })
  return { asOf, register, tables }
}
