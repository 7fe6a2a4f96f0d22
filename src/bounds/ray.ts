// Which statements make a system impossible, told by the solver at one go: those that carry weight in its proof.
import type { Highs } from 'highs'
import type { Ranges } from './propagate.ts'
import type { Row } from './rows.ts'
import { isWithinReach, linearModel } from './solver.ts'

/** Below this a weight is rounding. */
const WEIGHTLESS = 1e-7

/**
 * By Farkas' lemma an impossible system has weights under which its statements add up to nonsense. Few of them carry any,
 * so the search for a minimal set begins near its end. null where fractions would satisfy all, or numbers are too large.
 */
export function weightyAmong(highs: Highs, rows: readonly Row[], ranges: Ranges): Row[] | null {
  if (!isWithinReach(rows)) return null
  const model = linearModel(highs, rows, ranges)
  try {
    // A simplified system would have a proof of its own, and no weights for these statements.
    model.options.set({ presolve: 'off' })
    if (model.run().modelStatus !== highs.constants.modelStatus.infeasible) return null
    const weights = model.getDualRay()?.values
    return weights ? rows.filter((_, i) => Math.abs(weights[i] ?? 0) > WEIGHTLESS) : null
  } finally {
    model.dispose()
  }
}
