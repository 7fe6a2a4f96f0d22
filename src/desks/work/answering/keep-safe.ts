// The tables that an errand made safe, kept for the answer: those of what was last counted, and only where all of them are safe
// read together.
import type { Course } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { requestsKnown } from '../../../answer/known-requests.ts'
import { ledgerOf, releasedBefore } from '../../../answer/ledger/ledger.ts'
import { type Recorded, recordDeed } from '../../../answer/record-deed.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { EventOf } from '../../../vocabulary/answering/event.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Released, TrueTable } from '../../../vocabulary/released/true-table.ts'
import type { ProtectionMade } from '../errands/protect.ts'
import type { ProtectRequest, RequestProtected } from '../errands/protect-request.ts'
import { openJson, sealJson } from '../errands/sealed-json.ts'
import { leftSince } from './left-since.ts'

/** What each question was last counted as. */
export const countsOf = ({ events, questions }: Course): EventOf<'counted'>[] =>
  questions.flatMap(({ counted }) => allOf(events, 'counted').filter(({ seq }) => seq === counted))

/** What a step is asked for: every counted table, and whatever was released of the same register before. */
export async function toProtect(
  house: House,
  course: Course,
  { promised, rungs, bands, known }: Pick<ProtectRequest, 'promised' | 'rungs' | 'bands' | 'known'>,
): Promise<ProtectRequest> {
  const counts = countsOf(course)
  const registers = new Set(
    await Promise.all(
      counts.map(
        async ({ facts }) => (await openJson<TrueTable>(house, facts.table)).register ?? '',
      ),
    ),
  )
  const before = releasedBefore(ledgerOf(await requestsKnown(house)))
  const tied = await Promise.all(
    before.map(async (one) => ({
      ...one,
      register: (await openJson<Released>(house, one.released)).register ?? '',
    })),
  )
  return {
    request: course.request.id,
    tables: counts.map(({ seq, facts }) => ({
      question: facts.question,
      counted: seq,
      table: facts.table,
    })),
    promised,
    rungs,
    bands,
    ...(known && { known }),
    earlier: tied
      .filter(({ register }) => registers.has(register))
      .map(({ register: _, ...one }) => one),
  }
}

export async function keepSafe(
  house: House,
  viewer: Viewer,
  {
    course,
    version,
    asked,
    made,
  }: { course: Course; version: number; asked: ProtectRequest; made: RequestProtected },
): Promise<Recorded> {
  if (!made.together.safe)
    throw new CandourError(
      'Read together these tables are not safe: take a coarser one, and nothing of this is kept.',
      { status: 409 },
    )
  const now = new Set(countsOf(course).map(({ seq }) => seq))
  if (made.tables.some(({ counted }) => !now.has(counted)))
    throw new CandourError('It was counted anew since: make what was counted safe.', {
      status: 409,
    })
  const { earlier } = await toProtect(house, course, asked)
  const unread = earlier.find(
    (one) => !asked.earlier.some(({ released }) => released === one.released),
  )
  if (unread) throw leftSince(`${unread.reference}/${unread.release}`)
  const said = await Promise.all(
    made.tables.map(async ({ question, counted, made: sealed }) => {
      const { answer } = await openJson<ProtectionMade>(house, sealed)
      return {
        kind: 'protected' as const,
        facts: {
          questions: [question],
          counted: [counted],
          closed: sealed,
          released: await sealJson(house, answer.released),
          certificate: await sealJson(house, answer.certificate),
          promised: asked.promised,
          earlier: asked.earlier.map(({ reference, release }) => ({ reference, release })),
          together: true,
        },
      }
    }),
  )
  return recordDeed(house, { viewer, id: course.request.id, version, said })
}
