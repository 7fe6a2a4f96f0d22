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
