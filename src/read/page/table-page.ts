// What the table chain works on, and what it gives. Everything stands in a frame where the page's text reads to the right.
import type { ReadBy } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import type { Fill, Rule } from './ink.ts'
import type { Line, Word } from './words.ts'

export interface TablePage {
  page: number
  width: number
  height: number
  lines: Line[]
  /** Words that run another way than the page: vertical heads. */
  sideways: Word[]
  rules: Rule[]
  fills: Fill[]
  drawings: Box[]
}

export interface FoundCell {
  r: number
  c: number
  rs: number
  cs: number
  box: Box
  /** Line by line, in reading order. */
  words: Word[]
  /** Another reading, hardly worse, has these words elsewhere or parted. */
  disputed?: boolean
}

export interface FoundTable {
  box: Box
  rows: number
  columns: number
  cells: FoundCell[]
  /** 0 to 1: how sure that this is a table, and read right. */
  confidence: number
  /** What else the region was read as, best first, and how each reading scored. */
  others?: OtherReading[]
  /** How this reading scored against the others. */
  score?: number
  /** How it was read. */
  by: ReadBy
  /** Rules above and below bound it. */
  framed: boolean
}

/** A reading that lost. */
export interface OtherReading {
  score: number
  table: FoundTable
}
