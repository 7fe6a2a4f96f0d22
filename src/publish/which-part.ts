// Which part of a survey would be published as it stands: a pure door of publishing, for who looks before it is.

import type { BodyAsked } from '../vocabulary/survey.ts'
import { asPrinted } from './edition/as-printed.ts'
import { type NotChecked, notCheckedYet } from './edition/published-part.ts'
import type { PackInput } from './pack/input.ts'

export interface PartPublished {
  /** Bodies of which something waits for a person; none where all of it would be published. */
  notChecked: readonly NotChecked[]
  /** Bodies of which a file could not be read, and nobody has said what it is. */
  unread: readonly BodyAsked[]
}

export const whichPart = (input: PackInput): PartPublished => ({
  notChecked: notCheckedYet(input.survey.bodies, asPrinted(input).count),
  unread: input.survey.bodies.filter(({ slug }) =>
    input.replies.some((one) => one.body === slug && one.kind === 'unreadable' && !one.decided),
  ),
})
