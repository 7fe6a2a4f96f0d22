// Which small cells are too narrow while a given set of cells is withheld, and on which columns the others lean.
import type { Cut, Deviations } from './deviations.ts'
import { needOf, type Problem } from './problem.ts'

export const allCandidates = ({ columns }: Problem): Set<number> =>
  new Set(columns.flatMap(({ role }, c) => (role === 'candidate' ? [c] : [])))

interface Narrow {
  target: number
  cut: Cut
  support: number[]
}

/** `isOver`: the rest is not looked at. */
export const tooNarrow = (
  problem: Problem,
  deviations: Deviations,
  share: (column: number) => number,
  isOver: () => boolean = () => false,
): Narrow[] => lookedAt(problem, deviations, share, isOver).narrow

interface LookedAt {
  narrow: Narrow[]
  /** Of a target, the columns that deviate where it was seen to move. */
  supportOf(target: number): ReadonlySet<number>
}

/** A table in which one small cell has moved shows of others how far they can. */
export function lookedAt(
  problem: Problem,
  deviations: Deviations,
  share: (column: number) => number,
  isOver: () => boolean = () => false,
): LookedAt {
  const { targets } = problem
  const above = new Map<number, Moved>()
  const below = new Map<number, Moved>()
  const narrow: Narrow[] = []
  for (const target of targets) {
    if ((above.get(target)?.by ?? 0) + (below.get(target)?.by ?? 0) >= needOf(problem, target))
      continue
    if (isOver()) break
    const { cut, support, ...moved } = deviations.reach(target, share)
    for (const one of targets) {
      if (moved.above(one) > (above.get(one)?.by ?? 0))
        above.set(one, { by: moved.above(one), support })
      if (moved.below(one) > (below.get(one)?.by ?? 0))
        below.set(one, { by: moved.below(one), support })
    }
    if (cut) narrow.push({ target, cut, support })
  }
  const supportOf = (target: number) =>
    new Set([...(above.get(target)?.support ?? []), ...(below.get(target)?.support ?? [])])
  return { narrow, supportOf }
}

interface Moved {
  by: number
  support: readonly number[]
}

/** Withheld whole or not at all. */
export const whole =
  (opened: ReadonlySet<number>) =>
  (column: number): number =>
    opened.has(column) ? 1 : 0
