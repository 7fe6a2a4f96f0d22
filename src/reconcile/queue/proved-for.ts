// What arithmetic proves of that which waits for a reader, each reading once, with the sum that proves it.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Sight, wanted } from '../readers/whose-turn.ts'
import type { ProofKept } from './proofs.ts'

export interface Proved {
  body: string
  why: string
  /** Those of its readings that this reader has not decided and no sum before it holds. */
  open: DecidedFigure[]
}

/** `proofs` of each body, in the order in which they are shown; `readings` those that they name. */
export function provedFor(
  sight: Pick<Sight, 'reader'>,
  proofs: readonly { body: string; proofs: readonly ProofKept[] }[],
  readings: readonly DecidedFigure[],
): Proved[] {
  const byId = new Map(readings.map((one) => [one.id, one]))
  const told = new Set<string>()
  return proofs.flatMap(({ body, proofs: own }) =>
    own.flatMap(({ figures, why }) => {
      const open = figures.flatMap((id) => {
        const reading = byId.get(id)
        return reading && wanted(sight, reading) === 'answer' && !told.has(id) ? [reading] : []
      })
      for (const { id } of open) told.add(id)
      return open.length > 0 ? [{ body, why, open }] : []
    }),
  )
}
