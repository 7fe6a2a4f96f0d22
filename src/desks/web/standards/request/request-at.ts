// The request that an address names, read with the entry that it was read. Nothing of who asked is in it.
import type { Context } from 'hono'
import { type Course, courseOf } from '../../../../answer/course/course-of.ts'
import { allOf, standing } from '../../../../answer/course/standing.ts'
import { childrenOf, requestById } from '../../../../answer/queries.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { House } from '../../../../store/house.ts'
import type { ForceRequest } from '../../../../vocabulary/answering/force-request.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { viewerOf } from '../../people/viewer-of.ts'

export interface RequestAt {
  viewer: Viewer
  today: string
  request: ForceRequest
  course: Course
  /** The request that this one reviews, and the reviews of this one. */
  parent: (ForceRequest & { objection: string }) | null
  reviews: Named[]
}

export interface Named {
  id: string
  reference: string
}

export async function requestAt(house: House, c: Context): Promise<RequestAt> {
  const viewer = viewerOf(c)
  const id = c.req.param('request') ?? ''
  const today = dayHere(house.now())
  const seen = await recordedReading(house, viewer, {
    what: 'request read',
    record: `request:${id}`,
    read: async (db) => {
      const request = await requestById(db, id)
      if (!request) return null
      const parent = request.parent === null ? null : await requestById(db, request.parent)
      return {
        request,
        parent: parent && { ...parent, objection: objectionOf(parent, id) },
        reviews: await childrenOf(db, request.id),
      }
    },
  })
  if (!seen) throw new CandourError('no such request', { status: 404 })
  return { ...seen, viewer, today, course: courseOf(seen.request, today) }
}

/** What who asked for the review says is wrong with the answer: it is kept with the request that was answered. */
const objectionOf = (parent: ForceRequest, review: string): string =>
  allOf(standing(parent.events), 'review-asked').find(({ facts }) => facts.review === review)?.facts
    .why ?? ''
