// Who is asked what, about which period: a survey as its folder has it.

import type { Bounds } from './bounds.ts'
import type { Evidence } from './place.ts'
import type { Newsroom } from './published/newsroom.ts'
import type { OwnStory } from './published/story-words.ts'
import type {
  ByWhom,
  Correction,
  Embargo,
  Handed,
  LegalRead,
  Sealed,
  StatementFile,
  Withdrawn,
} from './published/version.ts'
import type { Facets, Figure, FigureKind, Period, Population, Unit, Value } from './reply.ts'

export type Law = 'foia' | 'foisa' | 'eir'

/** What a question wants counted: a noun of the survey's own, with the other words that replies use for it. */
export interface Noun {
  /** What figures carry as their unit: "assault"; of a pack's noun the pack's id. */
  id: Unit
  one: string
  many: string
  also: string[]
  kind: FigureKind
  /** What a body did with so many, by what it counts: "received 55 claims". Without it a page says that it gave a figure. */
  verbs?: Record<Unit, string>
}

/** One value of a dimension: "Physical", with the words by which replies call it. */
export interface Category {
  id: string
  words: string[]
}

/** By what a number is asked or given: type, ward, outcome. */
export interface Dimension {
  name: string
  categories: Category[]
  /** One matter stands in one category only. */
  exclusive: boolean
  /** Bodies may bring categories of their own, kept in their own words. */
  open: boolean
}

/** Dimensions of time: no list is needed to know their categories. */
export const TIMES = ['year', 'financial-year', 'month'] as const

export interface Question {
  /** "1a" */
  number: string
  asks: string
  /** What it wants counted; absent where it asks for rows or a document alone. */
  counts?: Noun
  /** The groups that the question tells apart; absent where it tells none. */
  whom?: Population[]
  /** The dimensions it asks for, by name: of the survey, of a pack, or one of TIMES. */
  by?: string[]
  /** The question whose matters these are a part of: "how many of these …". */
  partOf?: string
  /** Where it is not the survey's. */
  period?: Period
  /** It asks for one row a case. */
  rows?: boolean
  /** What each of those rows should tell: "date", "rank", "outcome". */
  fields?: string[]
  /** It asks for a document, such as the policy. */
  document?: boolean
}

export interface BodyAsked {
  slug: string
  name: string
  /** How many of what the survey's rates are per (headcount, beds, inhabitants); null where none is known: then no rate. */
  workforce: number | null
  /** Where its letters are sent, and from where its replies may come. */
  email?: string
}

/** What rates are per: one number a body, at one day. */
export interface Denominator {
  /** "workforce", "beds" */
  name: string
  /** What one of it is: "officer or member of staff", "bed". */
  unit: string
  /** What all of them are, in full: "officers, staff and PCSOs, by headcount". */
  counts?: string
  /** The groups of people that it holds, by their ids: whoever counted others is said to. */
  groups?: string[]
  date?: string
}

export interface Survey {
  slug: string
  title: string
  law: Law
  wave?: string
  period: Period
  /** The date of the headcounts that rates rest on. */
  workforceAt?: string
  /** Word packs that its replies are read with, beside its own words. */
  packs?: string[]
  dimensions?: Dimension[]
  per?: Denominator
  questions: Question[]
  bodies: BodyAsked[]
  readers: 1 | 2
  /** Why its figures must not be added or ranked (different requests); absent when they may. */
  notComparable?: string
  /** How its stories word a sentence or a value otherwise. */
  story?: OwnStory
  /** Said first on every page of a survey whose letters are not the bodies' own. */
  notice?: string
  /** Who publishes it; absent where nobody is named. */
  newsroom?: Newsroom
  /** No version is published that a lawyer has not read. */
  legalRead?: true
  /** Who asked, as letters may name them: taken out of every letter before it is printed. */
  requester?: string[]
  /** A copy without decisions, to learn on: marked on every page, and it can be thrown away. */
  practice?: true
}

/** The dated events that a clock derives from, all ISO days. */
export interface RequestEvents {
  body: string
  sent?: string
  received?: string
  /** The body's own. */
  reference?: string
  /** What our letters carry. */
  ourReference?: string
  clarificationAsked?: string
  clarificationGiven?: string
  feeNotice?: string
  feePaid?: string
  extension?: string
  internalReviewAsked?: string
  internalReviewAnswered?: string
  note?: string
  /** Why the days are taken and not known: “known of one request alone”. Printed beside them. */
  assumed?: string
}

/** What others printed: shown beside our figures, never counted. */
export interface Claim {
  body?: string
  /** Where it is of some of the bodies together: then it is held against what those gave. */
  bodies?: string[]
  /** Of what it is a part, in words: “those classified, of most forces”. A part is not held against a whole. */
  of?: string
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
  embargo?: Embargo
  rightOfReply?: RightOfReply[]
  corrections?: Correction[]
  legalRead?: LegalRead
  /** Kept, and from then on never changed; absent while it is a draft. */
  sealed?: Sealed
  handed?: Handed[]
  withdrawn?: Withdrawn
}

/** A body told before print what will be said of it. Days are ISO. */
export interface RightOfReply {
  body: string
  askedOn: string
  /** The last day on which its answer is waited for. */
  deadline: string
  /** What was put to it. */
  claim?: string
  /** Whom it was put to: an office, an address. */
  to?: string
  /** Its statement, whole. */
  answer?: string
  answeredOn?: string
  /** Other bodies for which the statement is given as well. */
  alsoFor?: string[]
  /** The file that it came as. */
  statement?: StatementFile
  /** A person says that it did not reply: only then a page does. */
  silent?: ByWhom
  /** A person decided not to wait for the end of its time. */
  notAwaited?: ByWhom
}

/** add, split, join and tick are of cases: one that no machine read, one that is several, several that are one, an example for the story. */
export const ACTIONS = [
  'confirm',
  'correct',
  'reject',
  'map',
  'note',
  'add',
  'split',
  'join',
  'tick',
] as const
export type DecisionAction = (typeof ACTIONS)[number]

/** What a reader decided about one reading, kept by the ink it is about so that it finds it again after re-reading. */
export interface Decision {
  action: DecisionAction
  body: string
  question?: string
  /**
   * figure: a number; answer: what became of a question; contradiction: a set of statements; word: a wording of the body;
   * case: one matter; message: what a whole letter is; redaction: what is taken out of a letter before it is printed
   * (confirm: somebody read it; add, reject: words that every letter always, never loses).
   */
  about: 'figure' | 'answer' | 'contradiction' | 'word' | 'case' | 'message' | 'redaction'
  /** One piece of evidence; for a contradiction, one per statement of its minimal set; for cases that are joined, one a case. */
  evidence: Evidence[]
  /** What the reader says it is. For confirm: as read then. For correct: as it should be. For map: the word's meaning. */
  reads?: {
    /** Absent where it is as it was read, or a count. */
    kind?: FigureKind
    unit?: Unit
    /** The body's own word for what it counts, where a reader gave it. */
    unitInk?: string
    population?: Figure['population']
    period?: Period
    facets?: Facets
    /** Of a case: the fields it was read with, which tell it from another on the same ink. */
    was?: Facets
    /** Of a case that is several: the fields of each. */
    parts?: Facets[]
    /** Of a case: the words that say what was done, where a reader quoted them. */
    act?: Evidence
    value?: Value
    answer?: string
    sections?: string[]
    means?: string
    /** What a letter is: one of TAKEN_FOR. */
    message?: string
  }
  by: string
  /** ISO instant or day. */
  at: string
  why?: string
  /** Of a note that is printed: what the desk alone is to know of it. */
  aside?: string
  /** Decided in one act with all others of this number, and undone with them; said only where a folder is written. */
  act?: number
  /** What proposed the figure that is decided about, where our own reader did not read it. */
  proposedBy?: string
}
