// Columns of figures that nearly touch: no white tells them apart, but their figures end at one edge, line after line.

import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { gapOf, isNumber, isThousands } from '../../page/segments.ts'
import { type Line, USUAL_SIZE, type Word } from '../../page/words.ts'

/** Figures of a column end within this of one another, in sizes. */
const SAME_EDGE = 0.12
const FEWEST_LINES = 4
/** Figures end there on this share of the lines at least, and words cross on no more than that. */
const MOSTLY = 0.6
const MAY_CROSS = 0.05
/** Of the figures on both sides, this share cannot be halves of one number. */
const APART = 0.1
const FEWEST_APART = 2

/** Where a column of figures ends close before the next begins: the middle of the white between. */
export function closeEdges(lines: Line[]): number[] {
  if (lines.length < FEWEST_LINES) return []
  const size = lines[0]?.size ?? USUAL_SIZE
  return edgesOf(lines, size)
    .map((edge) => whiteAfter(edge, lines, size))
    .filter((x) => x !== null)
}

/** The same where words begin at one edge behind the figures: "17|Written warning". */
export function edgesBeforeWords(lines: Line[]): number[] {
  const size = lines[0]?.size ?? USUAL_SIZE
  return edgesOf(lines, size)
    .map((edge) => whiteBeforeWords(edge, lines, size))
    .filter((x) => x !== null)
}

/** Right edges that figures share on most lines. */
function edgesOf(lines: Line[], size: number): number[] {
  const ends = lines
    .flatMap(({ words }, line) => words.filter(isDigits).map(({ box }) => ({ x: box[2], line })))
    .sort((a, b) => a.x - b.x)
  const clusters: (typeof ends)[] = []
  for (const end of ends) {
    const last = clusters.at(-1)
    if (last && end.x - (last.at(-1)?.x ?? 0) < SAME_EDGE * size) last.push(end)
    else clusters.push([end])
  }
  return clusters
    .filter((cluster) => new Set(cluster.map(({ line }) => line)).size >= MOSTLY * lines.length)
    .map((cluster) => greatest(cluster.map(({ x }) => x)))
}

const isDigits = (word: Word): boolean => !word.raised && isNumber(word)

function whiteAfter(edge: number, lines: Line[], size: number): number | null {
  const slack = SAME_EDGE * size
  const pairs = lines.flatMap(({ words }) => {
    const at = words.findLastIndex(({ box }) => Math.abs(box[2] - edge) <= slack)
    const [left, right] = [words[at], words[at + 1]]
    return left && right && isDigits(left) && isDigits(right) ? [{ left, right }] : []
  })
  const apart = pairs.filter(({ left, right }) => !isThousands(left, right))
  if (apart.length < Math.max(FEWEST_APART, APART * pairs.length)) return null
  if (pairs.length < MOSTLY * lines.length || pairs.some(touch)) return null
  const next = least(pairs.map(({ right }) => right.box[0]))
  const x = (edge + next) / 2
  const crossing = lines.filter(({ words }) => words.some(({ box }) => box[0] < x && box[2] > x))
  return next > edge && crossing.length <= MAY_CROSS * lines.length ? x : null
}

/** The white between figures and the words of the next column is this much wider than a blank (pdf-columns-four-points-apart needs it). */
const WIDER_THAN_BLANK = 1.2
/** As wide as a blank is set, in sizes, where a column shows none. */
const USUAL_BLANK = 0.28

/** A mere blank would stand closer. */
function whiteBeforeWords(edge: number, lines: Line[], size: number): number | null {
  const slack = SAME_EDGE * size
  const pairs = lines.flatMap(({ words }) => {
    const at = words.findLastIndex(({ box }) => Math.abs(box[2] - edge) <= slack)
    const [before, left, right] = [words[at - 1], words[at], words[at + 1]]
    return before && left && right && isDigits(left) && !isNumber(right)
      ? [{ left, right, after: words[at + 2] }]
      : []
  })
  const first = pairs[0]
  if (!first || pairs.length < Math.max(FEWEST_LINES, MOSTLY * lines.length)) return null
  const starts = pairs.map(({ right }) => right.box[0])
  if (greatest(starts) - least(starts) > slack) return null
  const blanks = pairs.flatMap(({ right, after }) => (after ? [gapOf(right, after)] : []))
  const blank = blanks.length > 0 ? greatest(blanks) : USUAL_BLANK
  if (pairs.some(({ left, right }) => gapOf(left, right) < WIDER_THAN_BLANK * blank)) return null
  return (edge + least(starts)) / 2
}

const touch = ({ left, right }: { left: Word; right: Word }): boolean => gapOf(left, right) <= 0
