// What was typed on these pages is recorded, or the page comes again: with what somebody else did meanwhile, or because the
// requester's name stands in it.
import type { Context } from 'hono'
import type { House } from '../../../../store/house.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { actOnRequest } from '../request/act-on-request.ts'
import { NAME_STANDS } from '../request/request-act-page.ts'
import type { RequestAt } from '../request/request-at.ts'
import type { Again } from './answering-frame.ts'

type Typed = Record<string, string>

interface Recording {
  said: readonly EventSaid[]
  typed: Typed
  /** Where one goes on, once it is kept. */
  goOn: string
  /** The field under which the sentence of a rule stands. */
  field: string
  again(more: Partial<Again>, status: 409 | 422): Response | Promise<Response>
}

export async function recordHere(
  house: House,
  c: Context,
  at: RequestAt,
  { said, typed, goOn, field, again }: Recording,
): Promise<Response> {
  try {
    const acted = await actOnRequest(house, c, at, { said, typed })
    if (acted.done) return c.redirect(goOn, 303)
    return acted.why === 'changed'
      ? again({ since: acted.since }, 409)
      : again({ errors: [{ field, message: NAME_STANDS }], nameStands: true }, 422)
  } catch (error) {
    // A rule's sentence stands over the form, which keeps what was typed.
    if (!(error instanceof CandourError) || error.status !== 409) throw error
    return again({ errors: [{ field, message: error.message }] }, 422)
  }
}
