// The fewest cells to withhold beside the small ones. Each round asks for the smallest set that satisfies what is known of safe
// patterns, looks which small cells it leaves too narrow, and learns from each of them one more thing that safe patterns share.
import type { Highs } from 'highs'
import { type Cut, type Deviations, openDeviations } from './deviations.ts'
import { type Master, openMaster } from './master.ts'
import type { Problem } from './problem.ts'
import { told, type Watched } from './watched.ts'

export interface Pattern {
  /** Candidates that are withheld. */
  opened: ReadonlySet<number>
  bound: number
  proven: boolean
  /** Targets that stay too narrow whatever is withheld; the pattern is then everything. */
  impossible: readonly number[]
}

export interface Search extends Watched {
  /** How much of the time given is left; when it is gone the best pattern so far is made safe and returned. */
  secondsLeft(): number
  learnt?: readonly Cut[]
  seed?: number
}

export async function findPattern(
  highs: Highs,
  problem: Problem,
  search: Search,
): Promise<Pattern> {
  const { learnt = [], seed = 1 } = search
  const deviations = openDeviations(highs, problem)
  const master = openMaster(highs, problem, seed)
  try {
    for (const cut of learnt) master.add(cut)
    return await searched(problem, deviations, master, search)
  } finally {
    master.close()
    deviations.close()
  }
}

async function searched(
  problem: Problem,
  deviations: Deviations,
  master: Master,
  search: Search,
): Promise<Pattern> {
  const { secondsLeft } = search
  for (const target of problem.targets) for (const cut of lineCuts(problem, target)) master.add(cut)
  // Of the time given, what the search must leave for making the pattern safe and taking out what is needless.
  const kept = FOR_CLEARING * Math.max(0, secondsLeft())
  const searchLeft = (): number => secondsLeft() - kept
  const isOver = (): boolean => secondsLeft() <= 0
  let bound = problem.isPlain
    ? 0
    : await relaxedRounds(problem, deviations, master, { ...search, secondsLeft: searchLeft })
  for (;;) {
    await told(search, { stage: 'pattern', bound, companions: null })
    const chosen = master.solve(
      searchLeft(),
      search.onProgress &&
        ((so) =>
          search.onProgress?.({ stage: 'pattern', bound: Math.max(bound, so), companions: null })),
    )
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

/** `isOver`: the rest is not looked at. */
const tooNarrow = (
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
function lookedAt(
  { targets, minValues }: Problem,
  deviations: Deviations,
  share: (column: number) => number,
  isOver: () => boolean = () => false,
): LookedAt {
  const above = new Map<number, Moved>()
  const below = new Map<number, Moved>()
  const narrow: Narrow[] = []
  for (const target of targets) {
    if ((above.get(target)?.by ?? 0) + (below.get(target)?.by ?? 0) >= minValues - 1) continue
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
async function relaxedRounds(
  problem: Problem,
  deviations: Deviations,
  master: Master,
  search: Search,
): Promise<number> {
  const { secondsLeft } = search
  let bound = 0
  for (let round = 0; round < MOST_ROUNDS && secondsLeft() > 0; round++) {
    await told(search, { stage: 'pattern', bound, companions: null })
    const relaxed = master.relaxed()
    if (!relaxed) return bound
    const { parts } = relaxed
    bound = Math.max(bound, relaxed.bound)
    const share = (c: number): number => parts.get(c) ?? 0
    const cuts = tooNarrow(problem, deviations, share, () => secondsLeft() <= 0).map(
      ({ cut }) => cut,
    )
    if (cuts.length === 0) return bound
    for (const cut of cuts) master.add(cut)
  }
  return bound
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
  const { supportOf } = lookedAt(problem, deviations, whole(opened))
  const supports = problem.targets.map((target) => ({ target, support: supportOf(target) }))
  const found = [...opened].map((companion): [number, number[]] => {
    const targets = supports.flatMap(({ target, support }) =>
      support.has(companion) ? [target] : [],
    )
    const fewer = new Set(opened)
    fewer.delete(companion)
    const narrow = tooNarrow({ ...problem, targets }, deviations, whole(fewer))
    return [companion, narrow.map(({ target }) => target)]
  })
  deviations.close()
  return new Map(found)
}
