// Which sections the desk may propose, from what is known of a request. What the law leaves to a person alone is never proposed.
import {
  type Proposed,
  type ReasonSection,
  sectionsOf,
} from '../../vocabulary/answering/reason-law.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'

export interface KnownOfRequest {
  /** Numbers of its released table are withheld. */
  hasWithheld: boolean
  /** Of those, some count matters that are not decided. */
  hasOpen: boolean
  /** The same stands on the disclosure log. */
  published: boolean
  /** The same was handed over to somebody else, and is not on the log yet. */
  handedOver: boolean
  /** Its estimate is over the limit. */
  overLimit: boolean
}

export function proposeSections(known: KnownOfRequest, law: RequestLaw): ReasonSection[] {
  const holds: Record<Proposed, boolean> = {
    'small-counts': known.hasWithheld,
    'open-matters': known.hasOpen,
    published: known.published,
    'handed-over': known.handedOver,
    'over-the-limit': known.overLimit,
    never: false,
  }
  return sectionsOf(law).filter(({ proposed }) => holds[proposed])
}
