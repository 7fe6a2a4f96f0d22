// A table whose cells each say what they tell: “Station: Kelby | Vehicle: pump”. The labels become its heads.
import type { Cell } from '../../vocabulary/document.ts'
import type { Grid } from './grid.ts'

const LABEL = /^\s*([^:\d][^:]{1,39}?)\s*:\s+(?=\S)/

/** The grid itself where fewer than two columns are so. */
export function labelledCells(grid: Grid): Grid {
  const [first, second] = grid.rows
  if (!first || !second) return grid
  const labels = first.map((_, c) => labelUnder(grid, c))
  if (labels.filter((label) => label !== null).length < 2) return grid
  const heads = first.map((cell, c): Cell | null =>
    cell ? { ...cell, text: labels[c] ?? '' } : null,
  )
  const rows = grid.rows.map((row) => row.map((cell, c) => withoutLabel(cell, labels[c] ?? null)))
  return { ...grid, rows: [heads, ...rows], headerRows: 1 }
}

/** What every cell of a column begins with, each standing in it once. */
function labelUnder({ rows }: Grid, c: number): string | null {
  const texts = rows.flatMap((row) => row[c]?.text.trim() || [])
  const [first] = texts
  const label = LABEL.exec(first ?? '')?.[1]
  return label !== undefined &&
    texts.length > 1 &&
    texts.every((text) => LABEL.exec(text)?.[1] === label)
    ? label
    : null
}

function withoutLabel(cell: Cell | null, label: string | null): Cell | null {
  if (!cell || label === null) return cell
  const length = LABEL.exec(cell.text)?.[0].length ?? 0
  const start = cell.start === undefined ? {} : { start: cell.start + length }
  return { ...cell, text: cell.text.slice(length), ...start }
}
