// The cells of a table as numbers: parts and sums of every dimension crossed with those of the others, and the lines that add them up.
import type { At, Dimension } from './true-table.ts'

export interface Lattice {
  dimensions: readonly Dimension[]
  /** How many cells there are, sums among them. */
  size: number
  cellAt(at: At): number | null
  atOf(cell: number): At
  /** "Constable|Dismissed": in the order of the dimensions. */
  nameOf(cell: number): string
  cellNamed(name: string): number | null
  /** In how many dimensions it is a sum; 0 for a part. */
  sumsIn(cell: number): number
  /** The parts that it adds up; itself for a part. */
  partsOf(cell: number): number[]
  /** The sum of all in every dimension; null where one prints none. */
  total: number | null
  /** A sum and what it adds up, along one dimension. */
  lines: readonly Line[]
}

export interface Line {
  sum: number
  of: readonly number[]
}

interface Axis {
  /** Categories, named sums, all: in this order. */
  names: string[]
  positionOf: ReadonlyMap<string, number>
  /** What each adds up, as positions of categories. */
  parts: number[][]
  categories: number
}

/** The name under which the sum of all of a dimension is printed; null: none is. */
export const allOf = ({ all }: Dimension): string | null => (all === undefined ? 'All' : all)

export function latticeOf(dimensions: readonly Dimension[]): Lattice {
  const axes = dimensions.map(axisOf)
  const steps = axes.map((_, d) => axes.slice(d + 1).reduce((n, { names }) => n * names.length, 1))
  const size = axes.reduce((n, { names }) => n * names.length, 1)
  const positions = (cell: number): number[] =>
    axes.map(({ names }, d) => Math.floor(cell / (steps[d] ?? 1)) % names.length)
  const cellOf = (at: readonly number[]): number =>
    at.reduce((cell, position, d) => cell + position * (steps[d] ?? 1), 0)
  const nameOf = (cell: number): string[] =>
    positions(cell).map((position, d) => axes[d]?.names[position] ?? '')
  const cellAtNames = (names: readonly string[]): number | null => {
    const found = axes.map(({ positionOf }, d) => positionOf.get(names[d] ?? '') ?? -1)
    return names.length !== axes.length || found.includes(-1) ? null : cellOf(found)
  }
  return {
    dimensions,
    size,
    cellNamed(name) {
      const parts = name.split('|')
      if (parts.length === axes.length) return cellAtNames(parts)
      const cell = Array.from({ length: size }, (_, i) => i).find(
        (i) => nameOf(i).join('|') === name,
      )
      return cell ?? null
    },
    cellAt(at) {
      const found = dimensions.map(({ name }, d) => axes[d]?.positionOf.get(at[name] ?? '') ?? -1)
      return found.some((position) => position < 0) ? null : cellOf(found)
    },
    atOf: (cell) =>
      Object.fromEntries(nameOf(cell).map((name, d) => [dimensions[d]?.name ?? '', name])),
    nameOf: (cell) => nameOf(cell).join('|'),
    sumsIn: (cell) =>
      positions(cell).filter((position, d) => position >= (axes[d]?.categories ?? 0)).length,
    partsOf: (cell) =>
      crossed(positions(cell).map((position, d) => axes[d]?.parts[position] ?? [])).map(cellOf),
    total: totalOf(dimensions, axes, cellOf),
    lines: linesOf(axes, cellOf),
  }
}

function axisOf(dimension: Dimension): Axis {
  const { categories, sums = {} } = dimension
  const all = allOf(dimension)
  const every = categories.map((_, i) => i)
  const named = Object.entries(sums)
  const names = [...categories, ...named.map(([name]) => name), ...(all === null ? [] : [all])]
  return {
    names,
    positionOf: new Map(names.map((name, i) => [name, i])),
    parts: [
      ...every.map((i) => [i]),
      ...named.map(([, of]) => of.map((name) => categories.indexOf(name))),
      ...(all === null ? [] : [every]),
    ],
    categories: categories.length,
  }
}

function totalOf(
  dimensions: readonly Dimension[],
  axes: readonly Axis[],
  cellOf: (at: readonly number[]) => number,
): number | null {
  if (dimensions.some((dimension) => allOf(dimension) === null)) return null
  return cellOf(axes.map(({ names }) => names.length - 1))
}

function linesOf(axes: readonly Axis[], cellOf: (at: readonly number[]) => number): Line[] {
  const lines: Line[] = []
  axes.forEach((axis, d) => {
    const others = axes.map(({ names }, e) => (e === d ? [0] : names.map((_, i) => i)))
    const along = crossed(others).flatMap((at) =>
      axis.parts.slice(axis.categories).map((parts, i) => ({
        sum: cellOf(at.with(d, axis.categories + i)),
        of: parts.map((part) => cellOf(at.with(d, part))),
      })),
    )
    // One by one: a list that is spread into a call overflows the stack.
    for (const line of along) lines.push(line)
  })
  return lines
}

/** Every choice of one of each. */
export const crossed = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>(
    (all, list) => all.flatMap((at) => list.map((one) => [...at, one])),
    [[]],
  )
