// A table that agrees with all that is said, with these unknowns as high or as low as can be, or with one of them a given number.
// Whole numbers throughout: what the solver says in fractions is rounded, put back into the statements, and only then believed.
import type { Model } from 'highs'
import { FROM_LAST_CORNER, modelData, theHighs } from './solver.ts'
import { type TableSystem, tightened } from './tightened.ts'

export type { TableRow, TableSystem } from './tightened.ts'

export type Extreme =
  | { is: 'found'; sum: number; table: number[] }
  | { is: 'endless' }
  | { is: 'impossible' }
  /** Not settled within the branches allowed. */
  | { is: 'open' }

export interface Tables {
  /** The greatest (1) or least (-1) sum of weights × unknowns. */
  extreme(weights: ReadonlyMap<number, number>, sign: 1 | -1): Extreme
  /** A table far out in that direction; open where the furthest that fractions find is none in whole numbers. */
  corner(weights: ReadonlyMap<number, number>): Extreme
  /** The greatest (1) or least (-1) of this unknown, where a table is known in which it is `reached`; null: none is. */
  end(unknown: number, sign: 1 | -1, reached: number | null): Extreme | { is: 'reached' }
  /** With this unknown this number. */
  with(unknown: number, value: number): Extreme
  /** The same, by moving as few people of a table that agrees as fractions find; open where they find none in whole numbers. */
  near(table: readonly number[], unknown: number, value: number): Extreme
  close(): void
}

const MOST_BRANCHES = 20_000

/** Many questions to one system: what it costs to simplify it anew for each is more than that saves. */
const IN_WHOLE = {
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_max_nodes: MOST_BRANCHES,
  presolve: 'off',
} as const

const ROUNDING = 1e-6

/** `secondsLeft`: a search in whole numbers that takes longer is left open. */
export async function openTables(
  system: TableSystem,
  secondsLeft: () => number = () => Number.POSITIVE_INFINITY,
): Promise<Tables> {
  const highs = await theHighs()
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  const models = new Map<boolean, Model>()
  const tight = tightened(system)
  const { rows, low, high } = tight ?? system
  const width = low.length
  let spent = 0
  /** The first table found, to move others from. */
  let first: readonly number[] | null = null
  let moves: { from: readonly number[]; ends: TableSystem['high']; model: Model } | null = null

  const modelOf = (whole: boolean): Model => {
    const kept = models.get(whole)
    if (kept) return kept
    const made = highs.createModel(modelData(rows, { low, high }, whole ? 'whole' : 'fractions'))
    made.options.set({ output_flag: false, ...(whole ? IN_WHOLE : FROM_LAST_CORNER) })
    models.set(whole, made)
    return made
  }

  /** `bound`: further it cannot go. */
  const asked = (
    whole: boolean,
    weights: ReadonlyMap<number, number>,
    sign: 1 | -1,
  ): Extreme & { bound?: number } => {
    const model = modelOf(whole)
    for (const [at, weight] of weights) model.changeColCost(at, -sign * weight)
    const left = secondsLeft()
    if (whole && Number.isFinite(left)) model.options.set({ time_limit: spent + Math.max(0, left) })
    const begun = performance.now()
    const status = model.run().modelStatus
    // The solver counts the time of a model from its first run on.
    if (whole) spent += (performance.now() - begun) / 1000
    const values = status === optimal ? Array.from(model.getSolution().colValue) : []
    const is = sumOf(weights, values)
    const bound = sign === 1 ? Math.floor(is + ROUNDING) : Math.ceil(is - ROUNDING)
    for (const at of weights.keys()) model.changeColCost(at, 0)
    if (status === infeasible) return { is: 'impossible' }
    if (status === unbounded || status === unboundedOrInfeasible) return { is: 'endless' }
    if (status !== optimal) return { is: 'open' }
    const table = values.map(Math.round)
    if (
      !values.every((value, i) => Math.abs(value - (table[i] ?? 0)) < ROUNDING) ||
      !agrees(system, table)
    )
      return { is: 'open', bound }
    first ??= table
    return { is: 'found', sum: sumOf(weights, table), table }
  }

  const extreme: Tables['extreme'] = (weights, sign) => {
    if (!tight) return { is: 'impossible' }
    // Nothing is unknown: what is printed agrees or it does not.
    if (width === 0)
      return agrees(system, []) ? { is: 'found', sum: 0, table: [] } : { is: 'impossible' }
    const quick = asked(false, weights, sign)
    return quick.is === 'open' ? asked(true, weights, sign) : quick
  }

  const held = (unknown: number, value: number, ask: () => Extreme): Extreme => {
    for (const whole of [false, true]) modelOf(whole).changeColBounds(unknown, value, value)
    try {
      return ask()
    } finally {
      for (const whole of [false, true])
        modelOf(whole).changeColBounds(
          unknown,
          low[unknown] ?? 0,
          high[unknown] ?? Number.POSITIVE_INFINITY,
        )
    }
  }

  const near: Tables['near'] = (table, unknown, value) => {
    if (moves?.from !== table) {
      moves?.model.dispose()
      const ways = movesFrom({ rows, low, high }, table)
      const model = highs.createModel(modelData(ways.rows, ways, 'fractions'))
      moves = { from: table, ends: ways.high, model }
      model.options.set({ output_flag: false })
      const every = { kind: 'range', from: 0, to: 2 * width - 1 } as const
      model.changeColsCost(every, new Float64Array(2 * width).fill(1))
    }
    const { model, ends } = moves
    const [up, down] = [unknown, width + unknown]
    const by = value - (table[unknown] ?? 0)
    model.changeColBounds(up, Math.max(0, by), Math.max(0, by))
    model.changeColBounds(down, Math.max(0, -by), Math.max(0, -by))
    const status = model.run().modelStatus
    const moved = status === optimal ? model.getSolution().colValue : []
    for (const column of [up, down])
      model.changeColBounds(column, 0, ends[column] ?? Number.POSITIVE_INFINITY)
    if (status !== optimal) return { is: status === infeasible ? 'impossible' : 'open' }
    const found = table.map((n, i) => n + Math.round((moved[i] ?? 0) - (moved[width + i] ?? 0)))
    return found[unknown] === value && agrees(system, found)
      ? { is: 'found', sum: value, table: found }
      : { is: 'open' }
  }

  return {
    extreme,
    corner: (weights) => (tight && width > 0 ? asked(false, weights, 1) : extreme(weights, 1)),
    end(unknown, sign, reached) {
      if (reached !== null && reached === (sign === 1 ? high : low)[unknown])
        return { is: 'reached' }
      const weights = new Map([[unknown, 1]])
      if (!tight || width === 0) return extreme(weights, sign)
      const quick = asked(false, weights, sign)
      if (quick.is !== 'open' || quick.bound === undefined)
        return quick.is === 'open' ? asked(true, weights, sign) : quick
      const { bound } = quick
      if (bound === reached) return { is: 'reached' }
      // Where it can be reached at all, another corner of the fractions often is a table.
      const there = held(unknown, bound, () => asked(false, new Map(), 1))
      if (there.is === 'found') return { ...there, sum: bound }
      const moved = first && near(first, unknown, bound)
      return moved?.is === 'found' ? moved : asked(true, weights, sign)
    },
    with: (unknown, value) =>
      tight && (value < (low[unknown] ?? 0) || value > (high[unknown] ?? Number.POSITIVE_INFINITY))
        ? { is: 'impossible' }
        : held(unknown, value, () => extreme(new Map(), 1)),
    near,
    close() {
      for (const model of models.values()) model.dispose()
      moves?.model.dispose()
    },
  }
}

const sumOf = (weights: ReadonlyMap<number, number>, values: readonly number[]): number => {
  let sum = 0
  for (const [at, weight] of weights) sum += weight * (values[at] ?? 0)
  return sum
}

/** By how much each unknown lies above a table and, behind these, by how much below it. */
function movesFrom({ rows, low, high }: TableSystem, table: readonly number[]): TableSystem {
  const width = low.length
  const ends = high.map((n, i) => (n === null ? null : n - (table[i] ?? 0)))
  return {
    rows: rows.map((row) => {
      const is = row.terms.reduce((sum, { at, by }) => sum + by * (table[at] ?? 0), 0)
      return {
        terms: row.terms.flatMap(({ at, by }) => [
          { at, by },
          { at: width + at, by: -by },
        ]),
        low: row.low === null ? null : row.low - is,
        high: row.high === null ? null : row.high - is,
      }
    }),
    low: [...low, ...low].map(() => 0),
    high: [...ends, ...low.map((n, i) => (table[i] ?? 0) - n)],
  }
}

/** To the last person. */
export function agrees({ rows, low, high }: TableSystem, table: readonly number[]): boolean {
  const within = table.every(
    (n, i) => n >= (low[i] ?? 0) && n <= (high[i] ?? Number.POSITIVE_INFINITY),
  )
  return (
    within &&
    rows.every((row) => {
      const sum = row.terms.reduce((so, { at, by }) => so + by * (table[at] ?? 0), 0)
      return (
        sum >= (row.low ?? Number.NEGATIVE_INFINITY) &&
        sum <= (row.high ?? Number.POSITIVE_INFINITY)
      )
    })
  )
}
