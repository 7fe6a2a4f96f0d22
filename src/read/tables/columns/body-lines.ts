// The lines of a table's body, each with its words in their columns.

import {
  gapOf,
  inkOf,
  isFigure,
  isOpeningSign,
  isThousands,
  isValue,
  opens,
  segmentsOf,
} from '../../page/segments.ts'
import type { Line, Word } from '../../page/words.ts'
import type { Column } from './columns.ts'

/** Between a label and the figure after it, in sizes. */
const FIGURE_GAP = 0.3

export interface BodyLine {
  cells: Map<number, Word[]>
  baseline: number
  top: number
  bottom: number
  size: number
}

/** A gap like this parts two words that stand over different columns, though it is hardly wider than a blank. */
const PARTS_COLUMNS = 0.5
const PARTS_FIGURES = 0.1

export function bodyLineOf(line: Line, columns: Column[]): BodyLine {
  const cells = new Map<number, Word[]>()
  for (const segment of segmentsOf(line.words)) {
    let previous: Word | undefined
    let at = 0
    for (const [i, word] of segment.words.entries()) {
      const next = segment.words[i + 1]
      const own = columnAt(columns, next && opens(word, next) ? next : word)
      if (
        !previous ||
        (own !== at && (isClose(columns[at], previous, word) || partsColumns(previous, word)))
      )
        at = own
      cells.set(at, [...(cells.get(at) ?? []), word])
      previous = word
    }
  }
  const { baseline, box, size } = line
  return { cells, baseline, top: box[1], bottom: box[3], size }
}

/** Two figures on either side of an edge where figures end are two, however close. */
const isClose = (column: Column | undefined, left: Word, right: Word): boolean =>
  column?.wordsFollow === true ||
  (column?.close === true && isFigure(left.text) && isFigure(right.text))

/** A long label may run over into the next columns; a figure does not belong to a label. */
function partsColumns(left: Word, right: Word): boolean {
  if (right.raised || opens(left, right)) return false
  const gap = gapOf(left, right)
  const figures = isFigure(left.text) && isFigure(right.text) && !isThousands(left, right)
  if (figures || isOpeningSign(right)) return gap > PARTS_FIGURES
  return gap > PARTS_COLUMNS || (isValue(right.text) && !isValue(left.text) && gap > FIGURE_GAP)
}

function columnAt(columns: Column[], { box }: Word): number {
  const x = (box[0] + box[2]) / 2
  for (const [i, column] of columns.entries()) if (x < column.right) return i
  return columns.length - 1
}

export const textAt = ({ cells }: BodyLine, column: number): string =>
  inkOf(cells.get(column) ?? [])

export const hasValue = ({ cells }: BodyLine): boolean =>
  [...cells].some(([column, words]) => column > 0 && isValue(inkOf(words)))
