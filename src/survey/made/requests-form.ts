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
    else if (day) events[name] = day
  }
  for (const [first, then] of IN_ORDER) {
    const [a, b] = [events[first], events[then]]
    if (a && b && b < a) formErrors.push({ field: then, message: 'That is before what it follows' })
  }
  for (const name of ['reference', 'note'] as const) {
    const text = said(typed, name)
    if (text !== '') events[name] = text
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: events }
}

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
  const requests = bodies.map(({ slug }): RequestEvents => {
    const { sent: _, received: __, reference: ___, ...others } = before.get(slug) ?? { body: slug }
    const own = {
      sent: said(typed, `sent-${slug}`) || (all.get('sent') ?? ''),
      received: said(typed, `received-${slug}`) || (all.get('received') ?? ''),
      reference: said(typed, `reference-${slug}`),
    }
    const read = readEventsForm(own, slug, today)
    if (read.ok) return { ...others, ...read.value }
    for (const { field, message } of read.formErrors)
      formErrors.push({
        field: said(typed, `${field}-${slug}`) === '' ? `${field}-all` : `${field}-${slug}`,
        message,
      })
    return { body: slug }
  })
  const told = formErrors.filter(
    ({ field }, i) => formErrors.findIndex((one) => one.field === field) === i,
  )
  return told.length > 0 ? { ok: false, formErrors: told } : { ok: true, value: requests }
}
