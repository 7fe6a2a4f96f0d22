// Rows of cells, some of them wide, laid out on a grid: every square belongs to exactly one cell.
import { type Area, type CellContent, contentOf, type PlainCell } from './content.ts'

export interface PlacedCell {
  content: CellContent
  row: number
  column: number
  across: number
  down: number
}

export interface Grid {
  rowCount: number
  columnCount: number
  /** In reading order; squares that no cell takes are blank cells of their own. */
  cells: PlacedCell[]
  /** The same, by the row and the square they begin in; a covered square has none. */
  squares: (PlacedCell | undefined)[][]
}

/** Throws where a cell reaches past the last row, or two meet: the table would not be a rectangle. */
export function layOut(rows: PlainCell[][]): Grid {
  const owners: PlacedCell[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (owners[r]?.[column]) column++
      take(place(cell, r, column), owners)
    }
  })
  const columnCount = owners.reduce((most, row) => Math.max(most, row.length), 0)
  const squares = owners.map((row, r) =>
    Array.from({ length: columnCount }, (_, c) => beginsAt(row[c] ?? blank(r, c), r, c)),
  )
  const cells = squares.flat().filter((cell) => cell !== undefined)
  return { rowCount: rows.length, columnCount, cells, squares }
}

function place(cell: PlainCell, row: number, column: number): PlacedCell {
  const wide = typeof cell === 'object' && cell !== null ? cell : null
  return {
    content: contentOf(cell),
    row,
    column,
    across: wide?.across ?? 1,
    down: wide?.down ?? 1,
  }
}

function take(cell: PlacedCell, owners: PlacedCell[][]): void {
  const { row, column, across, down } = cell
  for (let r = row; r < row + down; r++) {
    const owned = owners[r]
    if (!owned) {
      throw new Error(`the cell at row ${row + 1}, column ${column + 1} reaches below the last row`)
    }
    for (let c = column; c < column + across; c++) {
      if (owned[c]) throw new Error(`two cells meet at row ${r + 1}, column ${c + 1}`)
      owned[c] = cell
    }
  }
}

const blank = (row: number, column: number): PlacedCell => ({
  content: null,
  row,
  column,
  across: 1,
  down: 1,
})

const beginsAt = (cell: PlacedCell, row: number, column: number): PlacedCell | undefined =>
  cell.row === row && cell.column === column ? cell : undefined

/** "A1", "AA10": a square as spreadsheets name it, row and column from 0. */
export function squareName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** "$A$2:$A$9", to the same squares from wherever it is read; between: what stands between its corners. */
export function areaName({ row, column, down, across }: Area, between = ':'): string {
  const fixed = (r: number, c: number) => squareName(r, c).replace(/^([A-Z]+)/, '$$$1$$')
  return `${fixed(row, column)}${between}${fixed(row + down - 1, column + across - 1)}`
}
