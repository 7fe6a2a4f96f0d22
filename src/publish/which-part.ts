// Which part of a survey would be published as it stands: a pure door of publishing, for who looks before it is.
import { asPrinted } from './edition/as-printed.ts'
import { type NotChecked, notCheckedYet } from './edition/published-part.ts'
import type { PackInput } from './pack/input.ts'

export interface PartPublished {
  /** Bodies of which something waits for a person; none where all of it would be published. */
  notChecked: readonly NotChecked[]
}

export const whichPart = (input: PackInput): PartPublished => ({
  notChecked: notCheckedYet(input.survey.bodies, asPrinted(input).count),
})
