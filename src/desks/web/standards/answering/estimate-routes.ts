// The estimate of a request: worked out of what is typed as often as one likes, and recorded when it stands.
import type { Context } from 'hono'
import { courseOf } from '../../../../answer/course/course-of.ts'
import { allOf, lastOf } from '../../../../answer/course/standing.ts'
import { estimateTyped, readEstimate } from '../../../../answer/estimate/estimate-form.ts'
import { estimateSum } from '../../../../answer/estimate/estimate-sum.ts'
import { requestById } from '../../../../answer/queries.ts'
import type { Estimate } from '../../../../vocabulary/answering/estimate.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { estimateAddress } from '../request/addresses.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { NEW } from './answering-frame.ts'
import { type EstimateView, estimatePage } from './estimate-page.ts'
import { recordHere } from './record-here.ts'

export function estimateRoutes({ house }: StandardsDesk) {
  const estimate = async (c: Context) => {
    const at = await requestAt(house, c)
    const kept = lastOf(at.course.events, 'estimated')?.facts ?? null
    const typed = kept
      ? estimateTyped(kept)
      : Object.fromEntries(at.course.questions.map(({ number }) => [`questions-${number}`, 'yes']))
    return c.html(
      page(at, { ...(await viewOf(at)), typed, worked: kept && worked(at, kept, true) }),
    )
  }

  const doEstimate = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const others = await linkedTo(at)
    const read = readEstimate(typed, {
      questions: at.course.questions.map(({ number }) => number),
      others,
    })
    const view = { ...NEW, others, typed, worked: read.ok ? worked(at, read.value, false) : null }
    if (!read.ok) return c.html(page(at, { ...view, errors: read.formErrors }), 422)
    if (typed['do'] !== 'record') return c.html(page(at, view))
    return recordHere(house, c, at, {
      said: [{ kind: 'estimated', facts: read.value }],
      typed,
      goOn: `${estimateAddress(at.request.id)}#sum`,
      field: 'work-0-record',
      again: (more, status) => c.html(page(at, { ...view, ...more }), status),
    })
  }

  const viewOf = async (at: RequestAt): Promise<EstimateView> => ({
    ...NEW,
    worked: null,
    others: await linkedTo(at),
  })

  /** Said by who may know it: of the same person, or in concert. */
  const linkedTo = async ({ course, today }: RequestAt) => {
    const linked = allOf(course.events, 'linked').filter(
      ({ facts }) => facts.how === 'same-requester' || facts.how === 'in-concert',
    )
    const found = await Promise.all(linked.map(({ facts }) => requestById(house.db, facts.to)))
    return found.flatMap((one) => {
      const received = one && courseOf(one, today).received?.facts.on
      return one && received ? [{ id: one.id, reference: one.reference, received }] : []
    })
  }

  return { estimate, doEstimate }
}

const page = (at: RequestAt, view: EstimateView): string => estimatePage(at, view).toString()

function worked({ course, today }: RequestAt, estimate: Estimate, isKept: boolean) {
  const received = course.received?.facts.on ?? today
  return { estimate, isKept, sum: estimateSum(estimate, { received, body: 'force', today }) }
}
