// How a small cell comes to its values by withholding few cells more: by the way of deviating that costs least where what is
// withheld already costs nothing.
import type { Highs } from 'highs'
import { FROM_LAST_CORNER, modelData } from '../../bounds/solver.ts'
import { needOf, type Problem } from './problem.ts'

export interface Ways {
  /** Columns that deviate when the target has moved by what it needs; null: it cannot. */
  cheapest(target: number, cost: (column: number) => number): number[] | null
  close(): void
}

const NEAR = 1e-7

/** `down`, `up`: by how much each column may deviate. */
export function openWays(
  highs: Highs,
  problem: Problem,
  { down, up }: { down: readonly number[]; up: readonly number[] },
): Ways {
  const { columns, rows } = problem
  const width = columns.length
  // Above the truth and, behind these, below it.
  const model = highs.createModel(
    modelData(
      rows.map((row) => ({
        terms: row.flatMap(({ at, by }) => [
          { at, by },
          { at: width + at, by: -by },
        ]),
        low: 0,
        high: 0,
      })),
      { low: Array.from({ length: 2 * width }, () => 0), high: [...up, ...down] },
      'fractions',
    ),
  )
  model.options.set({ output_flag: false, ...FROM_LAST_CORNER })
  const { optimal } = highs.constants.modelStatus
  const every = { kind: 'range', from: 0, to: 2 * width - 1 } as const

  const moved = (target: number, above: number, below: number) => {
    model.changeColBounds(target, above, above)
    model.changeColBounds(width + target, below, below)
    const isFound = model.run().modelStatus === optimal
    const values = isFound ? model.getSolution().colValue : []
    const cost = isFound ? (model.info.get('objective_function_value') as number) : 0
    model.changeColBounds(target, 0, up[target] ?? 0)
    model.changeColBounds(width + target, 0, down[target] ?? 0)
    if (!isFound) return null
    return {
      cost,
      columns: columns.flatMap((_, c) =>
        (values[c] ?? 0) + (values[width + c] ?? 0) > NEAR ? [c] : [],
      ),
    }
  }

  return {
    cheapest(target, cost) {
      const need = needOf(problem, target)
      const costs = columns.map((_, c) => cost(c))
      model.changeColsCost(every, [...costs, ...costs])
      const ways = [
        (up[target] ?? 0) >= need ? moved(target, need, 0) : null,
        (down[target] ?? 0) >= need ? moved(target, 0, need) : null,
      ].flatMap((way) => way ?? [])
      return ways.toSorted((a, b) => a.cost - b.cost)[0]?.columns ?? null
    },
    close: () => model.dispose(),
  }
}
