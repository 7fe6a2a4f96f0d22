// What is done to a request from its page: each act by its form, kept as an event where the rules let it.
import type { Context } from 'hono'
import type { ActOn, RequestAct } from '../../../../answer/acts/act.ts'
import { requestAct } from '../../../../answer/acts/acts.ts'
import { askReview } from '../../../../answer/ask-review.ts'
import { courseOf } from '../../../../answer/course/course-of.ts'
import { requestById, requestByReference } from '../../../../answer/queries.ts'
import { allAccounts } from '../../../../people/queries.ts'
import { rightsOf } from '../../../../people/roles.ts'
import { DOORS } from '../../../../vocabulary/answering/request.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { DOOR_WORDS } from '../../../../wording/answering/course-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { type Asked, readAsked, textIn } from '../../../../wording/form/asked.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { actOnRequest, namesRequester } from './act-on-request.ts'
import { whyNoReview } from './acts-panel.ts'
import { requestActAddress, requestAddress, reviewAddress } from './addresses.ts'
import {
  NAME_MAY_STAY,
  NAME_STANDS,
  type RequestActView,
  requestActPage,
} from './request-act-page.ts'
import { type RequestAt, requestAt } from './request-at.ts'

type Typed = Record<string, string>

export function requestActRoutes({ house }: StandardsDesk) {
  const onOf = async (c: Context, at: RequestAt, typed: Typed): Promise<ActOn> => {
    const people = (await allAccounts(house.db))
      .filter(({ endedAt, roles }) => endedAt === null && rightsOf(roles).has('answer-requests'))
      .map(({ id, name }) => ({ id, label: name }))
    const n = Number(c.req.query('n') ?? Number.NaN)
    return {
      course: at.course,
      n: Number.isInteger(n) ? n : null,
      people,
      other: await otherNamed(typed['reference']?.trim() ?? '', at.today),
    }
  }

  const otherNamed = async (reference: string, today: string): Promise<ActOn['other']> => {
    const id = reference === '' ? null : await requestByReference(house.db, reference)
    const other = id === null ? null : await requestById(house.db, id)
    return (
      other && {
        id: other.id,
        reference: other.reference,
        received: courseOf(other, today).received?.facts.on ?? null,
      }
    )
  }

  const requestActForm = async (c: Context) => {
    const at = await requestAt(house, c)
    const { name, act } = actAt(c, at)
    const on = await onOf(c, at, {})
    return c.html(requestActPage(at, viewOf(at, { name, act, on }, act.typed(on))).toString())
  }

  const doRequestAct = async (c: Context) => {
    const at = await requestAt(house, c)
    const { name, act } = actAt(c, at)
    const typed = await formOf(c)
    const on = await onOf(c, at, typed)
    const read = act.said(typed, on)
    const again = (more: Partial<RequestActView>, status: 409 | 422) =>
      c.html(
        requestActPage(at, { ...viewOf(at, { name, act, on }, typed), ...more }).toString(),
        status,
      )
    if (!read.ok) return again({ errors: read.formErrors }, 422)
    try {
      const acted = await actOnRequest(house, c, at, { said: [read.value], typed })
      if (acted.done) return acted.answer
      return acted.why === 'changed'
        ? again({ since: acted.since }, 409)
        : again({ errors: [nameError(act.asked(on))], nameStands: true }, 422)
    } catch (error) {
      // A rule’s sentence stands over the form, which keeps what was typed.
      if (!(error instanceof CandourError) || error.status !== 409) throw error
      return again(
        { errors: [{ field: act.asked(on)[0]?.name ?? 'version', message: error.message }] },
        422,
      )
    }
  }

  const requestReview = async (c: Context) => {
    const at = await requestAt(house, c)
    return c.html(reviewPage(at, { on: dayInWords(at.today), door: 'mail' }, []))
  }

  const doRequestReview = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const read = readAsked(REVIEW_ASKED, typed, at.today)
    if (!read.ok) return c.html(reviewPage(at, typed, read.formErrors), 422)
    const closed = whyNoReview(at.course)
    if (closed) return c.html(reviewPage(at, typed, [{ field: 'on', message: closed }]), 422)
    const [on, why] = [textIn(read.value, 'on'), textIn(read.value, 'why')]
    const said = [
      { kind: 'review-asked' as const, facts: { on, why, review: '-', reference: '-' } },
    ]
    if (!typed[NAME_MAY_STAY] && (await namesRequester(house, at, said)))
      return c.html(reviewPage(at, typed, [nameError(REVIEW_ASKED)], true), 422)
    const id = await askReview(house, {
      viewer: at.viewer,
      of: at.request.id,
      on,
      door: DOORS.find((one) => one === typed['door']) ?? 'other',
      why,
    })
    return c.redirect(requestAddress(id), 303)
  }

  return { requestActForm, doRequestAct, requestReview, doRequestReview }
}

interface ActNamed {
  name: string
  act: RequestAct
}

/** Of one that is about an event, that event must be there. */
function actAt(c: Context, { request }: RequestAt): ActNamed {
  const name = c.req.param('act') ?? ''
  const act = requestAct(name)
  const n = Number(c.req.query('n') ?? Number.NaN)
  const isThere = !act?.ofEvent || request.events.some(({ seq }) => seq === n)
  if (!act || !isThere) throw new CandourError('no such act', { status: 404 })
  return { name, act }
}

function viewOf(
  { request, course }: RequestAt,
  { name, act, on }: ActNamed & { on: ActOn },
  typed: Typed,
): RequestActView {
  const closed = act.closed(course)
  return {
    heading: act.heading(on),
    note: closed ?? act.note,
    asked: act.asked(on),
    action: requestActAddress(request.id, name, on.n ?? undefined),
    typed,
    errors: [],
    since: [],
  }
}

const nameError = (asked: readonly Asked[]): FormError => ({
  field: (asked.find(({ as }) => as === 'words') ?? asked[0])?.name ?? 'version',
  message: NAME_STANDS,
})

const REVIEW_ASKED: readonly Asked[] = [
  { name: 'on', label: 'Asked on', as: 'day', must: 'Write the day', short: true },
  {
    name: 'door',
    label: 'How it came',
    as: 'one',
    options: DOORS.map((id) => ({ id, label: DOOR_WORDS[id] })),
    must: 'Choose one',
    inList: true,
    short: true,
  },
  {
    name: 'why',
    label: 'What they say is wrong with the answer, without who they are',
    as: 'words',
    must: 'Say what is to be reviewed',
  },
]

const reviewPage = (
  at: RequestAt,
  typed: Typed,
  errors: readonly FormError[],
  nameStands = false,
): string =>
  requestActPage(at, {
    heading: 'An internal review was asked',
    note: 'It becomes a request of its own beside this one, with its own clock: twenty working days, forty at most. Somebody who was not at the answer looks at it afresh.',
    asked: REVIEW_ASKED,
    action: reviewAddress(at.request.id),
    typed,
    errors,
    since: [],
    nameStands,
  }).toString()
