// What arithmetic proves of that which waits for a reader, each reading once, with the sum that proves it.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Proof, provedByArithmetic } from '../contradictions/proved-by-arithmetic.ts'
import { wanted } from '../readers/whose-turn.ts'
import type { Undecided } from './waiting-for.ts'

export interface Proved extends Proof {
  /** Those of its readings that this reader has not decided and no sum before it holds. */
  open: DecidedFigure[]
}

export function provedFor(looked: Undecided): Proved[] {
  const told = new Set<string>()
  return looked.survey.bodies.flatMap(({ slug }) => {
    const own = looked.readings.filter(({ body, superseded }) => body === slug && !superseded)
    const contradictions = looked.contradictions.filter(({ body }) => body === slug)
    return provedByArithmetic(own, contradictions, looked.survey).flatMap((proof) => {
      const open = proof.figures.filter(
        (reading) => wanted(looked, reading) === 'answer' && !told.has(reading.id),
      )
      for (const { id } of open) told.add(id)
      return open.length > 0 ? [{ ...proof, open }] : []
    })
  })
}
