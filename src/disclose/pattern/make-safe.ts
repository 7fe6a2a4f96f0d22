// A set of withheld cells made safe by withholding more, as few as that takes without choosing anew; and rid of what it does not need.
import type { Deviations } from './deviations.ts'
import { allCandidates, whole } from './looked-at.ts'
import type { Problem } from './problem.ts'

/** What each narrow cell leans on where that costs least; where the time is over, what the first way found takes. */
export function madeSafe(
  problem: Problem,
  deviations: Deviations,
  opened: ReadonlySet<number>,
  isOver: () => boolean,
): Set<number> {
  const safe = new Set(opened)
  const { columns } = problem
  const everything = allCandidates(problem)
  const cost = (c: number): number =>
    columns[c]?.role === 'open' || safe.has(c) ? 0.001 : 1 + (columns[c]?.weight ?? 0) / 4
  for (const target of problem.targets) {
    if (!deviations.reach(target, whole(safe)).cut) continue
    const way =
      (isOver() ? null : deviations.cheapest(target, cost)) ??
      deviations.reach(target, whole(everything)).support
    for (const c of way) if (everything.has(c)) safe.add(c)
  }
  return withoutNeedless(problem, deviations, safe, isOver)
}

/** A companion that no small cell needs is printed after all. Only those whose tables used it are looked at again. */
export function withoutNeedless(
  { targets }: Problem,
  deviations: Deviations,
  opened: ReadonlySet<number>,
  isOver: () => boolean,
): Set<number> {
  let left = new Set(opened)
  const supports = new Map<number, ReadonlySet<number>>()
  const supportOf = (target: number): ReadonlySet<number> => {
    const known = supports.get(target) ?? new Set(deviations.reach(target, whole(left)).support)
    supports.set(target, known)
    return known
  }
  for (const companion of [...opened].toReversed()) {
    if (isOver()) break
    const fewer = new Set(left)
    fewer.delete(companion)
    const leaning = targets.filter((target) => supportOf(target).has(companion))
    const found = new Map<number, ReadonlySet<number>>()
    const isNeedless = leaning.every((target) => {
      const { cut, support } = deviations.reach(target, whole(fewer))
      found.set(target, new Set(support))
      return cut === null
    })
    if (!isNeedless) continue
    left = fewer
    for (const [target, support] of found) supports.set(target, support)
  }
  return left
}
