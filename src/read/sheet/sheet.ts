// A sheet as all spreadsheet readers give it: only the cells that hold something, row by row.
import type { Flag } from '../../vocabulary/document.ts'

/** Cells that are read out of one file at most; blank ones are not counted. */
export const MOST_CELLS = 4_000_000

/** No spreadsheet has more. */
export const SHEET_ROWS = 1_048_576
export const SHEET_COLUMNS = 16_384

export interface SheetCell {
  /** Row and column of the sheet from 0. */
  r: number
  c: number
  rs: number
  cs: number
  /** As the program shows it: "12.5%", "007", "<5". */
  text: string
  /** What the cell holds, where it shows something else: 0.125. */
  value?: string | number | boolean
  flags?: Flag[]
  /** The text in stretches, where they look differently; with their gaps they make up the text. */
  pieces?: { text: string; flags: Flag[]; gap?: string }[]
  /** 0 to 1, where it cannot be told what the cell shows. */
  confidence?: number
}

export interface SheetRow {
  r: number
  /** In column order. */
  cells: SheetCell[]
}

export interface Sheet {
  name: string
  /** In row order; blank rows are left out. */
  rows: SheetRow[]
}

/** "A" for 0, "XFD" for 16,383. */
export function columnName(c: number): string {
  let name = ''
  for (let n = c + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** "B7", or "B7:D9" where it spans. */
export function rangeOf({ r, c, rs, cs }: Pick<SheetCell, 'r' | 'c' | 'rs' | 'cs'>): string {
  const first = `${columnName(c)}${r + 1}`
  return rs === 1 && cs === 1 ? first : `${first}:${columnName(c + cs - 1)}${r + rs}`
}
