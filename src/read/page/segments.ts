// Words that belong together on one line: what a cell's line looks like before anyone knows the columns.
import { around, type Box } from '../../vocabulary/place.ts'
import { inkClass } from '../document/ink-class.ts'
import { type Line, lineOf, type Word } from './words.ts'

export interface Segment {
  words: Word[]
  box: Box
  text: string
}

/** A gap this wide, in sizes, parts two cells wherever it stands; between two figures a narrower one does. */
export const WIDE_GAP = 1
const FIGURES_GAP = 0.45
/** ... and between a label and its figure. */
const FIGURE_GAP = 0.75
/** Leaders (0.99 .......... 800) lead the eye and say nothing. */
const LEADER = /^[.…·_]{3,}$/
const DOT = /^[.…·]{1,2}$/
const FIGURE = /^[([<>≤≥+\-−–£$€]*\d[\d.,]*[%)\]*†‡]*$|^[-–—]$/
const SIGN = /^[£$€]$/
const SIGN_GAP = 6
const THOUSANDS = { left: /^[(\-−–£$€]*\d{1,3}$/, right: /^\d{3}(?:[.,]\d+)?[%)]*$/ }

export const isLeader = ({ text }: Word): boolean => LEADER.test(text)

export const withoutLeaders = (line: Line): Line | null => {
  const words = notLeading(line.words)
  if (words.length === line.words.length) return line
  return words.length > 0 ? lineOf(words) : null
}

/** The words of one line but for leaders, also where each dot is a word of its own. */
export function notLeading(words: Word[]): Word[] {
  const isDot = (word: Word | undefined) => word !== undefined && DOT.test(word.text)
  return words.filter((word, i) => {
    if (isLeader(word)) return false
    if (!isDot(word)) return true
    const around = [-2, -1, 1, 2].map(
      (k) => isDot(words[i + k]) || LEADER.test(words[i + k]?.text ?? ''),
    )
    return !((around[0] && around[1]) || (around[1] && around[2]) || (around[2] && around[3]))
  })
}

/** `bars`: the x of rules down that part cells however close their words stand. */
export function segmentsOf(words: Word[], bars: number[] = []): Segment[] {
  const groups: Word[][] = []
  for (const word of words) {
    const last = groups.at(-1)?.at(-1)
    const barred = last && bars.some((x) => x > last.box[2] - 1 && x < word.box[0] + 1)
    if (last && !barred && !partsCells(last, word)) groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups.map(segmentOf)
}

export function segmentOf(words: Word[]): Segment {
  return {
    words,
    box: around(words.map(({ box }) => box)),
    text: words.map((word, i) => (i && !word.raised ? ' ' : '') + word.text).join(''),
  }
}

export function gapOf(left: Word, right: Word): number {
  return (right.box[0] - left.box[2]) / Math.max(1, Math.min(left.size, right.size))
}

function partsCells(left: Word, right: Word): boolean {
  if (right.raised || left.raised) return gapOf(left, right) > WIDE_GAP
  if (opens(left, right)) return false
  if (isFigure(left.text) && isOpeningSign(right)) return true
  const gap = gapOf(left, right)
  if (gap > WIDE_GAP) return true
  if (!isFigure(right.text) && !isOpeningSign(right)) return false
  return gap > (isFigure(left.text) ? FIGURES_GAP : FIGURE_GAP)
}

/** A currency sign set apart belongs to the figure after it. */
export const isOpeningSign = ({ text }: Word): boolean => SIGN.test(text)

export const opens = (left: Word, right: Word): boolean =>
  isOpeningSign(left) && isFigure(right.text) && gapOf(left, right) < SIGN_GAP

export const isFigure = (text: string): boolean => FIGURE.test(text)

/** A dash may stand for nought, but as well between two dates. */
export const isNumber = ({ text }: Word): boolean => isFigure(text) && /\d/.test(text)

/** 15 455 is one figure, written with a thin gap. */
export const isThousands = (left: Word, right: Word): boolean =>
  couldBeThousands(left, right) && gapOf(left, right) < FIGURES_GAP

/** As far as the digits say. */
export const couldBeThousands = (left: Word, right: Word): boolean =>
  THOUSANDS.left.test(left.text) && THOUSANDS.right.test(right.text)

export const isValue = (text: string): boolean => inkClass(text) === 'value'

export function inkOf(words: Word[]): string {
  return words.map((word, i) => (i && !word.raised ? ' ' : '') + word.text).join('')
}
