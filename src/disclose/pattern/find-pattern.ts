// The fewest cells to withhold beside the small ones. Each round asks for the smallest set that satisfies what is known of safe
// patterns, looks which small cells it leaves too narrow, and learns from each of them one more thing that safe patterns share.
import type { Highs } from 'highs'
import { type Cut, type Deviations, openDeviations } from './deviations.ts'
import { allCandidates, lookedAt, tooNarrow, whole } from './looked-at.ts'
import { madeSafe, withoutNeedless } from './make-safe.ts'
import { type Master, openMaster } from './master.ts'
import { needOf, type Problem } from './problem.ts'
import { told, type Watched } from './watched.ts'

export interface Pattern {
  /** Candidates that are withheld. */
  opened: ReadonlySet<number>
  bound: number
  proven: boolean
  /** Targets that stay too narrow whatever is withheld; the pattern is then everything. */
  impossible: readonly number[]
}

interface Search extends Watched {
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
  let best: Set<number> | null = null
  // Once there is a safe pattern nothing need be kept back for making one.
  const left = (): number => (best ? secondsLeft() : searchLeft())
  for (let round = 1; ; round++) {
    const companions = best?.size ?? null
    await told(search, { stage: 'pattern', bound, companions })
    const chosen = master.solve(
      left(),
      search.onProgress &&
        ((so) => search.onProgress?.({ stage: 'pattern', bound: Math.max(bound, so), companions })),
    )
    if (chosen.impossible) return nothingHelps(problem, deviations)
    bound = Math.max(bound, chosen.bound)
    const narrow = tooNarrow(problem, deviations, whole(chosen.opened))
    if (narrow.length === 0) {
      const proven = chosen.proven || chosen.opened.size === bound
      const safe = proven
        ? chosen.opened
        : withoutNeedless(problem, deviations, chosen.opened, isOver)
      const opened = best && best.size < safe.size ? best : safe
      return { opened, bound, proven: proven || opened.size === bound, impossible: [] }
    }
    for (const { cut } of narrow) master.add(cut)
    const isLast = left() <= 0
    const isTurn = !problem.isPlain && !isLast && round % ROUNDS_A_REPAIR === 0
    if (isTurn || (isLast && !best)) {
      const safe = madeSafe(problem, deviations, chosen.opened, isOver)
      if (!best || safe.size < best.size) best = safe
    }
    if (best && (isLast || best.size === bound))
      return { opened: best, bound, proven: best.size === bound, impossible: [] }
  }
}

/** With everything withheld the small cells that stay too narrow all the same. */
function nothingHelps(problem: Problem, deviations: Deviations): Pattern {
  const opened = allCandidates(problem)
  const impossible = tooNarrow(problem, deviations, whole(opened)).map(({ target }) => target)
  return { opened, bound: opened.size, proven: false, impossible }
}

/** In a line the others must make up for the target: as far as they can, they must be withheld. */
function lineCuts(problem: Problem, target: number): Cut[] {
  const { columns, rows } = problem
  const need = needOf(problem, target)
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

const FOR_CLEARING = 0.3
/** After so many rounds the pattern chosen is made safe by withholding more: it may have no more than is proved to be needed. */
const ROUNDS_A_REPAIR = 3
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

/** Of each companion the targets that would be too narrow without it; once time is over, those that were seen to move by it. */
export function leanOn(
  highs: Highs,
  problem: Problem,
  opened: ReadonlySet<number>,
  isOver: () => boolean,
): Map<number, number[]> {
  const deviations = openDeviations(highs, problem)
  const { supportOf } = lookedAt(problem, deviations, whole(opened))
  const supports = problem.targets.map((target) => ({ target, support: supportOf(target) }))
  const found = [...opened].map((companion): [number, number[]] => {
    const targets = supports.flatMap(({ target, support }) =>
      support.has(companion) ? [target] : [],
    )
    if (isOver()) return [companion, targets]
    const fewer = new Set(opened)
    fewer.delete(companion)
    const narrow = tooNarrow({ ...problem, targets }, deviations, whole(fewer))
    return [companion, narrow.map(({ target }) => target)]
  })
  deviations.close()
  return new Map(found)
}
