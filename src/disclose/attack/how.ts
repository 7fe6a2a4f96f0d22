// The sum by which a reader finds a withheld number with a pencil: printed lines to add and to take away.
import type { Highs } from 'highs'
import type { Attacker } from './attacker.ts'

export interface Step {
  line: string
  times: number
  /** The numbers printed in it, each to be added or taken away so often: those of all lines add up to the value. */
  printed: number[]
}

/** null where no sum of lines alone gives it: it takes what the marks say as well. */
export function howFound(
  highs: Highs,
  { system, lines }: Attacker,
  unknown: number,
): Step[] | null {
  const rows = system.rows.flatMap((row, r) =>
    row.low !== null && row.low === row.high ? [r] : [],
  )
  // Each line may be added or taken away: two columns, so that what is least is how much of the table it takes.
  const columns = rows.flatMap((r) => [r, r])
  const inUnknown = Map.groupBy(
    columns.flatMap((r, c) =>
      (system.rows[r]?.terms ?? []).map(({ at, by }) => ({ at, c, by: c % 2 === 0 ? by : -by })),
    ),
    ({ at }) => at,
  )
  const asked = [...inUnknown]
  if (!inUnknown.has(unknown)) return null
  const starts = [0]
  for (const [, terms] of asked) starts.push((starts.at(-1) ?? 0) + terms.length)
  const wanted = asked.map(([at]) => (at === unknown ? 1 : 0))
  const model = highs.createModel({
    numCols: columns.length,
    numRows: asked.length,
    colCost: columns.map(() => 1),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => Number.POSITIVE_INFINITY),
    rowLower: wanted,
    rowUpper: wanted,
    matrix: {
      format: 'csr',
      numRows: asked.length,
      numCols: columns.length,
      starts,
      indices: asked.flatMap(([, terms]) => terms.map(({ c }) => c)),
      values: asked.flatMap(([, terms]) => terms.map(({ by }) => by)),
    },
  })
  try {
    model.options.set({ output_flag: false })
    if (model.run().modelStatus !== highs.constants.modelStatus.optimal) return null
    const times = Array.from(model.getSolution().colValue)
    const steps = rows.flatMap((r, i) => {
      const is = (times[2 * i] ?? 0) - (times[2 * i + 1] ?? 0)
      return Math.abs(is) < 1e-9
        ? []
        : [
            {
              line: lines[r]?.line ?? '',
              times: is,
              printed: (lines[r]?.printed ?? []).map((one) => is * one),
            },
          ]
    })
    return steps.every(({ times: is }) => Number.isInteger(is)) ? steps : null
  } finally {
    model.dispose()
  }
}
