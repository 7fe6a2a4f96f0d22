// HiGHS, a solver for whole-number systems (MIT, WebAssembly, one thread), behind the three questions we ask it.
import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { Ranges } from './propagate.ts'
import { abs, type Row } from './rows.ts'

/** optimal: proved, with the values that reach it. open: it gave up, or its numbers are not to be trusted. */
export type Answer =
  | { is: 'optimal'; values: number[]; sum: number }
  | { is: 'impossible' }
  | { is: 'endless' }
  | { is: 'open' }

/** One system, asked again and again: as it stands (whole), or with fractions allowed, which is quicker and never narrower. */
export interface Solver {
  /** The least (sign 1) or greatest (sign -1) sum of these columns; any solution at all when there are none. */
  ask(kind: 'whole' | 'fractions', columns: readonly number[], sign: 1 | -1): Answer
  close(): void
}

let loaded: Promise<Highs> | null = null

/** The package's types describe its CommonJS build; what Node loads is the ES module, whose default export is the loader. */
export function theHighs(): Promise<Highs> {
  loaded ??= (loadHighs as unknown as () => Promise<Highs>)()
  return loaded
}

/** HiGHS reckons in doubles with tolerances near 1e-7: beyond these sizes its answers are not taken. */
const LARGEST_COEFFICIENT = 100_000n
const LARGEST_VALUE = 50_000_000n

/** After so many branches a search is called open: a count, not a clock, so that the same system always gives the same answer. */
const MOST_BRANCHES = 3_000

const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_max_nodes: MOST_BRANCHES,
} as const

export const isWithinReach = (rows: readonly Row[]): boolean =>
  rows.every(
    ({ terms, low, high }) =>
      terms.every(({ by }) => abs(by) <= LARGEST_COEFFICIENT) &&
      abs(low ?? 0n) <= LARGEST_VALUE &&
      abs(high ?? 0n) <= LARGEST_VALUE,
  )

/** Columns are the unknowns 0..n-1 of these rows; the rows must be within reach. */
export function openSolver(highs: Highs, rows: readonly Row[], ranges: Ranges): Solver {
  const width = ranges.low.length
  const models = new Map<'whole' | 'fractions', Model>()
  const modelOf = (kind: 'whole' | 'fractions'): Model => {
    const model = models.get(kind) ?? modelWith(highs, modelData(rows, ranges, kind))
    models.set(kind, model)
    return model
  }
  return {
    ask(kind, columns, sign) {
      const model = modelOf(kind)
      const every = { kind: 'range', from: 0, to: width - 1 } as const
      model.changeColsCost(every, costs(width, columns, sign))
      const answer = answerOf(highs, model, columns)
      if (answer.is !== 'open' || kind === 'whole') return answer
      // Starting from the last corner found can lead it astray; from the beginning it finds its way.
      model.clearSolver()
      return answerOf(highs, model, columns)
    },
    close() {
      for (const model of models.values()) model.dispose()
    },
  }
}

/** The same with fractions allowed, for who wants to ask it otherwise; the rows must be within reach. */
export const linearModel = (highs: Highs, rows: readonly Row[], ranges: Ranges): Model =>
  modelWith(highs, modelData(rows, ranges, 'fractions'))

function modelWith(highs: Highs, data: ModelData): Model {
  const model = highs.createModel(data)
  model.options.set(OPTIONS)
  return model
}

function costs(width: number, columns: readonly number[], sign: 1 | -1): Float64Array {
  const all = new Float64Array(width)
  for (const column of columns) all[column] = sign
  return all
}

function answerOf(highs: Highs, model: Model, columns: readonly number[]): Answer {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  const status = model.run().modelStatus
  if (status === infeasible) return { is: 'impossible' }
  if (status === unbounded || status === unboundedOrInfeasible) return { is: 'endless' }
  if (status !== optimal) return { is: 'open' }
  const values = Array.from(model.getSolution().colValue)
  const sum = columns.reduce((so, column) => so + (values[column] ?? 0), 0)
  return { is: 'optimal', values, sum }
}

/** 4 is the primal method: where little but what is asked for changes, the last corner is one to go on from. Three times as quick there. */
export const FROM_LAST_CORNER = { simplex_strategy: 4 } as const

interface Linear {
  terms: readonly { at: number; by: number | bigint }[]
  low: number | bigint | null
  high: number | bigint | null
}

/** Rows and ranges as the solver takes them. */
export function modelData(
  rows: readonly Linear[],
  { low, high }: { low: readonly (number | bigint)[]; high: readonly (number | bigint | null)[] },
  kind: 'whole' | 'fractions',
): ModelData {
  const starts = [0]
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  return {
    numCols: low.length,
    numRows: rows.length,
    colCost: low.map(() => 0),
    colLower: low.map(Number),
    colUpper: high.map((n) => (n === null ? Number.POSITIVE_INFINITY : Number(n))),
    rowLower: rows.map((row) => (row.low === null ? Number.NEGATIVE_INFINITY : Number(row.low))),
    rowUpper: rows.map((row) => (row.high === null ? Number.POSITIVE_INFINITY : Number(row.high))),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: low.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(({ at }) => at)),
      values: rows.flatMap(({ terms }) => terms.map(({ by }) => Number(by))),
    },
    integrality: kind === 'whole' ? low.map(() => 1 as const) : undefined,
  }
}
