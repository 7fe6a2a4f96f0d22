// What a request keeps of its counting, its protecting, its signing and its release: the facts of those events. No number of the
// register stands in any of them: true tables, cases and patterns are sealed, and named by their hash alone.
import type { Span } from '../span.ts'

export const COUNTED_UNITS = ['matters', 'people', 'allegations'] as const
export type UnitCounted = (typeof COUNTED_UNITS)[number]

/** How one question is answered from the register. */
export interface Mapping {
  /** A column each, in this order: fields of the register by their id; none: one number alone. */
  by: string[]
  unit: UnitCounted
  span: Span
  /** Only what was said to be of social media. */
  social: boolean
  /** Only what has one of these values in the field; both as the register writes them. */
  only: { field: string; values: string[] }[]
  /** The title of the table that is printed. */
  title: string
}

/** A question answered by a document of the force: its policy as it stood at the end of the days asked about. */
export interface DocumentMapping {
  policy: string
  on: string
}

export interface MappedFacts {
  /** The number of the question: "1a". */
  question: string
  mapping: Mapping | null
  document: DocumentMapping | null
}

/** Counted once, at this moment, for everybody. */
export interface CountedFacts {
  question: string
  /** The event that said how. */
  mapped: number
  /** ISO instant. */
  asOf: string
  /** How many events the register held then, and its last, so that it is seen whether it has moved since. */
  registerAt: number
  /** Sealed TrueTable: closed. */
  table: string
  /** Sealed ids of the matters in each part, of those that are no anti-corruption matters: closed. */
  cases: string
}

export type FileKind = 'table' | 'notice' | 'sheet' | 'document' | 'certificate'

export interface FileToRelease {
  name: string
  kind: FileKind
  sha256: string
  bytes: number
  mediaType: string
  /** What `inspect` found of it. null: of a kind that it does not look into. */
  verdict: 'clean' | 'carries' | 'cannot-check' | null
  /** The question that it answers; null of one for all. */
  question: string | null
}

export interface TableProtected {
  question: string
  /** The event that counted it. */
  counted: number
  /** Sealed Released. */
  released: string
  certificate: string
  /** Sealed answer of the errand with the pattern and its roles: closed. */
  made: string
  files: FileToRelease[]
}

export interface ProtectedFacts {
  tables: TableProtected[]
  /** What was promised, as the form had it. */
  promised: Record<string, string>
  /** Numbers of earlier releases that were thought of. */
  earlier: number[]
  /** All tables of the request and the earlier releases were looked at together, and every small number keeps its values. */
  together: boolean
}

export interface DrawnUpFacts {
  /** The events of which these are the files. */
  protected: number | null
  notice: number | null
  files: FileToRelease[]
}

export interface FileOpenedFacts {
  drawnUp: number
  sha256: string
}

export interface SignedFacts {
  drawnUp: number
  files: { name: string; sha256: string }[]
  /** Questions of which the signatory said that what was asked is what is answered. */
  questions: string[]
}

export interface UnsignedFacts {
  signed: number
  why: string
}

export const DOORS_OUT = ['mail', 'post', 'portal', 'request-site', 'by-hand'] as const
export type DoorOut = (typeof DOORS_OUT)[number]

export interface SentFacts {
  signed: number
  door: DoorOut
  /** The ledger's number. */
  release: number
  /** Sealed message with the very bytes, under the right to see who asked. */
  outbox: string
  files: { name: string; sha256: string }[]
  /** The outbox copy was opened again, and every file in it is the one that was signed. */
  compared: boolean
}

export interface LoggedFacts {
  release: number
  subject: string
  /** What was asked, without who asked. */
  asked: string
  /** What was answered, in a sentence or two. */
  answered: string
}

export interface CorrectedFacts {
  /** The release that is corrected. */
  release: number
  reason: string
}

export const LEAK_STEPS = [
  'taken-down',
  'site-asked',
  'protection-officer-told',
  'people-told',
] as const
export type LeakStep = (typeof LEAK_STEPS)[number]

export interface WithdrawnFacts {
  release: number
  /** It went out with something in it that should not have. */
  leaked: boolean
  reason: string
  done: { step: LeakStep; on: string; note: string }[]
}

/** A line of the ledger: written once, when it was sent, and never changed. */
export interface ReleaseRecord {
  number: number
  request: string
  reference: string
  tables: { question: string; released: string; certificate: string; made: string }[]
  promised: Record<string, string>
  /** Numbers of earlier releases that were thought of. */
  earlier: number[]
  files: FileToRelease[]
  notice: number | null
  drawnUpBy: string
  signedBy: string
  signedAt: string
  sentBy: string
  /** ISO instant. */
  sentAt: string
  door: DoorOut
  /** The release that it corrects, and why. */
  corrects: number | null
  reason: string | null
}
