// One body's figures for one question as cells: the same number said twice is one cell, said differently it is one cell in doubt.
import { type Bounds, both } from '../vocabulary/bounds.ts'
import { asBounds, type Figure, type Population, populationsOf } from '../vocabulary/reply.ts'
import { type Span, spanOfFigure } from '../vocabulary/span.ts'

export interface Cell {
  populations: Population[]
  /** null: the period is not said. */
  span: Span | null
  /** What it is a part by, beyond population and year: "outcome", "rank", or several. */
  by: string[]
  /** Which part: the facets' values, one text. */
  part: string
  bounds: Bounds
  /** All figures that say it. */
  figures: Figure[]
}

/** Cells of figures of one unit, in the order they were read. */
export function cellsOf(figures: readonly Figure[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const figure of figures) {
    const cell = cellOf(figure)
    const key = JSON.stringify([[...cell.populations].sort(), cell.span, cell.part])
    const known = cells.get(key)
    cells.set(key, known ? merged(known, cell) : cell)
  }
  return [...cells.values()]
}

function cellOf(figure: Figure): Cell {
  const facets = Object.entries(figure.facets)
    .filter(([name]) => name !== 'year' && name !== 'measure')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    populations: populationsOf(figure),
    span: spanOfFigure(figure),
    by: facets.map(([name]) => name),
    part: JSON.stringify(facets),
    bounds: asBounds(figure.value),
    figures: [figure],
  }
}

/** What both allow; where they contradict each other, everything either of them says is still possible. */
function merged(a: Cell, b: Cell): Cell {
  const bounds = both(a.bounds, b.bounds) ?? {
    low: Math.min(a.bounds.low, b.bounds.low),
    high:
      a.bounds.high === null || b.bounds.high === null
        ? null
        : Math.max(a.bounds.high, b.bounds.high),
  }
  return { ...a, bounds, figures: [...a.figures, ...b.figures] }
}
