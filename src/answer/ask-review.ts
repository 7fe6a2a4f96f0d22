// An internal review: a request of its own, a child of the one it reviews, with its own clock. Who asked goes over unread.
import { dayHere } from '../calendar/day-here.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Door } from '../vocabulary/answering/request.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { courseOf } from './course/course-of.ts'
import { allOf } from './course/standing.ts'
import { addRequest, childrenOf, copyRequester, lockRequest, requestById } from './queries.ts'
import { addChecked, type Hands } from './record-deed.ts'
import { keptUntil } from './take-request.ts'

export interface ReviewAsked {
  viewer: Viewer
  /** The request that is to be reviewed. */
  of: string
  on: string
  door: Door
  /** What is wrong with the answer, without who says so. */
  why: string
}

/** Answers the id of the review. The same form sent twice asks for one. */
export const askReview = (
  house: Hands,
  { viewer, of, on, door, why }: ReviewAsked,
): Promise<string> =>
  house.db.transaction(async (db) => {
    await lockRequest(db, of)
    const request = await requestById(db, of)
    if (!request) throw new CandourError('no such request', { status: 404 })
    const { events, law, questions } = courseOf(request, dayHere(house.now()))
    const same = allOf(events, 'review-asked').find(
      ({ facts }) => facts.on === on && facts.why === why,
    )
    if (same) return same.facts.review
    const before = await childrenOf(db, of)
    const id = house.newId()
    const reference = `${request.reference}-R${before.length + 1}`
    await addChecked(house, db, request, {
      viewer,
      said: [{ kind: 'review-asked', facts: { on, why, review: id, reference } }],
    })
    await addRequest(db, { id, reference, parent: request.id, at: house.now() })
    await copyRequester(db, { from: request.id, to: id, keptUntil: keptUntil(on) })
    await addChecked(
      house,
      db,
      { id, reference, parent: request.id, version: 0, events: [] },
      {
        viewer,
        byHouse: true,
        said: [
          { kind: 'received', facts: { on, door, law } },
          {
            kind: 'questions-split',
            facts: { questions: questions.map(({ number, words }) => ({ number, words })) },
          },
        ],
      },
    )
    return id
  })
