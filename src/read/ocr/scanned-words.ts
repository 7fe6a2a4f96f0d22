// Words of a straight picture as words of a page: in points, with size and baseline, in lines.
import { append } from '../../vocabulary/long-lists.ts'
import type { Box } from '../../vocabulary/place.ts'
import type { Turn } from '../page/ink.ts'
import { type Line, lineOf, type Word } from '../page/words.ts'
import type { ScannedLine } from './scan-page.ts'

/** Stands for ink that no look could read: never blank, never guessed. */
export const UNREAD = '\uFFFD'
/** In sizes: how far letters reach above the baseline, so that a dash has the box of a figure. */
const REACH = 0.72
/** A mark's letters beside those of its word. */
const MARK_SIZE = 0.6
/** Words share a line when their baselines are this near, in sizes. */
const SAME_BASELINE = 0.3

/** `points`: of a pixel. */
export function wordsOf({ words, lettering }: ScannedLine, points: number): Word[] {
  const { baseline, size } = lettering
  return words.map(({ area, text, confidence, otherwise, marks }) => {
    const [x0, y0, x1, y1] = area
    const box: Box = marks
      ? area
      : [x0, Math.min(y0, baseline - REACH * size), x1, Math.max(y1, baseline)]
    return {
      text: text || UNREAD,
      box: scaled(box, points),
      baseline: baseline * points,
      size: (marks ? MARK_SIZE : 1) * size * points,
      bold: false,
      turn: 0,
      flags: marks ? ['ocr', 'superscript'] : ['ocr'],
      raised: marks,
      confidence,
      otherwise,
    }
  })
}

/** Words that run up or down: the ink is their box. */
export function standingWords(
  { words, lettering: { size } }: ScannedLine,
  turn: Turn,
  points: number,
): Word[] {
  return words
    .filter(({ text }) => text !== '')
    .map(({ area, text, confidence, otherwise }) => {
      const box = scaled(area, points)
      return {
        text,
        box,
        baseline: turn === 90 ? box[2] : box[0],
        size: size * points,
        bold: false,
        turn,
        flags: ['ocr'],
        raised: false,
        confidence,
        otherwise,
      }
    })
}

export const scaled = ([x0, y0, x1, y1]: Box, by: number): Box => [
  x0 * by,
  y0 * by,
  x1 * by,
  y1 * by,
]

/** Pieces of one baseline are one line; lines from the top. */
export function inLines(pieces: Word[][]): Line[] {
  const rows: { baseline: number; size: number; words: Word[] }[] = []
  const sorted = pieces
    .flatMap((words) => {
      const [first] = words
      return first ? [{ words, baseline: first.baseline, size: first.size }] : []
    })
    .sort((a, b) => a.baseline - b.baseline)
  for (const { words, baseline, size } of sorted) {
    const row = rows.findLast(
      (other) => Math.abs(baseline - other.baseline) < SAME_BASELINE * Math.min(size, other.size),
    )
    if (row) append(row.words, words)
    else rows.push({ baseline, size, words: [...words] })
  }
  return rows.map(({ words }) => lineOf(words.sort((a, b) => a.box[0] - b.box[0])))
}
