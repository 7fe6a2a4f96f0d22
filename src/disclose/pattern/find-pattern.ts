// The fewest cells to withhold beside the small ones. Each round asks for the smallest set that satisfies what is known of safe
// patterns, looks which small cells it leaves too narrow, and learns from each of them one more thing that safe patterns share.
import type { Highs } from 'highs'
import { type Cut, type Deviations, openDeviations } from './deviations.ts'
import { type Master, openMaster } from './master.ts'
import type { Problem } from './problem.ts'

export interface Pattern {
  /** Candidates that are withheld. */
  opened: ReadonlySet<number>
  bound: number
  proven: boolean
  /** Targets that stay too narrow whatever is withheld; the pattern is then everything. */
  impossible: readonly number[]
}

/** `secondsLeft`: how much of the time given is left; when it is gone the best pattern so far is made safe and returned. */
export function findPattern(
  highs: Highs,
  problem: Problem,
  { secondsLeft, learnt = [] }: { secondsLeft: () => number; learnt?: readonly Cut[] },
): Pattern {
  const deviations = openDeviations(highs, problem)
  const master = openMaster(highs, problem)
  try {
    for (const cut of learnt) master.add(cut)
    return searched(problem, deviations, master, secondsLeft)
  } finally {
    master.close()
    deviations.close()
  }
}

function searched(
  problem: Problem,
  deviations: Deviations,
  master: Master,
  secondsLeft: () => number,
): Pattern {
  for (const target of problem.targets) for (const cut of lineCuts(problem, target)) master.add(cut)
  // Of the time given, what the search must leave for making the pattern safe and taking out what is needless.
  const kept = FOR_CLEARING * Math.max(0, secondsLeft())
  const searchLeft = (): number => secondsLeft() - kept
  const isOver = (): boolean => secondsLeft() <= 0
  if (!problem.isPlain) relaxedRounds(problem, deviations, master, searchLeft)
  let bound = 0
  for (;;) {
    const chosen = master.solve(searchLeft())
    if (chosen.impossible) return nothingHelps(problem, deviations)
    bound = Math.max(bound, chosen.bound)
    const narrow = tooNarrow(problem, deviations, whole(chosen.opened))
    if (narrow.length === 0) {
      const proven = chosen.proven || chosen.opened.size === bound
      const opened = proven
        ? chosen.opened
        : withoutNeedless(problem, deviations, chosen.opened, isOver)
      return { opened, bound, proven: proven || opened.size === bound, impossible: [] }
    }
    for (const { cut } of narrow) master.add(cut)
    if (searchLeft() > 0) continue
    const opened = madeSafe(problem, deviations, chosen.opened, isOver)
    return { opened, bound, proven: opened.size === bound, impossible: [] }
  }
}

/** With everything withheld the small cells that stay too narrow all the same. */
function nothingHelps(problem: Problem, deviations: Deviations): Pattern {
  const opened = allCandidates(problem)
  const impossible = tooNarrow(problem, deviations, whole(opened)).map(({ target }) => target)
  return { opened, bound: opened.size, proven: false, impossible }
}

const allCandidates = ({ columns }: Problem): Set<number> =>
  new Set(columns.flatMap(({ role }, c) => (role === 'candidate' ? [c] : [])))

interface Narrow {
  target: number
  cut: Cut
  support: number[]
}

/** A table in which one small cell has moved shows of others how far they can. `isOver`: the rest is not looked at. */
function tooNarrow(
  { targets, minValues }: Problem,
  deviations: Deviations,
  share: (column: number) => number,
  isOver: () => boolean = () => false,
): Narrow[] {
  const above = new Map<number, number>()
  const below = new Map<number, number>()
  const narrow: Narrow[] = []
  for (const target of targets) {
    if ((above.get(target) ?? 0) + (below.get(target) ?? 0) >= minValues - 1) continue
    if (isOver()) break
    const reach = deviations.reach(target, share)
    for (const one of targets) {
      above.set(one, Math.max(above.get(one) ?? 0, reach.above(one)))
      below.set(one, Math.max(below.get(one) ?? 0, reach.below(one)))
    }
    if (reach.cut) narrow.push({ target, cut: reach.cut, support: reach.support })
  }
  return narrow
}

/** Withheld whole or not at all. */
const whole =
  (opened: ReadonlySet<number>) =>
  (column: number): number =>
    opened.has(column) ? 1 : 0

/** In a line the others must make up for the target: as far as they can, they must be withheld. */
function lineCuts({ columns, rows, minValues }: Problem, target: number): Cut[] {
  const need = minValues - 1
  return rows.flatMap((row) => {
    const own = row.find(({ at }) => at === target)
    if (!own) return []
    let fixed = 0
    const weights = new Map<number, number>()
    for (const { at, by } of row) {
      const column = columns[at]
      if (at === target || !column) continue
      const range = ((column.down + (column.up ?? need)) * Math.abs(by)) / Math.abs(own.by)
      if (column.role === 'open') fixed += range
      else weights.set(at, range)
    }
    const least = need - fixed
    if (least <= 0) return []
    for (const [at, range] of weights) weights.set(at, Math.min(range, least))
    return [{ weights, least }]
  })
}

const FOR_CLEARING = 0.4
const MOST_ROUNDS = 60

/** With cells withheld in part: the bound grows quickly, and what is learnt holds of whole cells too. */
function relaxedRounds(
  problem: Problem,
  deviations: Deviations,
  master: Master,
  secondsLeft: () => number,
): void {
  for (let round = 0; round < MOST_ROUNDS && secondsLeft() > 0; round++) {
    const parts = master.relaxed()
    if (!parts) return
    const share = (c: number): number => parts.get(c) ?? 0
    const cuts = tooNarrow(problem, deviations, share, () => secondsLeft() <= 0).map(
      ({ cut }) => cut,
    )
    if (cuts.length === 0) return
    for (const cut of cuts) master.add(cut)
  }
}

/** What the time did not allow to choose well is chosen safely: of all that could be withheld, what each narrow cell leans on. */
function madeSafe(
  problem: Problem,
  deviations: Deviations,
  opened: ReadonlySet<number>,
  isOver: () => boolean,
): Set<number> {
  const safe = new Set(opened)
  const everything = allCandidates(problem)
  for (const target of problem.targets) {
    if (!deviations.reach(target, (c) => (safe.has(c) ? 1 : 0)).cut) continue
    const { support } = deviations.reach(target, (c) => (everything.has(c) ? 1 : 0))
    for (const c of support) if (everything.has(c)) safe.add(c)
  }
  return withoutNeedless(problem, deviations, safe, isOver)
}

/** A companion that no small cell needs is printed after all. Only those whose tables used it are looked at again. */
function withoutNeedless(
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

/** Of each companion the targets that would be too narrow without it. */
export function leanOn(
  highs: Highs,
  problem: Problem,
  opened: ReadonlySet<number>,
): Map<number, number[]> {
  const deviations = openDeviations(highs, problem)
  const share = (c: number): number => (opened.has(c) ? 1 : 0)
  const supports = problem.targets.map((target) => deviations.reach(target, share).support)
  const found = [...opened].map((companion): [number, number[]] => {
    const without = (c: number): number => (c !== companion && opened.has(c) ? 1 : 0)
    const leaning = problem.targets.filter(
      (target, i) => supports[i]?.includes(companion) && deviations.reach(target, without).cut,
    )
    return [companion, leaning]
  })
  deviations.close()
  return new Map(found)
}
