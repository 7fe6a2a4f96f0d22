// What the statements of one body leave possible: assumptions that something contradicts are dropped, and where the body
// contradicts itself everything that it says is still possible.
import type { Assumption } from '../../vocabulary/assumption.ts'
import type { Bounds } from '../../vocabulary/bounds.ts'
import { solve } from '../solve.ts'
import type { Rule } from './rule.ts'
import { type Said, type Stated, systemOf } from './statements.ts'

export interface Settled {
  /** By the quantity's name. */
  intervals: ReadonlyMap<string, Bounds>
  /** Rules that hold: what follows from words, and assumptions that nothing contradicts. */
  rules: readonly Rule[]
  dropped: readonly Assumption[]
  /** The body's own statements cannot all be true. */
  contradictory: boolean
}

export async function settled(stated: Stated): Promise<Settled> {
  const dropped = new Set<Said>()
  for (;;) {
    const left = without(stated, dropped)
    const { feasible, intervals, contradictions } = await solve(left, APART)
    if (feasible) return outcome(stated, dropped, new Map(Object.entries(intervals)), false)
    const assumed = contradictions
      .flat()
      .flatMap((id) => stated.said.get(id) ?? [])
      .filter(({ rule }) => rule?.assumed)
    if (assumed.length === 0) break
    const alone = await wrongByThemselves(stated, assumed)
    for (const one of alone.length > 0 ? alone : assumed) dropped.add(one)
  }
  return outcome(stated, dropped, await allPossible(stated, dropped), true)
}

/** Those that what was stated contradicts without any other assumption: the others may still hold. */
async function wrongByThemselves(stated: Stated, assumed: readonly Said[]): Promise<Said[]> {
  const wrong: Said[] = []
  for (const one of assumed) {
    const only = systemOf(stated, (other) => other === one || !other.rule?.assumed)
    if (!(await solve(only, APART)).feasible) wrong.push(one)
  }
  return wrong
}

const without = (stated: Stated, dropped: ReadonlySet<Said>) =>
  systemOf(stated, (one) => !dropped.has(one))

function outcome(
  { said }: Stated,
  dropped: ReadonlySet<Said>,
  intervals: Map<string, Bounds>,
  contradictory: boolean,
): Settled {
  return {
    intervals,
    rules: [...said.values()].flatMap((one) => (one.rule && !dropped.has(one) ? [one.rule] : [])),
    dropped: [...dropped].flatMap(({ rule }) => rule?.assumed ?? []),
    contradictory,
  }
}

/** So many ways of setting the body right are tried. */
const MOST_TRIED = 60

/**
 * As few statements are taken to be wrong as can be: each in turn, and what any of these leaves is possible. A total that
 * the years make as well as it says is not in doubt because one row does not. Where there are too many ways, all that stand in
 * a contradiction are left aside: then less is known, and nothing false.
 */
async function allPossible(
  stated: Stated,
  dropped: ReadonlySet<Said>,
): Promise<Map<string, Bounds>> {
  const possible = new Map<string, Bounds>()
  const open: ReadonlySet<Said>[] = [dropped]
  const seen = new Set<string>()
  let fewest = Number.POSITIVE_INFINITY
  for (let tried = 0, at = 0; at < open.length; at++) {
    const aside = open[at] ?? dropped
    const key = [...aside]
      .map(({ statement }) => statement.id)
      .sort()
      .join()
    if (seen.has(key) || aside.size > fewest) continue
    seen.add(key)
    if (tried++ === MOST_TRIED) return nothingDisputed(stated, dropped)
    const { feasible, intervals, contradictions } = await solve(without(stated, aside), APART)
    if (feasible) {
      fewest = aside.size
      for (const [name, bounds] of Object.entries(intervals))
        possible.set(name, hull(possible.get(name), bounds))
      continue
    }
    const [first = []] = contradictions
    for (const wrong of figuresAmong(stated, first)) open.push(new Set([...aside, wrong]))
  }
  return possible
}

async function nothingDisputed(
  stated: Stated,
  dropped: ReadonlySet<Said>,
): Promise<Map<string, Bounds>> {
  const aside = new Set(dropped)
  for (;;) {
    const { feasible, intervals, contradictions } = await solve(without(stated, aside), APART)
    if (feasible) return new Map(Object.entries(intervals))
    const disputed = figuresAmong(stated, contradictions.flat())
    if (disputed.length === 0) return new Map()
    for (const one of disputed) aside.add(one)
  }
}

const APART = { apartOnly: true }

const figuresAmong = ({ said }: Stated, ids: readonly string[]): Said[] =>
  ids.flatMap((id) => said.get(id) ?? []).filter(({ figure }) => figure !== null)

/** Everything from the least to the most of both. */
function hull(a: Bounds | undefined, b: Bounds): Bounds {
  if (!a) return b
  return {
    low: Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  }
}
