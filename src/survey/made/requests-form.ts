// The dated events of requests as a person types them: for all bodies at once, or all of one body's.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { BodyAsked, RequestEvents } from '../../vocabulary/survey.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { said, type Typed } from './typed.ts'

/** The days of a request, in their order, each with what a form calls it. */
export const EVENTS = [
  ['sent', 'Sent'],
  ['received', 'Received by the body'],
  ['clarificationAsked', 'The body asked us to clarify'],
  ['clarificationGiven', 'We clarified'],
  ['feeNotice', 'Fee notice'],
  ['feePaid', 'Fee paid'],
  ['extension', 'Extended until'],
  ['internalReviewAsked', 'Internal review asked'],
  ['internalReviewAnswered', 'Internal review answered'],
] as const

const IN_ORDER = [
  ['sent', 'received'],
  ['clarificationAsked', 'clarificationGiven'],
  ['feeNotice', 'feePaid'],
  ['internalReviewAsked', 'internalReviewAnswered'],
] as const

const BEFORE = {
  received: 'It was received before it was sent: one of the days is wrong',
  clarificationGiven: 'It was clarified before that was asked for: one of the days is wrong',
  feePaid: 'The fee was paid before it was asked for: one of the days is wrong',
  internalReviewAnswered:
    'The review was answered before it was asked for: one of the days is wrong',
} as const

/** The three laws came into force on one day; before it nobody was asked under any. */
const IN_FORCE = '2005-01-01'

/** Fields: each of EVENTS, reference, note. `today`: what lies after it has not happened, but for an extension. */
export function readEventsForm(typed: Typed, body: string, today: string): FormRead<RequestEvents> {
  const formErrors: FormError[] = []
  const events: RequestEvents = { body }
  for (const [name] of EVENTS) {
    const typedDay = said(typed, name)
    const day = typedDay === '' ? undefined : dayTyped(typedDay)
    if (day === null) formErrors.push({ field: name, message: DAY_FORMS })
    else if (day && day > today && name !== 'extension')
      formErrors.push({ field: name, message: 'That day is still to come' })
    else if (day && day < IN_FORCE)
      formErrors.push({ field: name, message: 'The law is in force since 1 January 2005' })
    else if (day) events[name] = day
  }
  for (const [first, then] of IN_ORDER) {
    const [a, b] = [events[first], events[then]]
    if (a && b && b < a) formErrors.push({ field: then, message: BEFORE[then] })
  }
  for (const name of ['reference', 'note'] as const) {
    const text = said(typed, name)
    if (text !== '') events[name] = text
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: events }
}

const lowered = (message: string): string => message.slice(0, 1).toLowerCase() + message.slice(1)

const DAY_FORMS = 'Write the day as 14 March 2024'

/**
 * One row a body: sent-SLUG, received-SLUG, reference-SLUG; and sent-all, received-all for those whose own are empty.
 * `before`: the other events of a body stay.
 */
export function readRequestsForm(
  typed: Typed,
  bodies: readonly BodyAsked[],
  before: ReadonlyMap<string, RequestEvents>,
  today: string,
): FormRead<RequestEvents[]> {
  const formErrors: FormError[] = []
  const all = new Map(
    (['sent', 'received'] as const).map((name) => [name, said(typed, `${name}-all`)]),
  )
  for (const [name, text] of all)
    if (text !== '' && !dayTyped(text))
      formErrors.push({ field: `${name}-all`, message: DAY_FORMS })
  if (formErrors.length > 0) return { ok: false, formErrors }
  const requests = bodies.map(({ slug, name }): RequestEvents => {
    const { sent: _, received: __, reference: ___, ...others } = before.get(slug) ?? { body: slug }
    const own = {
      sent: said(typed, `sent-${slug}`) || (all.get('sent') ?? ''),
      received: said(typed, `received-${slug}`) || (all.get('received') ?? ''),
      reference: said(typed, `reference-${slug}`),
    }
    const read = readEventsForm(own, slug, today)
    if (read.ok) return { ...others, ...read.value }
    for (const { field, message } of read.formErrors) {
      const isOwn = said(typed, `${field}-${slug}`) !== ''
      formErrors.push({
        field: `${field}-${isOwn ? slug : 'all'}`,
        message: isOwn ? `${name}, ${field}: ${lowered(message)}` : message,
      })
    }
    return { body: slug }
  })
  const told = formErrors.filter(
    ({ field }, i) => formErrors.findIndex((one) => one.field === field) === i,
  )
  return told.length > 0 ? { ok: false, formErrors: told } : { ok: true, value: requests }
}
