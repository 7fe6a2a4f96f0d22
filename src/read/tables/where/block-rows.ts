// A page's lines as rows: which could be rows of a table, and whether two could be rows of the same one.
import { around } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import { isValue, type Segment, segmentsOf } from '../../page/segments.ts'
import { type Line, middleOf } from '../../page/words.ts'
import { isBullet, isCaption, isNote, isSectionNumber } from './beside-words.ts'

export interface Row {
  line: Line
  segments: Segment[]
  /** Several cells stand on it. */
  rowLike: boolean
}

/** A line of more words than this is running text. */
export const PROSE_WORDS = 7
/** After a section's number more words than this are its text, and no cell. */
const LONGEST_NAME = 2
/** Captions and notes are known by so many words. */
const WORDS_OF_START = 3
/** A line of running text takes this share of the block's width. */
const FULL_LINE = 0.6
/** The gaps of two rows lie over one another by this at least, in sizes. */
const SHARED_GAP = 0.3

export function rowOf(line: Line, down: Rule[]): Row {
  const y = middleOf(line)
  const bars = down.filter(({ from, to }) => from < y && to > y).map(({ at }) => at)
  const segments = segmentsOf(line.words, bars)
  return { line, segments, rowLike: isRowLike(segments, line) }
}

function isRowLike(segments: Segment[], { words }: Line): boolean {
  const [first, second] = segments
  if (segments.length < 2 || !first || !second) return false
  if (segments.length === 2 && (isBullet(first.text) || isCaption(first.text))) return false
  if (isNote(first.text)) return false
  const isParagraph = isSectionNumber(first.text) && second.words.length > LONGEST_NAME
  if (segments.length === 2 && isParagraph) return false
  return segments.length > 2 || words.length <= PROSE_WORDS * 2
}

export const inkStart = ({ line }: Row): string =>
  line.words
    .slice(0, WORDS_OF_START)
    .map(({ text }) => text)
    .join(' ')

export const holdsValues = ({ segments }: Row): boolean =>
  segments.slice(1).some(({ text }) => isValue(text))

/** A full line of running words across the columns. */
export function isProse({ line, segments }: Row, block: Row[]): boolean {
  const wide = around(block.map((row) => row.line.box))
  const share = (line.box[2] - line.box[0]) / (wide[2] - wide[0])
  return segments.length === 1 && line.words.length > PROSE_WORDS && share > FULL_LINE
}

/** Do the gaps of two rows lie over one another? */
export function fallTogether(a: Row, b: Row): boolean {
  const [one, other] = [gapsOf(a.segments), gapsOf(b.segments)]
  const least = SHARED_GAP * Math.min(a.line.size, b.line.size)
  const shared = one.filter(([from, to]) =>
    other.some(([f, t]) => Math.min(to, t) - Math.max(from, f) > least),
  )
  return shared.length > 0 && shared.length * 2 >= Math.min(one.length, other.length)
}

const gapsOf = (segments: Segment[]): [number, number][] =>
  segments.slice(1).map((segment, i) => [segments[i]?.box[2] ?? 0, segment.box[0]])
