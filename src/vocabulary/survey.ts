// Who is asked what, about which period: a survey as its folder has it.

import type { Bounds } from './bounds.ts'
import type { Evidence } from './place.ts'
import type { Facets, Figure, Period, Population, Unit, Value } from './reply.ts'

export type Law = 'foia' | 'foisa' | 'eir'

export interface Question {
  /** "1a" */
  number: string
  asks: string
  /** What the question wants counted; absent where it asks for rows or a document. */
  unit?: Unit
  populations?: Population[]
  facets?: string[]
  /** It asks for one row a case. */
  rows?: boolean
  /** It asks for a document, such as the policy. */
  document?: boolean
}

export interface BodyAsked {
  slug: string
  name: string
  /** Headcount at the survey's workforce date, without specials; null where none is known: then no rate. */
  workforce: number | null
}

export interface Survey {
  slug: string
  title: string
  law: Law
  wave?: string
  period: Period
  /** The date of the headcounts that rates rest on. */
  workforceAt?: string
  questions: Question[]
  bodies: BodyAsked[]
  readers: 1 | 2
  /** Why its figures must not be added or ranked (different requests); absent when they may. */
  notComparable?: string
  /** Said first on every page of a survey whose letters are not the bodies' own. */
  notice?: string
  /** A copy without decisions, to learn on: marked on every page, and it can be thrown away. */
  practice?: true
}

/** The dated events that a clock derives from, all ISO days. */
export interface RequestEvents {
  body: string
  sent?: string
  received?: string
  reference?: string
  clarificationAsked?: string
  clarificationGiven?: string
  feeNotice?: string
  feePaid?: string
  extension?: string
  internalReviewAsked?: string
  internalReviewAnswered?: string
  note?: string
}

/** What others printed: shown beside our figures, never counted. */
export interface Claim {
  body?: string
  question?: string
  paper: string
  date?: string
  says: string
  value?: Bounds
  unit?: string
  address?: string
  note?: string
}

/** An assertion that stops a build: "replies between 35 and 43", "1a total between 500 and 900". */
export interface Expectation {
  says: string
  measure: 'replies' | 'total' | 'files' | 'refused'
  question?: string
  low: number
  high: number
}

export interface PublicationVersion {
  number: number
  asOf: string
  changed: string
  embargo?: string
  rightOfReply?: { body: string; askedOn: string; deadline: string; answer?: string }[]
}

export type DecisionAction = 'confirm' | 'correct' | 'reject' | 'map' | 'note'

/** What a reader decided about one reading, kept by the ink it is about so that it finds it again after re-reading. */
export interface Decision {
  action: DecisionAction
  body: string
  question?: string
  /** figure: a number; answer: what became of a question; contradiction: a set of statements; word: a wording of the body. */
  about: 'figure' | 'answer' | 'contradiction' | 'word'
  /** One piece of evidence; for a contradiction, one per statement of its minimal set. */
  evidence: Evidence[]
  /** What the reader says it is. For confirm: as read then. For correct: as it should be. For map: the word's meaning. */
  reads?: {
    unit?: Unit
    /** The body's own word for what it counts, where a reader gave it. */
    unitInk?: string
    population?: Figure['population']
    period?: Period
    facets?: Facets
    value?: Value
    answer?: string
    sections?: string[]
    means?: string
  }
  by: string
  /** ISO instant or day. */
  at: string
  why?: string
  /** What proposed the figure that is decided about, where our own reader did not read it. */
  proposedBy?: string
}
