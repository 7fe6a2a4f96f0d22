// The fewest companions that satisfy every inequality found so far: a bound for every safe pattern, and the next one to try.
import type { Highs } from 'highs'
import type { Cut } from './deviations.ts'
import type { Problem } from './problem.ts'

export interface Chosen {
  opened: Set<number>
  /** No pattern has fewer companions. */
  bound: number
  /** Nothing satisfies them all. */
  impossible: boolean
  /** The program itself was solved to its end. */
  proven: boolean
}

export interface Master {
  add(cut: Cut): void
  /** Each candidate between 0 and 1, as fractions allow: where companions tend to lie. */
  relaxed(): { parts: Map<number, number>; bound: number } | null
  /** `onBound`: told while a long search goes on. */
  solve(secondsLeft: number, onBound?: (bound: number) => void): Chosen
  close(): void
}

/** A number of its own for each column, the same for the same seed. */
function drawn(seed: number, column: number): number {
  let state = Math.imul(seed ^ Math.imul(column + 1, 0x9e3779b1), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** A gap too small for one companion more: in three dimensions the weights are only followed as far as that. */
const NO_COMPANION = 0.49

/** Of companions alone: all weights together make half of one at most. */
const boundOf = (objective: number): number => Math.max(0, Math.ceil(objective - 0.5 - 1e-6))

export function openMaster(highs: Highs, { columns, isPlain }: Problem, seed: number): Master {
  // Among patterns that are as good the solver takes what it meets first: the seed says in which order it meets them.
  const candidates = columns
    .flatMap(({ role }, c) => (role === 'candidate' ? [c] : []))
    .toSorted((a, b) => drawn(seed, a) - drawn(seed, b))
  const numberOf = new Map(candidates.map((c, i) => [c, i]))
  const { infeasible, optimal } = highs.constants.modelStatus
  const { mipLogging } = highs.constants.callbackType
  // All weights together make less than one companion: they choose among patterns of one size and never cost a cell.
  const share = 0.5 / Math.max(1, candidates.length)
  const made = (whole: boolean) => {
    const model = highs.createModel({
      numCols: candidates.length,
      numRows: 0,
      colCost: candidates.map((c) => 1 + share * (columns[c]?.weight ?? 0)),
      colLower: candidates.map(() => 0),
      colUpper: candidates.map(() => 1),
      rowLower: [],
      rowUpper: [],
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: candidates.length,
        starts: [0],
        indices: [],
        values: [],
      },
      integrality: whole ? candidates.map(() => 1 as const) : undefined,
    })
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: isPlain ? 0 : NO_COMPANION,
      random_seed: 1,
    })
    return model
  }
  const whole = made(true)
  const fractions = made(false)
  let impossible = false
  let spent = 0
  return {
    add({ weights, least }) {
      const entries = [...weights].flatMap(([c, weight]) => {
        const i = numberOf.get(c)
        return i === undefined ? [] : [{ i, weight }]
      })
      if (entries.reduce((sum, { weight }) => sum + weight, 0) < least - 1e-7) impossible = true
      const sparse = {
        indices: entries.map(({ i }) => i),
        values: entries.map(({ weight }) => weight),
      }
      for (const model of [whole, fractions])
        model.addRow(least - 1e-7, Number.POSITIVE_INFINITY, sparse)
    },
    relaxed() {
      if (candidates.length === 0) return { parts: new Map(), bound: 0 }
      if (fractions.run().modelStatus !== optimal) return null
      const values = fractions.getSolution().colValue
      const parts = new Map(candidates.map((c, i) => [c, Math.min(1, Math.max(0, values[i] ?? 0))]))
      return { parts, bound: boundOf(fractions.info.get('objective_function_value') as number) }
    },
    solve(secondsLeft, onBound) {
      const none = { opened: new Set<number>(), bound: 0, impossible, proven: true }
      if (candidates.length === 0 || impossible) return none
      // The solver counts the time of a model from its first run on.
      whole.options.set({ time_limit: spent + Math.max(0.05, secondsLeft) })
      const begun = performance.now()
      const status = whole.run(
        onBound && {
          [mipLogging]: ({ data }) => {
            onBound(boundOf(data.mip_dual_bound ?? 0))
          },
        },
      ).modelStatus
      spent += (performance.now() - begun) / 1000
      if (status === infeasible) return { ...none, impossible: true }
      const values = whole.getSolution().colValue
      const opened = new Set(candidates.filter((_, i) => (values[i] ?? 0) > 0.5))
      const proven = status === optimal
      const lower = proven ? opened.size : boundOf(whole.info.get('mip_dual_bound') as number)
      return { opened, bound: lower, impossible: false, proven }
    },
    close() {
      whole.dispose()
      fractions.dispose()
    },
  }
}
