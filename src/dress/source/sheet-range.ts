// "B7:D9" as rows and columns from 1, and back.

export interface GridRange {
  top: number
  left: number
  bottom: number
  right: number
}

export function gridRange(range: string): GridRange {
  const [from = '', to = from] = range.replaceAll('$', '').split(':')
  const [a, b] = [corner(from), corner(to)]
  if (!a || !b) throw new Error(`not a cell range: ${range}`)
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

function corner(cell: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(cell) ?? []
  if (!letters || !digits) return null
  const column = [...letters.toUpperCase()].reduce(
    (n, letter) => n * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(digits), column }
}

/** 1 is A, 26 is Z, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

export const cellAt = (row: number, column: number): string => `${columnLetters(column)}${row}`
