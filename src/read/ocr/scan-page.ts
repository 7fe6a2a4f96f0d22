// A page that is a picture, read: levelled, straightened, its rules found, its ink read line by line, its figures looked at again.
import type { Box } from '../../vocabulary/place.ts'
import type { Turn } from '../pdf/page-ink.ts'
import { displayedBox, uprightBox } from '../pdf/turned.ts'
import { type Blob, blobsOf } from './blobs.ts'
import { type Grey, inkMask, levelled, levelsOf } from './grey.ts'
import { type Lettering, letteringOf } from './lettering.ts'
import { type PixelRule, pixelRules } from './pixel-rules.ts'
import { quarterTurned } from './quarter-turn.ts'
import { meanConfidence, readInk } from './read-ink.ts'
import { type LookedAt, lookedAtAgain } from './second-look.ts'
import { type Shade, shadesOf, withoutShades } from './shading.ts'
import { skewOf } from './skew.ts'
import { straightened } from './straighten.ts'
import type { Recogniser } from './tesseract.ts'
import { type InkLine, inkLines, isDrawing } from './text-lines.ts'
import { withoutRules } from './without-rules.ts'

export interface ScannedLine {
  words: LookedAt[]
  lettering: Lettering
}

/** Everything in pixels of the straight picture. */
export interface ScannedPage {
  width: number
  height: number
  lines: ScannedLine[]
  rules: PixelRule[]
  shades: Shade[]
  /** Ink too large for letters: drawings, pictures, the frames of stamps. */
  drawings: Blob[]
  /** How far the page had to be turned to be read. */
  turn: Turn
  /** From the straight picture to the one that was scanned. */
  toScanned(box: Box): Box
  fromScanned(box: Box): Box
}

/** So many lines tell whether a page lies the right way up, and this is how surely its words are then read. */
const TRIED_LINES = 8
const LEGIBLE = 0.6
/** Less surely than this nothing is read: what looks like lines is a photograph, a drawing, a stain. */
const ILLEGIBLE = 0.4
/** No page holds more pieces of lettering than this; a half-toned photograph does. */
const MOST_LINES = 4_000
/** In pixels at 300 dots per inch. */
const LARGE = 160
const OTHER_TURNS: Turn[] = [90, 270, 180]

/** Null where nothing stands out from the paper. */
export function scanPage(scanned: Grey, recogniser: Recogniser): ScannedPage | null {
  const levels = levelsOf(scanned)
  if (!levels) return null
  const picture = theRightWayUp(levelled(scanned, levels), recogniser)
  const legible = picture.legible > ILLEGIBLE && picture.lines.length <= MOST_LINES
  const lines = readInk(picture.ink, legible ? picture.lines : [], recogniser)
  const looked = lines.map(({ ink, words }) => ({
    ink,
    words: words.flatMap((word) =>
      lookedAtAgain(word, words.length === 1, {
        grey: picture.ink,
        rules: picture.rules,
        recogniser,
      }),
    ),
  }))
  const lettering = letteringOf(looked)
  return {
    width: picture.ink.width,
    height: picture.ink.height,
    lines: looked.flatMap(({ words }, i) => {
      const own = lettering[i]
      return own ? [{ words, lettering: own }] : []
    }),
    rules: picture.rules,
    shades: picture.shades,
    drawings: picture.drawings,
    turn: picture.turn,
    toScanned: picture.toScanned,
    fromScanned: picture.fromScanned,
  }
}

interface Picture {
  /** Without its rules. */
  ink: Grey
  rules: PixelRule[]
  shades: Shade[]
  lines: InkLine[]
  drawings: Blob[]
  turn: Turn
  toScanned(box: Box): Box
  fromScanned(box: Box): Box
}

function theRightWayUp(white: Grey, recogniser: Recogniser): Picture & { legible: number } {
  let best = tried(pictureOf(white, 0), recogniser)
  for (const turn of OTHER_TURNS) {
    if (best.legible >= LEGIBLE || best.lines.length === 0) break
    const other = tried(pictureOf(white, turn), recogniser)
    if (other.legible > best.legible) best = other
  }
  return best
}

const tried = (picture: Picture, recogniser: Recogniser): Picture & { legible: number } => ({
  ...picture,
  legible: legibility(picture, recogniser),
})

/** How surely the longest lines are read. */
function legibility({ ink, lines }: Picture, recogniser: Recogniser): number {
  const longest = [...lines].sort((a, b) => b.blobs.length - a.blobs.length).slice(0, TRIED_LINES)
  return meanConfidence(readInk(ink, longest, recogniser))
}

function pictureOf(white: Grey, turn: Turn): Picture {
  const turned = quarterTurned(white, turn)
  const straight = straightened(turned, skewOf(inkMask(turned)))
  const shades = shadesOf(straight.grey)
  const even = withoutShades(straight.grey, shades)
  const rules = pixelRules(inkMask(even))
  const ink = withoutRules(even, rules)
  const blobs = blobsOf(inkMask(ink))
  return {
    ink,
    rules,
    shades,
    lines: inkLines(blobs, rules),
    drawings: blobs.filter(isLargeDrawing),
    turn,
    toScanned: (box) => displayedBox(straight.toScanned(box), turn, white),
    fromScanned: (box) => straight.fromScanned(uprightBox(box, turn, white)),
  }
}

/** What a chart is made of: a tall letter or a bracket that the scan joined to a rule is none. */
const isLargeDrawing = (blob: Blob): boolean => {
  const [x0, y0, x1, y1] = blob.area
  return isDrawing(blob) && x1 - x0 > LARGE && y1 - y0 > LARGE / 2
}
