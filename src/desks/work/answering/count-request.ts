// A request's questions counted from the register, all at one moment: what comes of it is sealed, and only its hashes are kept.
import type { Course } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { countForRequest } from '../../../register/count-for-request.ts'
import type { House } from '../../../store/house.ts'
import type { EventOf } from '../../../vocabulary/answering/event.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { sealJson } from '../errands/sealed-json.ts'

/** What each question was last taken to mean. */
export const mappingsOf = ({ events, questions }: Course): EventOf<'mapped'>[] =>
  questions.flatMap(({ number, mapped }) => {
    const found = allOf(events, 'mapped').find(({ seq }) => seq === mapped)
    return found && found.facts.question === number ? [found] : []
  })

/** `version`: of the request as it was looked at; `asOf`: of a count that is told as of a day gone by, in an invented force alone. */
export async function countRequest(
  house: House,
  viewer: Viewer,
  { course, version, asOf }: { course: Course; version: number; asOf?: Date },
): Promise<Recorded> {
  const mapped = mappingsOf(course)
  if (mapped.length === 0)
    throw new CandourError('Say first what a question counts: none of them is mapped.', {
      status: 422,
    })
  const { request } = course
  const counted = await countForRequest(house, viewer, {
    reference: request.reference,
    mapped: mapped.map(({ facts }) => facts),
    ...(asOf && { asOf }),
  })
  const said = await Promise.all(
    counted.tables.map(async ({ question, table, cases }, i) => ({
      kind: 'counted' as const,
      facts: {
        question,
        mapped: mapped[i]?.seq ?? 0,
        asOf: counted.asOf.toISOString(),
        register: counted.register,
        table: await sealJson(house, table),
        cases: await sealJson(house, cases),
      },
    })),
  )
  return recordDeed(house, { viewer, id: request.id, version, said })
}
