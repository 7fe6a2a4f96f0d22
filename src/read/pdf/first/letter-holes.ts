// What hangs together in a letter's picture: the paper that its ink shuts in (none in a 7, one piece in a 9, two in an 8), and
// its largest piece of ink.
import type { LetterPicture } from './letter-shape.ts'

const INKED = 110
/** Ink at all. */
const FAINT = 40
/** Fewer dots than this are a nick of the painting. */
const LEAST = 3

/** How many each digit may have, as it is cut: a 4 may stand open, a nought be struck through. */
const OF_DIGITS: Record<string, number[]> = {
  0: [1, 2],
  1: [0],
  2: [0, 1],
  3: [0],
  4: [0, 1],
  5: [0],
  6: [1],
  7: [0],
  8: [2],
  9: [1],
}

/** Of letters nothing is said. */
export const mayHave = (letter: string, holes: number): boolean =>
  OF_DIGITS[letter]?.includes(holes) !== false

export function holesOf({ width, height, ink }: LetterPicture): number {
  // A rim of paper, so that all that is outside hangs together.
  const across = width + 2
  const seen = new Uint8Array(across * (height + 2))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((ink[y * width + x] ?? 0) > INKED) seen[(y + 1) * across + x + 1] = 1
  fillFrom(0, seen, across)
  let holes = 0
  for (let at = 0; at < seen.length; at++)
    if (seen[at] === 0 && fillFrom(at, seen, across).length >= LEAST) holes++
  return holes
}

/** Without the ink of its neighbours. */
export function largestPiece(picture: LetterPicture): LetterPicture {
  const { width, ink } = picture
  const seen = ink.map((dot) => (dot > FAINT ? 0 : 1))
  let largest: number[] = []
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] !== 0) continue
    const piece = fillFrom(at, seen, width)
    if (piece.length > largest.length) largest = piece
  }
  const alone = new Uint8Array(ink.length)
  for (const at of largest) alone[at] = ink[at] ?? 0
  return { ...picture, ink: alone }
}

/** The dots that hang together with this one; from now on they are seen. */
function fillFrom(start: number, seen: Uint8Array, across: number): number[] {
  const piece = [start]
  seen[start] = 1
  for (let i = 0; i < piece.length; i++) {
    const at = piece[i] ?? 0
    const column = at % across
    const beside = [
      at - across,
      at + across,
      ...(column > 0 ? [at - 1] : []),
      ...(column < across - 1 ? [at + 1] : []),
    ]
    for (const next of beside) {
      if (seen[next] !== 0) continue
      seen[next] = 1
      piece.push(next)
    }
  }
  return piece
}
