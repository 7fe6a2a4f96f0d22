// How far a small cell can lie from the truth while only withheld cells deviate; and, where that is not far enough, why not:
// an inequality over the cells that could be withheld beside it, which every safe pattern satisfies.
import type { Highs, Model } from 'highs'
import { FROM_LAST_CORNER } from '../../bounds/solver.ts'
import { openWays, type Ways } from './cheapest-way.ts'
import { needOf, type Problem } from './problem.ts'

/** Σ weights × withheld ≥ least. */
export interface Cut {
  weights: ReadonlyMap<number, number>
  least: number
}

export interface Reach {
  /** Values the target can have besides the truth, as fractions allow; no more than are needed. */
  range: number
  cut: Cut | null
  /** Columns that deviate in the table that lies furthest above the truth or, where that is not enough, in the one furthest below. */
  support: number[]
  /** By how much each column lies above the truth in one of them or below it in one. */
  above(column: number): number
  below(column: number): number
}

export interface Deviations {
  /** `opened`: of each candidate, how much of it is withheld: 0, 1, or between. */
  reach(target: number, opened: (column: number) => number): Reach
  cheapest: Ways['cheapest']
  close(): void
}

const NEAR = 1e-7

export function openDeviations(highs: Highs, problem: Problem): Deviations {
  const { columns, rows, minValues, isPlain } = problem
  // A circulation that moves the target by so much needs no other cell to move further, where each cell stands in two lines.
  const most = isPlain ? minValues - 1 : greatestMove(problem)
  const down = columns.map((column) => Math.min(column.down, most))
  const up = columns.map((column) => Math.min(column.up ?? most, most))
  const model = modelOf(highs, columns.length, rows)
  const every = { kind: 'range', from: 0, to: columns.length - 1 } as const
  let ways: Ways | null = null
  let last: (column: number) => number = () => 0

  const setBounds = (opened: (column: number) => number): void => {
    if (opened === last) return
    last = opened
    const share = columns.map(({ role }, c) => (role === 'open' ? 1 : opened(c)))
    model.changeColsBounds(
      every,
      share.map((s, c) => -s * (down[c] ?? 0)),
      share.map((s, c) => s * (up[c] ?? 0)),
    )
  }

  /** The furthest in one direction, with what each column could have added to it: `worth` per whole column withheld. */
  const furthest = (target: number, sign: 1 | -1, opened: (column: number) => number) => {
    const own = Math.min(needOf(problem, target), (sign === 1 ? up[target] : down[target]) ?? 0)
    model.changeColBounds(target, sign === 1 ? 0 : -own, sign === 1 ? own : 0)
    model.changeColCost(target, -sign)
    model.run()
    const { colValue, colDual } = model.getSolution()
    model.changeColCost(target, 0)
    const share = columns[target]?.role === 'open' ? 1 : opened(target)
    model.changeColBounds(target, -share * (down[target] ?? 0), share * (up[target] ?? 0))
    return { far: sign * (colValue[target] ?? 0), colValue, colDual, own }
  }

  return {
    reach(target, opened) {
      setBounds(opened)
      const need = needOf(problem, target)
      const above = furthest(target, 1, opened)
      // What lies far enough above the truth need not be looked for below it.
      const below = above.far >= need - NEAR ? null : furthest(target, -1, opened)
      const range = above.far + (below?.far ?? 0)
      const tables = below ? [above.colValue, below.colValue] : [above.colValue]
      const support = columns.flatMap((_, c) =>
        tables.some((values) => Math.abs(values[c] ?? 0) > NEAR) ? [c] : [],
      )
      const seen = {
        above: (c: number) => tables.reduce((most, values) => Math.max(most, values[c] ?? 0), 0),
        below: (c: number) => tables.reduce((most, values) => Math.max(most, -(values[c] ?? 0)), 0),
      }
      if (!below || range >= need - NEAR) return { range, cut: null, support, ...seen }
      const worth = (c: number): number =>
        [above, below].reduce((sum, { colDual, own }, i) => {
          const d = colDual[c] ?? 0
          const [lower, higher] =
            c === target ? (i === 0 ? [0, own] : [own, 0]) : [down[c] ?? 0, up[c] ?? 0]
          return sum + Math.max(d * lower, -d * higher, 0)
        }, 0)
      let fixed = 0
      const weights = new Map<number, number>()
      columns.forEach(({ role }, c) => {
        const is = worth(c)
        if (is <= NEAR) return
        if (role === 'open') fixed += is
        else weights.set(c, is)
      })
      const least = need - fixed
      for (const [c, is] of weights) weights.set(c, Math.min(is, least))
      return { range, cut: { weights, least }, support, ...seen }
    },
    cheapest(target, cost) {
      ways ??= openWays(highs, problem, { down, up })
      return ways.cheapest(target, cost)
    },
    close() {
      model.dispose()
      ways?.close()
    },
  }
}

/** All people of the table, and no cell can lie further from the truth than that. */
const greatestMove = ({ columns }: Problem): number =>
  columns.reduce((most, { down, up }) => Math.max(most, down, up ?? 0), 0) + 10

function modelOf(highs: Highs, width: number, rows: Problem['rows']): Model {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  const zeros = Array.from({ length: width }, () => 0)
  const noughts = rows.map(() => 0)
  const model = highs.createModel({
    numCols: width,
    numRows: rows.length,
    colCost: zeros,
    colLower: zeros,
    colUpper: zeros,
    rowLower: noughts,
    rowUpper: noughts,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: width,
      starts,
      indices: rows.flatMap((row) => row.map(({ at }) => at)),
      values: rows.flatMap((row) => row.map(({ by }) => by)),
    },
  })
  model.options.set({ output_flag: false, ...FROM_LAST_CORNER })
  return model
}
