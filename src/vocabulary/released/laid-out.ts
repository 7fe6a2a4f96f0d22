// A released table as rows and columns, as every file of it shows it: names at the left, numbers or marks, and its key below.
import { latticeOf } from './lattice.ts'
import type { Released } from './true-table.ts'

type Content = string | number | null

export interface LaidOut {
  title: string
  head: string[]
  rows: Content[][]
  /** How many columns at the left are names. */
  names: number
  /** A line a mark, sign and meaning together: “[c] = withheld: a number above nought”. */
  key: string[]
}

export function layOutReleased({
  title = 'Released table',
  dimensions,
  cells,
  marks,
}: Released): LaidOut {
  const lattice = latticeOf(dimensions)
  const shown = new Map(
    cells.map((cell) => [lattice.cellAt(cell.at), 'value' in cell ? cell.value : marked(cell)]),
  )
  const across = dimensions.at(-1)
  const down = dimensions.slice(0, -1)
  const columns = across ? namesOf(across) : []
  const rows = crossed(down.map(namesOf)).map((names): Content[] => [
    ...names,
    ...columns.map((column) => {
      const at = Object.fromEntries([
        ...down.map(({ name }, d) => [name, names[d] ?? ''] as const),
        [across?.name ?? '', column] as const,
      ])
      return shown.get(lattice.cellAt(at)) ?? null
    }),
  ])
  return {
    title,
    head: [...down.map(({ name }) => name), ...columns],
    // One dimension alone stands downwards.
    rows: down.length === 0 ? columns.map((column, i) => [column, rows[0]?.[i] ?? null]) : rows,
    names: Math.max(1, down.length),
    key: [
      ...Object.entries(marks).map(([mark, { meaning }]) => `${mark} = ${meaning}`),
      '0 = none',
    ],
  }
}

const marked = ({
  mark,
  range,
}: {
  mark: string
  range?: { low: number; high: number | null }
}): string =>
  range
    ? `${mark} ${range.high === null ? `${range.low} or more` : `${range.low} to ${range.high}`}`
    : mark

const namesOf = ({ categories, sums = {}, all }: Released['dimensions'][number]): string[] => [
  ...categories,
  ...Object.keys(sums),
  ...(all ? [all] : []),
]

const crossed = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (so, list) => so.flatMap((one) => list.map((name) => [...one, name])),
    [[]],
  )

/** One dimension alone is headed by its name and the word for its numbers. */
export const headOf = ({ dimensions }: Released, { head }: LaidOut): string[] =>
  dimensions.length > 1 ? head : [dimensions[0]?.name ?? '', 'Number']
