// What it would cost to find out: records times minutes measured on a sample, against the hours that the law allows.
import type { Section } from './section.ts'

/** What section 12 lets a body count, and nothing else. */
export const COUNTED_IN_COST = ['held', 'locate', 'retrieve', 'extract'] as const
export type CountedInCost = (typeof COUNTED_IN_COST)[number]

export interface Sample {
  /** How many records were read for it, in how many minutes altogether, when and by whom. */
  records: number
  minutes: number
  on: string
  by: string
}

export interface Estimate {
  questions: readonly string[]
  /** To be read one by one, and how they are kept that they must be. */
  records: number
  kept: string
  activities: readonly CountedInCost[]
  sample: Sample
  /** Searches made once, in minutes. */
  searches: readonly { what: string; minutes: number }[]
  /** Other requests whose time is added to this one's, by id, with what says that it may be. */
  together: readonly { request: string; reference: string; minutes: number }[]
  /** s12(1), or s12(2) where even to say whether it is held would take longer. */
  section: Section
  /** What was found already and can be given all the same; empty: nothing. */
  found: string
  /** What narrower question would be answered (section 16). */
  advice: string
}
