// What was found of a file that may hide something: a verdict, and each place that keeps what its reader does not see.
import type { Reason } from '../reasons.ts'
import type { Carrier, Level } from './carriers.ts'

export interface Inspected {
  file: string
  /** The file that it lies in. */
  container?: string
  sha256: string
  /** By its bytes. */
  mediaType: string
  bytes: number
  /** cannot-check: locked, damaged, or of a kind that is not looked into. It means: do not release. */
  verdict: 'clean' | 'carries' | 'cannot-check'
  reason?: Reason
  carriers: Found[]
}

export interface Found {
  carrier: Carrier
  level: Level
  place: WherePart
  what: string
  count?: number
  /** What was hidden, as text: for eyes that asked for it, and shortened. */
  shows?: string
}

export interface WherePart {
  /** "xl/worksheets/sheet2.xml", "page 3", "line 7", "trailing" */
  part: string
  /** "Sheet2!B7", "object 14", "byte 10423" */
  at?: string
}
