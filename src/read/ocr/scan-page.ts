// A page that is a picture, read: made straight, turned the right way up, its ink read line by line, its figures looked at again.
import type { Turn } from '../page/ink.ts'
import { type Lettering, letteringOf } from './letters/lettering.ts'
import { meanConfidence, type ReadLine, readInk } from './letters/read-ink.ts'
import { readStanding } from './letters/read-standing.ts'
import { type LookedAt, lookedAtAgain } from './letters/second-look.ts'
import { partedByDirection } from './letters/sideways-lines.ts'
import type { Recogniser } from './letters/tesseract.ts'
import { type Grey, levelled, levelsOf } from './pixels/grey.ts'
import { type StraightPicture, straightPicture } from './pixels/straight-picture.ts'

export interface ScannedLine {
  words: LookedAt[]
  lettering: Lettering
}

export interface ScannedPage {
  picture: StraightPicture
  lines: ScannedLine[]
  /** Heads that run up or down the page. */
  standing: { turn: Turn; lines: ScannedLine[] }
}

/** So many lines tell whether a page lies the right way up, and this is how surely its words are then read. */
const TRIED_LINES = 8
const LEGIBLE = 0.6
/** Less surely than this nothing is read: what looks like lines is a photograph, a drawing, a stain. */
const ILLEGIBLE = 0.4
/** No page holds more pieces of lettering than this; a half-toned photograph does. */
const MOST_LINES = 4_000
const OTHER_TURNS: Turn[] = [90, 270, 180]

/** Null where nothing stands out from the paper. */
export function scanPage(scanned: Grey, recogniser: Recogniser): ScannedPage | null {
  const levels = levelsOf(scanned)
  if (!levels) return null
  const { picture, legible } = theRightWayUp(levelled(scanned, levels), recogniser)
  const isText = legible > ILLEGIBLE && picture.lines.length <= MOST_LINES
  const { lying, stacks } = partedByDirection(isText ? picture.lines : [], picture.rules)
  const heads = readStanding(picture.ink, stacks, recogniser)
  return {
    picture,
    lines: lettered(
      readInk(picture.ink, [...lying, ...heads.unread], recogniser).map(({ ink, words }) => ({
        ink,
        words: words.flatMap((word) =>
          lookedAtAgain(word, words.length === 1, {
            grey: picture.ink,
            rules: picture.rules,
            recogniser,
          }),
        ),
      })),
    ),
    standing: { turn: heads.turn, lines: lettered(heads.lines) },
  }
}

function lettered(lines: (ReadLine & { words: LookedAt[] })[]): ScannedLine[] {
  const lettering = letteringOf(lines)
  return lines.flatMap(({ words }, i) => {
    const own = lettering[i]
    return own ? [{ words, lettering: own }] : []
  })
}

interface Tried {
  picture: StraightPicture
  legible: number
}

function theRightWayUp(white: Grey, recogniser: Recogniser): Tried {
  let best = tried(straightPicture(white, 0), recogniser)
  for (const turn of OTHER_TURNS) {
    if (best.legible >= LEGIBLE || best.picture.lines.length === 0) break
    const other = tried(straightPicture(white, turn), recogniser)
    if (other.legible > best.legible) best = other
  }
  return best
}

/** How surely the longest lines are read. */
function tried(picture: StraightPicture, recogniser: Recogniser): Tried {
  const longest = [...picture.lines]
    .sort((a, b) => b.blobs.length - a.blobs.length)
    .slice(0, TRIED_LINES)
  return { picture, legible: meanConfidence(readInk(picture.ink, longest, recogniser)) }
}
