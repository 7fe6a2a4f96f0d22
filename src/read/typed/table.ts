// A table typed in characters: rows of cells, and where the characters of each stand.

/** A cell and where its characters are; c from 0, and how many columns it reaches over. */
export interface TypedCell {
  c: number
  cs: number
  text: string
  start: number
  end: number
}

export interface TypedRow {
  cells: TypedCell[]
  /** It stands above a line that was drawn under the heads. */
  isHead: boolean
}

export interface TypedTable {
  rows: TypedRow[]
  confidence: number
}

/** A line with its offset in the text; its line break is left out. */
export interface Line {
  start: number
  text: string
}

/** Cells in their order, each in the next column. */
export const inColumns = (cells: TypedCell[]): TypedCell[] =>
  cells.map((cell, c) => ({ ...cell, c }))

/** All that stands on a line, as the cell of a row yet to be made. */
export function cellOf({ start, text }: Line): TypedCell {
  const ink = text.trim()
  const at = start + text.length - text.trimStart().length
  return { c: 0, cs: 1, text: ink, start: at, end: at + ink.length }
}

const SHARE_SKIPPED = 16

/** How far to go on where so many lines were looked at and are no table: long ones are not begun anew at every line. */
export const stepOver = (lines: number): number => Math.max(1, Math.floor(lines / SHARE_SKIPPED))
