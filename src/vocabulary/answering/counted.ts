// What the register says to a question: what it was taken to mean, the count as it stood at one moment, and what of it may be released.
import type { Span } from '../span.ts'

export interface Mapped {
  question: string
  unit: 'people' | 'matters' | 'allegations'
  /** Fields of the register by which it is counted, in the order of the table; none: one number alone. */
  by: readonly string[]
  /** Only what has one of these values, by field. */
  only: Readonly<Record<string, readonly string[]>>
  /** Only what was said to be of social media. */
  social: boolean
  span: Span
  /** How a field and its values are written where it is otherwise than the register has it: in a reply sheet's own words. */
  written: readonly FieldWritten[]
  /** What is printed above the table. */
  title: string
  /** In the words of the answer: what the figures count. */
  words: string
}

export interface FieldWritten {
  field: string
  name: string
  /** By the register's value; null: it is not told apart. */
  words: Readonly<Record<string, string | null>>
}

/** A question that is answered by a document of the force: its policy as it stood on a day. */
export interface DocumentChosen {
  question: string
  policy: string
  on: string
}

/** Nothing here is a number: those are sealed, and only who may count opens them. */
export interface Counted {
  question: string
  /** The event that says what was counted. */
  mapped: number
  /** The instant at which the register was counted: it is not counted again for another who looks. */
  asOf: string
  /** How many events the register held then: whether it has moved since. */
  register: number
  /** Sealed: the true table (TrueTable), and apart from it which matters each of its numbers counts. */
  table: string
  cases: string
}

export interface Protected {
  questions: readonly string[]
  counted: readonly number[]
  /** Sealed: the whole answer, closed, with which numbers are small and why each is withheld. */
  closed: string
  /** Sealed: what may leave (Released), and its certificate. */
  released: string
  certificate: string
  /** What was promised, as the form had it. */
  promised: Readonly<Record<string, string>>
  /** Releases that were thought of: reference and number. */
  earlier: readonly { reference: string; release: number }[]
  /** All tables of this answer and the earlier ones were audited together, and every small number kept its values. */
  together: boolean
}
