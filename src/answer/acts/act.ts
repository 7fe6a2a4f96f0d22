// What may be done to a request from its page: what the form asks, and which event it comes to.
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import type { Word } from '../../vocabulary/conduct/conduct-words.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import type { Asked, Typed } from '../../wording/form/asked.ts'
import type { Course } from '../course/course-of.ts'

export interface ActOn {
  course: Course
  /** The event that it is about; null: none. */
  n: number | null
  /** Who works here and may answer requests: `id` is the account. */
  people: readonly Word[]
  /** A request that was named to be linked. */
  other: { id: string; reference: string; received: string | null } | null
}

export interface RequestAct {
  /** In the list of what may be done. */
  text: string
  heading(on: ActOn): string
  note?: string
  asked(on: ActOn): readonly Asked[]
  typed(on: ActOn): Record<string, string>
  said(typed: Typed, on: ActOn): FormRead<EventSaid>
  /** Why it is not open now, in a sentence; null: it is. */
  closed(course: Course): string | null
  /** It is about an event, from which alone it is reached. */
  ofEvent?: true
}
