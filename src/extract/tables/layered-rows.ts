// Rows of a list that stand under a row of one word: “2019/20” over the cases of that year.
import type { Cell } from '../../vocabulary/document.ts'
import type { Grid } from './grid.ts'

export interface LayeredRow {
  /** The row in the grid. */
  r: number
  cells: readonly (Cell | null)[]
  /** Each different cell that holds something, once. */
  filled: Cell[]
  /** The one cell of the nearest such row above. */
  layer: Cell | null
}

/** They are asked for again for each column of a table, which may have as many as it has cells. */
const known = new WeakMap<Grid, LayeredRow[]>()

/** Rows under the heads, those of one cell as the layer of what follows. */
export function layeredRows(grid: Grid, from = grid.headerRows): LayeredRow[] {
  if (from !== grid.headerRows) return rowsUnder(grid, from)
  const rows = known.get(grid) ?? rowsUnder(grid, from)
  known.set(grid, rows)
  return rows
}

function rowsUnder(grid: Grid, from: number): LayeredRow[] {
  let layer: Cell | null = null
  return grid.rows.slice(from).flatMap((cells, i): LayeredRow[] => {
    const filled = [...new Set(cells)].flatMap((cell) =>
      cell && cell.text.trim() !== '' ? [cell] : [],
    )
    const [only, second] = filled
    if (only && !second && cells.length > 2 && only.text.trim().length <= LONGEST) {
      layer = only
      return []
    }
    return filled.length === 0 ? [] : [{ r: from + i, cells, filled, layer }]
  })
}
const LONGEST = 80
