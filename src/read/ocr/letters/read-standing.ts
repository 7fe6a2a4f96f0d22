// Heads that run up or down: read from the picture turned on its side, their places brought back.
import type { Turn } from '../../page/ink.ts'
import { displayedBox, uprightBox } from '../../page/turned.ts'
import { aroundBlobs } from '../pixels/blobs.ts'
import type { Area, Grey } from '../pixels/grey.ts'
import { quarterTurned } from '../pixels/quarter-turn.ts'
import type { InkLine } from '../pixels/text-lines.ts'
import { meanConfidence, type ReadLine, readInk } from './read-ink.ts'
import type { LookedAt } from './second-look.ts'
import type { Recogniser } from './tesseract.ts'

export interface StandingRead {
  turn: Turn
  /** Areas of words in the page's own frame; lines and blobs in the turned one, for the measure of their letters. */
  lines: (ReadLine & { words: LookedAt[] })[]
  /** Pieces of stacks that make no words either way: they lie after all. */
  unread: InkLine[]
}

/** Less surely than this, what was taken for a head is a column of figures or signs. */
const LEGIBLE = 0.5

/** `stacks`: of pieces. Most heads read upwards; whichever way all of them are read more surely is theirs. */
export function readStanding(
  grey: Grey,
  stacks: InkLine[][],
  recogniser: Recogniser,
): StandingRead {
  if (stacks.length === 0) return { turn: 90, lines: [], unread: [] }
  const lines = stacks.map((stack): InkLine => {
    const blobs = stack.flatMap((piece) => piece.blobs)
    return { blobs, area: aroundBlobs(blobs) }
  })
  const [up, down] = [90 as const, 270 as const].map((turn) => {
    const read = readInk(quarterTurned(grey, turn), turnedLines(lines, turn, grey), recogniser)
    return { turn, read, sure: meanConfidence(read) }
  })
  const better = up && down && down.sure > up.sure ? down : up
  if (!better) return { turn: 90, lines: [], unread: stacks.flat() }
  const isRead = better.read.map((line) => meanConfidence([line]) >= LEGIBLE)
  return {
    turn: better.turn,
    unread: stacks.filter((_, i) => !isRead[i]).flat(),
    lines: better.read
      .filter((_, i) => isRead[i])
      .map(({ ink, words }) => ({
        ink,
        words: words.map((word) => ({
          ...word,
          area: displayedBox(word.area, better.turn, grey),
          otherwise: [],
          marks: false,
        })),
      })),
  }
}

function turnedLines(lines: InkLine[], turn: Turn, grey: Grey): InkLine[] {
  const turned = (area: Area): Area => uprightBox(area, turn, grey)
  return lines.map(({ area, blobs }) => ({
    area: turned(area),
    blobs: blobs
      .map((blob) => ({ ...blob, area: turned(blob.area) }))
      .sort((a, b) => a.area[0] - b.area[0]),
  }))
}
