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
    const { feasible, intervals, contradictions } = await solve(left)
    if (feasible) return outcome(stated, dropped, new Map(Object.entries(intervals)), false)
    const assumed = contradictions
      .flat()
      .flatMap((id) => stated.said.get(id) ?? [])
      .filter(({ rule }) => rule?.assumed)
    if (assumed.length === 0) break
    for (const one of assumed) dropped.add(one)
  }
  return outcome(stated, dropped, await allPossible(stated, dropped), true)
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

/** So many systems are tried before a body's contradictions are left as they are: then nothing is known from them. */
const MOST_TRIED = 60

/** Each statement of a contradiction is in turn taken to be the wrong one; what any of these leaves is possible. */
async function allPossible(
  stated: Stated,
  dropped: ReadonlySet<Said>,
): Promise<Map<string, Bounds>> {
  const possible = new Map<string, Bounds>()
  const open: Set<Said>[] = [new Set(dropped)]
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const aside = open.shift()
    if (!aside) break
    const { feasible, intervals, contradictions } = await solve(without(stated, aside))
    if (feasible) {
      for (const [name, bounds] of Object.entries(intervals))
        possible.set(name, hull(possible.get(name), bounds))
      continue
    }
    const [smallest = []] = contradictions
    for (const id of smallest) {
      const wrong = stated.said.get(id)
      if (wrong?.figure) open.push(new Set([...aside, wrong]))
    }
  }
  return possible
}

/** Everything from the least to the most of both. */
function hull(a: Bounds | undefined, b: Bounds): Bounds {
  if (!a) return b
  return {
    low: Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  }
}
