// The first rows of every tab: the mark, the question, and how to fill it in.
import type { PlainCell, PlainSheet } from '../../write/plain/content.ts'

export interface TabHead {
  mark: string
  question: string
  fill: string
  /** Over how many columns the texts reach. */
  across: number
}

export function headRows({ mark, question, fill, across }: TabHead): Pick<PlainSheet, 'rows'> & {
  heights: (number | undefined)[]
} {
  const wide = (content: string): PlainCell[] => [{ content, across: Math.min(across, WIDEST) }]
  return {
    rows: [wide(mark), wide(question), wide(fill)],
    heights: [1, linesOf(question, across), linesOf(fill, across)],
  }
}

/** A text over more columns than this runs out of the window. */
const WIDEST = 6
/** How many letters of bold text a column of a tab holds, one with another. */
const LETTERS = 15

const linesOf = (text: string, across: number): number =>
  Math.max(1, Math.ceil(text.length / (LETTERS * Math.min(across, WIDEST))))
