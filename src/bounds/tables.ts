// A table that agrees with all that is said, with these unknowns as high or as low as can be, or with one of them a given number.
// Whole numbers throughout: what the solver says in fractions is rounded, put back into the statements, and only then believed.
import type { Model } from 'highs'
import { theHighs } from './solver.ts'

/** Unknowns are numbered from 0; every one is whole. */
export interface TableRow {
  terms: readonly { at: number; by: number }[]
  low: number | null
  high: number | null
}

export interface TableSystem {
  rows: readonly TableRow[]
  /** Of each unknown. */
  low: readonly number[]
  high: readonly (number | null)[]
}

export type Extreme =
  | { is: 'found'; sum: number; table: number[] }
  | { is: 'endless' }
  | { is: 'impossible' }
  /** Not settled within the branches allowed. */
  | { is: 'open' }

export interface Tables {
  /** The greatest (1) or least (-1) sum of weights × unknowns. */
  extreme(weights: ReadonlyMap<number, number>, sign: 1 | -1): Extreme
  /** With this unknown this number. */
  with(unknown: number, value: number): Extreme
  close(): void
}

const MOST_BRANCHES = 20_000
const ROUNDING = 1e-6

export async function openTables(system: TableSystem): Promise<Tables> {
  const highs = await theHighs()
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  const models = new Map<boolean, Model>()
  const { rows, low, high } = system
  const width = low.length

  const modelOf = (whole: boolean): Model => {
    const kept = models.get(whole)
    if (kept) return kept
    const made = highs.createModel(dataOf(system, whole))
    made.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      mip_max_nodes: MOST_BRANCHES,
    })
    models.set(whole, made)
    return made
  }

  const asked = (whole: boolean, weights: ReadonlyMap<number, number>, sign: 1 | -1): Extreme => {
    const model = modelOf(whole)
    for (const [at, weight] of weights) model.changeColCost(at, -sign * weight)
    const status = model.run().modelStatus
    const values = status === optimal ? Array.from(model.getSolution().colValue) : []
    for (const at of weights.keys()) model.changeColCost(at, 0)
    if (status === infeasible) return { is: 'impossible' }
    if (status === unbounded || status === unboundedOrInfeasible) return { is: 'endless' }
    if (status !== optimal) return { is: 'open' }
    const table = values.map(Math.round)
    if (
      !values.every((value, i) => Math.abs(value - (table[i] ?? 0)) < ROUNDING) ||
      !agrees(system, table)
    )
      return { is: 'open' }
    let sum = 0
    for (const [at, weight] of weights) sum += weight * (table[at] ?? 0)
    return { is: 'found', sum, table }
  }

  const extreme: Tables['extreme'] = (weights, sign) => {
    if (width === 0) return { is: 'found', sum: 0, table: [] }
    const quick = asked(false, weights, sign)
    return quick.is === 'open' ? asked(true, weights, sign) : quick
  }

  return {
    extreme,
    with(unknown, value) {
      for (const whole of [false, true]) modelOf(whole).changeColBounds(unknown, value, value)
      try {
        return extreme(new Map(), 1)
      } finally {
        for (const whole of [false, true])
          modelOf(whole).changeColBounds(
            unknown,
            low[unknown] ?? 0,
            high[unknown] ?? Number.POSITIVE_INFINITY,
          )
      }
    },
    close() {
      for (const model of models.values()) model.dispose()
    },
  }

  function dataOf(given: TableSystem, whole: boolean) {
    const starts = [0]
    for (const { terms } of given.rows) starts.push((starts.at(-1) ?? 0) + terms.length)
    return {
      numCols: width,
      numRows: rows.length,
      colCost: low.map(() => 0),
      colLower: [...low],
      colUpper: high.map((n) => n ?? Number.POSITIVE_INFINITY),
      rowLower: rows.map((row) => row.low ?? Number.NEGATIVE_INFINITY),
      rowUpper: rows.map((row) => row.high ?? Number.POSITIVE_INFINITY),
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: width,
        starts,
        indices: rows.flatMap(({ terms }) => terms.map(({ at }) => at)),
        values: rows.flatMap(({ terms }) => terms.map(({ by }) => by)),
      },
      integrality: whole ? low.map(() => 1 as const) : undefined,
    }
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
