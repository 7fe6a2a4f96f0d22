// What is taken for granted when numbers are added up or held against each other; wording/assumptions.ts has the sentences.
import type { Unit } from './reply.ts'

export type Assumption =
  /** One of these is one of those. A contradiction with it comes to different units. */
  | { about: 'one-for-one'; severity: 'units'; units: [whole: Unit, other: Unit] }
  /** None is counted in two years. */
  | { about: 'once-over-years'; severity: 'odd' }
  /** Every one is listed once under this dimension. */
  | { about: 'listed-once'; severity: 'odd'; dimension: string }
  /** The parts that a body gave are all there are: so many of this dimension, or of the groups of people ("whom"). */
  | { about: 'all-parts'; severity: 'whole'; dimension: string; parts: number }
  /** What a body gave under this name of its own is the total of the others beside it: it is what they make, again and again. */
  | { about: 'is-total'; severity: 'odd'; dimension: string; category: string }
  /** No case has more than one outcome (of a kind). */
  | { about: 'at-most-one'; severity: 'odd'; units: [whole: Unit, part: Unit]; ofAKind: boolean }
  /** Every case has at least one allegation. */
  | { about: 'at-least-one'; severity: 'odd'; units: [whole: Unit, single: Unit] }
