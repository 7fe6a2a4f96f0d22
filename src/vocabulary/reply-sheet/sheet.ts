// What a reply sheet asks: a small workbook that a body fills in, made from a survey and read when it comes back.
import type { FigureKind, Period } from '../reply.ts'

export interface ReplySheet {
  /** The survey's slug. */
  survey: string
  title: string
  /** null: any body may fill it in. */
  body: { slug: string; name: string } | null
  tabs: SheetTab[]
}

/** One question. */
export interface SheetTab {
  /** "1a" */
  number: string
  asks: string
  /** What its numbers count; null where it asks for none. */
  counts: { unit: string; many: string; kind: FigureKind } | null
  /** What the numbers are of, where no column says it. */
  period: Period
  /** A column each: years, as a rule. None: one column for the whole period. */
  times: SheetTime[]
  /** Rows below the first, which is for all of them together. */
  splits: SheetSplit[]
  /** Columns of a second tab with a row a case. */
  cases: CaseField[] | null
  /** It asks for a document. */
  document: boolean
}

/** "2019/20" */
export interface SheetTime {
  word: string
  period: NonNullable<Period>
}

/** One category: its id, and the word that stands for it. */
export interface SheetWord {
  id: string
  word: string
}

export interface SheetSplit {
  /** The dimension, or "whom". */
  name: string
  word: string
  categories: SheetWord[]
  /** Has rows for categories of the body's own. */
  open: boolean
}

export interface CaseField {
  name: string
  word: string
  /** A drop-down list; none: free words. */
  choices: SheetWord[]
  /** Other words may be typed too. */
  open: boolean
}
