// Rows of cells, some of them wide, laid out on a grid: every square belongs to exactly one cell.
import { type CellContent, contentOf, type PlainCell } from './plain.ts'

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

/** Throws where a cell reaches past the last row: the table would not be a rectangle. */
export function layOut(rows: PlainCell[][]): Grid {
  const taken = new Set<string>()
  const cells: PlacedCell[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (taken.has(`${r} ${column}`)) column++
      const placed = place(cell, r, column)
      if (r + placed.down > rows.length) {
        throw new Error(`the cell at row ${r + 1}, column ${column + 1} reaches below the last row`)
      }
      take(placed, taken)
      cells.push(placed)
    }
  })
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.across), 0)
  const all = withBlanks(cells, rows.length, columnCount)
  return { rowCount: rows.length, columnCount, cells: all, squares: bySquare(all, rows.length) }
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

function take({ row, column, across, down }: PlacedCell, taken: Set<string>): void {
  for (let r = row; r < row + down; r++) {
    for (let c = column; c < column + across; c++) {
      if (taken.has(`${r} ${c}`)) throw new Error(`two cells meet at row ${r + 1}, column ${c + 1}`)
      taken.add(`${r} ${c}`)
    }
  }
}

function withBlanks(cells: PlacedCell[], rowCount: number, columnCount: number): PlacedCell[] {
  const taken = new Set<string>()
  for (const cell of cells) take(cell, taken)
  const blanks: PlacedCell[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken.has(`${row} ${column}`)) continue
      blanks.push({ content: null, row, column, across: 1, down: 1 })
    }
  }
  return [...cells, ...blanks].sort((a, b) => a.row - b.row || a.column - b.column)
}

function bySquare(cells: PlacedCell[], rowCount: number): (PlacedCell | undefined)[][] {
  const squares: (PlacedCell | undefined)[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of cells) {
    const row = squares[cell.row]
    if (row) row[cell.column] = cell
  }
  return squares
}

/** "A1", "AA10": a square as spreadsheets name it, row and column from 0. */
export function squareName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return `${letters}${row + 1}`
}
