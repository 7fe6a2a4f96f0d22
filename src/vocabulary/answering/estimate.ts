// What a request would cost (FOIA s.12), as it is stated by whoever made the estimate: records, minutes measured on a sample,
// searches. The sum, and what follows from it, are derived.

import type { Section } from './section.ts'

export interface Estimate {
  /** By their numbers. */
  questions: readonly string[]
  /** s12(1), or s12(2) where even to say whether it is held would take longer. */
  section: Section
  work: readonly CostWork[]
  searches: readonly CostSearch[]
  /** Other requests that may be added to this one. */
  together: readonly CostTogether[]
  /** What was found before the limit was reached, and is offered; '': nothing. */
  found: string
  /** What else would be answered, in the officer's words; '': nothing beside what the sum shows (section 16). */
  advice: string
}

export interface CostWork {
  /** One of the four of facts/foi-cost.json; of anything else the estimate is refused. */
  activity: string
  /** What each record is: "conduct file on paper". */
  record: string
  /** Why each must be looked at: what the system has no field for. */
  why: string
  /** The questions that it is needed for. */
  questions: readonly string[]
  records: number
  /** How many of them each year holds, where that is known: from it follows which years would be answered. */
  years: readonly { year: string; records: number }[]
  sample: CostSample
}

/** minutes: of each record that was measured. Empty: nothing was. */
export interface CostSample {
  on: string
  by: string
  how: string
  minutes: readonly number[]
}

export interface CostSearch {
  activity: string
  what: string
  questions: readonly string[]
  minutes: number
}

export interface CostTogether {
  /** The other request's id. */
  request: string
  reference: string
  received: string
  why: 'same-person' | 'in-concert'
  /** That it is about the same or similar information, in the officer's words. */
  matter: string
  minutes: number
}
