// May this be recorded of a request as it stands? A rule a kind of event: a sentence that says why not, or null.

import type { EventFacts, EventKind } from '../../vocabulary/answering/event.ts'
import type { Course } from '../course/course-of.ts'

export interface Asking<K extends EventKind> {
  facts: EventFacts[K]
  course: Course
  /** Who would record it. */
  account: string
}

export type Rules<Kinds extends EventKind> = {
  [K in Kinds]?: (asking: Asking<K>) => string | null
}
