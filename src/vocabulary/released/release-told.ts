// What is known of a released table that came in an answer: whether its own files agree, and whether its proof holds.
import type { Certificate } from './certificate.ts'
import type { Released } from './true-table.ts'

/** What checking a certificate came to. */
export interface Proof {
  /** It was made for this table, to the last number. */
  isOfTable: boolean
  /** It rests on earlier releases that did not come with it: then no more than `isOfTable` could be checked. */
  needsEarlier: boolean
  valid: boolean
  /** Sentences. */
  problems: string[]
  /** How many complete tables it shows. */
  tables: number
  /** The least number of values that a withheld number keeps; null: none is withheld. */
  fewest: number | null
}

/** Checks a proof by addition; in the child in which a reply is understood, since both files are a stranger's. */
export type Proves = (
  certificate: Certificate,
  released: Released,
  others: readonly Released[],
) => Proof

/** One released table of an answer. */
export interface ReleaseTold {
  /** Its file, and the others that show the same. */
  file: string
  copies: string[]
  /** All of them by their sha256, its certificate too: where it stands, nothing is in them but the table. */
  sha256s: string[]
  title: string
  /** The question whose words it is headed with; null: a person says which it answers. */
  question: string | null
  cells: number
  withheld: number
  /** null: no certificate came with it, or none that is its own. */
  proof: Proof | null
  /** Its figures stand by it: nothing about it is in doubt. */
  stands: boolean
}
