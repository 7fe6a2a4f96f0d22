// Squares of a sheet written into, the others left as they came.
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { GridSheet, Square } from './sheet-grid.ts'

export interface Written {
  row: number
  column: number
  content: Square
}

export function withSquares({ name, rows }: GridSheet, squares: readonly Written[]): GridSheet {
  const last = greatest([rows.length - 1, ...squares.map(({ row }) => row)])
  const byRow = Map.groupBy(squares, ({ row }) => row)
  return {
    name,
    rows: Array.from({ length: last + 1 }, (_, i) => rowWith(rows[i] ?? [], byRow.get(i) ?? [])),
  }
}

function rowWith(row: readonly Square[], squares: readonly Written[]): Square[] {
  const last = greatest([row.length - 1, ...squares.map(({ column }) => column)])
  const at = new Map(squares.map(({ column, content }) => [column, content]))
  return Array.from({ length: last + 1 }, (_, i) => at.get(i) ?? row[i] ?? null)
}
