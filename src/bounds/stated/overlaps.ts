// Parts of which their letter says that one thing may stand in several: they make no whole, and are not held against one.
import type { Quantity } from './quantity.ts'
import type { Line } from './total-lines.ts'

/** Said of a dimension anywhere among the same matters, it holds for every line told apart by it, implied ones too. */
export function overlapsIn(quantities: readonly Quantity[]): (line: Line) => boolean {
  const said = new Set(
    quantities.flatMap((one) =>
      one.figures.flatMap(({ figure }) => (figure.overlaps ?? []).map((name) => keyOf(one, name))),
    ),
  )
  return ({ dimension, whole }) => said.has(keyOf(whole, dimension))
}

const keyOf = ({ unit, word }: Quantity, dimension: string): string =>
  JSON.stringify([unit, word, dimension])
