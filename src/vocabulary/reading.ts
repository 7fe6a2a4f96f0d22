// What comes back from an unclear document: a value, and what is doubtful about it. Never thrown.
import type { Place } from './place.ts'

/** Something a person should look at, beside the ink it is about. The code is one word list for all rooms (docs/doubts.md). */
export interface Doubt {
  code: string
  /** Exactly what stands there; empty when the doubt is about the whole document. */
  ink: string
  /** One sentence for the reader: what is unclear, and what it could be. */
  note: string
  place: Place | null
}

export interface Reading<T> {
  value: T
  doubts: Doubt[]
}

export const sure = <T>(value: T): Reading<T> => ({ value, doubts: [] })

export const doubtful = <T>(value: T, ...doubts: Doubt[]): Reading<T> => ({ value, doubts })
