// Heads that run up or down: read from the picture turned on its side, their places brought back.
import type { Turn } from '../pdf/page-ink.ts'
import { displayedBox, uprightBox } from '../pdf/turned.ts'
import type { Area, Grey } from './grey.ts'
import { quarterTurned } from './quarter-turn.ts'
import { meanConfidence, type ReadLine, readInk } from './read-ink.ts'
import type { LookedAt } from './second-look.ts'
import type { Recogniser } from './tesseract.ts'
import type { InkLine } from './text-lines.ts'

export interface StandingRead {
  turn: Turn
  /** Areas of words in the page's own frame; lines and blobs in the turned one, for the measure of their letters. */
  lines: (ReadLine & { words: LookedAt[] })[]
}

/** Most heads read upwards; whichever way all of them are read more surely is theirs. */
export function readStanding(grey: Grey, lines: InkLine[], recogniser: Recogniser): StandingRead {
  if (lines.length === 0) return { turn: 90, lines: [] }
  const [up, down] = [90 as const, 270 as const].map((turn) => {
    const read = readInk(quarterTurned(grey, turn), turnedLines(lines, turn, grey), recogniser)
    return { turn, read, sure: meanConfidence(read) }
  })
  const better = up && down && down.sure > up.sure ? down : up
  if (!better) return { turn: 90, lines: [] }
  return {
    turn: better.turn,
    lines: better.read.map(({ ink, words }) => ({
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
