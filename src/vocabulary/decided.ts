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
  /** null where the reply does not tell. */
  question: string | null
  figure: Figure
  state: ReadingState
  /** The machine's reading, where a reader corrected it. */
  readAs: Figure | null
  decided: Decided | null
  /** Its turn in its reply, from 0. */
  order: number
  /** A later reply of the same body answers the question; kept and shown, not counted. */
  superseded: boolean
}

export interface DecidedAnswer {
  body: string
  message: string | null
  answer: QuestionAnswered
  state: ReadingState
  decided: Decided | null
  /** What was decided about an earlier reply's answer; the letter that answers now is another, so it does not carry over. */
  formerly?: Decided & { answer: string | null }
}

/** How a decided figure is kept: the figure as decided, with what was decided about it beside it. */
export interface KeptFigure extends Figure {
  order: number
  decided?: Decided
  superseded?: true
}

export interface KeptAnswer extends QuestionAnswered {
  decided?: Decided
  formerly?: DecidedAnswer['formerly']
}

export function keptFigure({ figure, order, decided, superseded }: DecidedFigure): KeptFigure {
  return { ...figure, order, ...(decided && { decided }), ...(superseded && { superseded }) }
}

export function keptAnswer({ answer, decided, formerly }: DecidedAnswer): KeptAnswer {
  return { ...answer, ...(decided && { decided }), ...(formerly && { formerly }) }
}

export interface FigureRow
  extends Pick<DecidedFigure, 'id' | 'body' | 'message' | 'question' | 'state'> {
  figure: KeptFigure
  readAs: Figure | null
}

export function decidedFigure({ figure: kept, ...row }: FigureRow): DecidedFigure {
  const { order, decided, superseded, ...figure } = kept
  return { ...row, figure, order, decided: decided ?? null, superseded: superseded ?? false }
}

export interface AnswerRow extends Pick<DecidedAnswer, 'body' | 'message' | 'state'> {
  answer: KeptAnswer
}

export function decidedAnswer({ answer: kept, ...row }: AnswerRow): DecidedAnswer {
  const { decided, formerly, ...answer } = kept
  return { ...row, answer, decided: decided ?? null, ...(formerly && { formerly }) }
}
