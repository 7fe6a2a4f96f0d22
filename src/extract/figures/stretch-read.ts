// What was read of one stretch of an answer.
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { FigureRead } from './draft.ts'

export interface StretchRead {
  figures: FigureRead[]
  caseRows: Case[]
  doubts: Doubt[]
  /** Some of what it tells occurred, and nobody says how often: “the matters included …”. */
  unnumbered?: true
}

export const NOTHING_READ: StretchRead = { figures: [], caseRows: [], doubts: [] }
