// A step that is over what it may use: it would be so again, so it is set aside at once, with the reason beside its button.
import { CandourError } from '../vocabulary/errors.ts'
import type { Reason } from '../vocabulary/reasons.ts'

export class SetAside extends CandourError {
  override name = 'SetAside'
}

/** What was made, or the step set aside. */
export function madeOrSetAside<Made>(done: { made: Made } | { refused: Reason }): Made {
  if ('refused' in done) throw new SetAside(done.refused.message, { status: 422 })
  return done.made
}
