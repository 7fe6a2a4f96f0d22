// A reading after what readers decided about it: what reconcile leaves for count, publish and the desk.
import type { Figure, QuestionAnswered } from './reply.ts'

/** pencil: the machine read it and nobody decided. orphaned: decided once, but the ink is no longer read there. */
export type ReadingState = 'pencil' | 'confirmed' | 'rejected' | 'orphaned'

export interface Decided {
  by: string
  /** ISO instant or day. */
  at: string
  why: string | null
}

export interface DecidedFigure {
  /** Of the machine's reading: the same reading has the same id after re-reading. */
  id: string
  body: string
  /** The reply it stands in; null where that is no longer known. */
  message: string | null
  figure: Figure
  state: ReadingState
  /** The machine's reading, where a reader corrected it. */
  readAs: Figure | null
  decided: Decided | null
  /** A later reply of the same body answers the question; kept and shown, not counted. */
  superseded: boolean
}

export interface DecidedAnswer {
  body: string
  message: string | null
  answer: QuestionAnswered
  state: ReadingState
  decided: Decided | null
}
