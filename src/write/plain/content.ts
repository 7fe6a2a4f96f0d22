// What can be written: plain texts and plain tables. What is not in these values is not in the file.

/** A number is written as a number where the format knows numbers; null is a blank cell. */
export type CellContent = string | number | null

/** A cell that reaches over several columns or rows; the cells it covers are left out of their rows, as in HTML. */
export interface WideCell {
  content: CellContent
  /** Columns it spans, at least 1. */
  across?: number
  /** Rows it spans, at least 1. */
  down?: number
}

export type PlainCell = CellContent | WideCell

export interface PlainTable {
  caption?: string
  /** How many rows at the top are heads. */
  headRows: number
  /** How many columns at the left are heads. */
  headColumns?: number
  rows: PlainCell[][]
  /** Lines drawn: round every cell, under every row, or none. */
  rules?: 'all' | 'rows' | 'none'
  /** Share of the width a column takes, one number a column; by content where absent. */
  widths?: number[]
}

/** Text, with stretches in bold. */
export type Text = string | (string | { bold: string })[]

export type Block =
  | { kind: 'heading'; text: string; level: 1 | 2 | 3 }
  | { kind: 'paragraph'; text: Text; align?: 'left' | 'right' | 'centre'; indent?: number }
  /** Lines that follow one another without a gap: an address, a reference block. */
  | { kind: 'lines'; lines: Text[]; align?: 'left' | 'right' }
  | { kind: 'list'; items: Text[]; marks: 'bullet' | 'number' }
  | { kind: 'table'; table: PlainTable }
  | { kind: 'rule' }
  | { kind: 'new-page' }

/** A letter or a report: what DOCX and PDF are written from. */
export interface Paper {
  /** What a screen reader announces; on the title bar, not on the page. */
  title: string
  blocks: Block[]
  /** On every page, above and below the text. */
  header?: string
  footer?: string
  /** "Page 1 of 2" beside the footer. */
  pageNumbers?: boolean
  /** A dashed line round every page (PDF only): this page is not what it looks like. */
  frame?: boolean
  face?: 'serif' | 'sans'
  /** Points; 11 where absent. */
  size?: number
}

export interface PlainSheet {
  name: string
  rows: PlainCell[][]
  /** How many rows at the top are heads, in bold. */
  headRows?: number
  /** How many columns at the left are heads, in bold. */
  headColumns?: number
  /** Column widths in characters; by content where absent. */
  widths?: number[]
  /** Row heights in lines of text, by row; by content where absent. A cell over several columns needs one, for no program finds it. */
  heights?: (number | undefined)[]
  /** What stays in sight when one scrolls: rows at the top, columns at the left. */
  frozen?: { rows: number; columns: number }
  choices?: Choice[]
}

/** Squares of a sheet, counted from 0. */
export interface Area {
  row: number
  column: number
  down: number
  across: number
}

/** A drop-down list: what may be chosen stands in squares that everybody can see. */
export interface Choice {
  cells: Area
  from: { sheet: string; cells: Area }
  /** Other words may be typed too. */
  open?: boolean
}

/** What XLSX and ODS are written from. */
export interface Workbook {
  sheets: PlainSheet[]
}

export const contentOf = (cell: PlainCell): CellContent =>
  typeof cell === 'object' && cell !== null ? cell.content : cell

export const asText = (content: CellContent): string => (content === null ? '' : String(content))

/** The stretches of a text, each with its weight. */
export const stretches = (text: Text): { text: string; bold: boolean }[] =>
  (typeof text === 'string' ? [text] : text).map((part) =>
    typeof part === 'string' ? { text: part, bold: false } : { text: part.bold, bold: true },
  )
