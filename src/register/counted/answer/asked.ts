// What a reply sheet asks, as values.
import type { FrameRow, SheetMark } from '../../../vocabulary/reply-sheet/frame.ts'
import type { Span } from '../../../vocabulary/span.ts'

export interface SheetAsked {
  mark: SheetMark
  /** What the tabs say that they are about; null where none does, and a person says it. */
  span: Span | null
  tabs: TabAsked[]
}

export interface TabAsked {
  sheet: string
  /** "1a" */
  number: string
  question: string
  /** A tab of single cases has a row a case under its heads. */
  isCases: boolean
  /** The days it says that it asks about, itself or by its columns; null where it does not. */
  span: Span | null
  /** The row of heads, from 0. */
  head: number
  columns: { column: number; word: string }[]
  rows: RowAsked[]
  /** The row in which it is said under which name a document was sent. */
  attached: number | null
  /** Words that the sheet offers for a column or a dimension, by that word. */
  choices: Record<string, string[]>
}

export interface RowAsked extends Pick<FrameRow, 'which'> {
  row: number
  /** "breach"; null in the row for all. */
  dimension: string | null
  /** Waits for a category of the body's own. */
  isOwn: boolean
}
