// What arithmetic proves of one body, as it is kept: worked out once with its figures, not each time somebody looks.
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { provedByArithmetic } from '../contradictions/proved-by-arithmetic.ts'

export interface ProofKept {
  /** The ids of the readings that hold one another up, the total first. */
  figures: string[]
  why: string
}

export const proofsIn = (
  figures: readonly DecidedFigure[],
  contradictions: readonly Contradiction[],
  survey: Survey,
): ProofKept[] =>
  provedByArithmetic(
    figures.filter(({ superseded }) => !superseded).toSorted(inReply),
    contradictions,
    survey,
  ).map(({ figures: held, why }) => ({ figures: held.map(({ id }) => id), why }))

/** As the reply has them. */
const inReply = (a: DecidedFigure, b: DecidedFigure): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1)
