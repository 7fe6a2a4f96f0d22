// Words as pieces of a document: their ink, their box on the page as displayed, and what parts them.
import type { Box, Place } from '../../vocabulary/place.ts'
import type { Piece } from '../document/draft.ts'
import { raisedInk } from '../document/superscripts.ts'
import type { PageFrame } from './frame.ts'
import type { Line, Word } from './words.ts'

/** A mark this near to what it marks, in sizes, belongs to it. */
const MARK_GAP = 0.2

export function linePieces(lines: Line[], frame: PageFrame): Piece[] {
  return lines.flatMap(({ words }, i) =>
    words.map((word, k) => {
      const hyphened = k === 0 && goesOnAfterHyphen(lines[i - 1], word)
      return { ...pieceOf(word, frame), gap: hyphened ? '' : gapBefore(word, words[k - 1]) }
    }),
  )
}

/** The words of one cell, several lines joined by blanks. */
export const cellPieces = (words: Word[], frame: PageFrame): Piece[] =>
  words.map((word, i) => ({ ...pieceOf(word, frame), gap: gapBefore(word, words[i - 1]) }))

export function pieceOf(word: Word, frame: PageFrame): Piece {
  const ink = word.raised ? raisedInk(word.text) : word.text
  const place = placeOn(word.box, frame)
  return word.flags.length > 0 ? { ink, place, flags: word.flags } : { ink, place }
}

export const placeOn = (box: Box, frame: PageFrame): Place => ({
  kind: 'page',
  page: frame.ink.page,
  box: shownBox(box, frame),
})

export function shownBox(box: Box, { toDisplay }: PageFrame): Box {
  const [x0, y0, x1, y1] = toDisplay(box)
  return [hundredths(x0), hundredths(y0), hundredths(x1), hundredths(y1)]
}

/** Places are kept to the hundredth of a point. */
export const hundredths = (n: number): number => Math.round(n * 100) / 100

/** A raised mark stands close to what it marks, or begins a note. */
function gapBefore(word: Word, before: Word | undefined): string {
  const marks = word.raised && before && word.box[0] - before.box[2] < MARK_GAP * before.size
  return marks ? '' : ' '
}

/** Hyphenation is left as it stands: "investiga-" and "tion" become "investiga-tion". */
const goesOnAfterHyphen = (line: Line | undefined, word: Word): boolean =>
  /\p{L}-$/u.test(line?.words.at(-1)?.text ?? '') && /^\p{Ll}/u.test(word.text)
