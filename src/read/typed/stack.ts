// Lines that may be cells, one under the other: what copying from a web page or a PDF leaves of a table.
import { cellOf, type Line, type TypedCell } from './table.ts'

/** Rows of cells, the head first. */
export interface Stack {
  rows: TypedCell[][]
  confidence: number
}

/** Longer than this, a line is a sentence (fixtures/extract/fresh/wiltshire-cells-one-per-line ends in one). */
const SHORT = 45

/** A cell of a table of figures: short, no question, no lead-in, no sentence. */
export const isShort = ({ text }: TypedCell): boolean =>
  text.length <= SHORT && !/[:?]$|[a-z]\.$/.test(text)

/** Runs of lines that could be cells; blank lines between them say nothing. */
export function runsOf(lines: (Line | null)[], mayBe: (cell: TypedCell) => boolean): TypedCell[][] {
  const runs: TypedCell[][] = []
  let run: TypedCell[] = []
  for (const line of lines) {
    const cell = line && cellOf(line)
    if (cell?.text === '') continue
    if (cell && mayBe(cell)) run.push(cell)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return [...runs, run]
}
