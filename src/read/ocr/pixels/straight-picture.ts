// A scanned page made straight and plain: upright, its shading evened out, its rules taken out and kept, its ink in lines.
import type { Box } from '../../../vocabulary/place.ts'
import type { Turn } from '../../page/ink.ts'
import { displayedBox, uprightBox } from '../../page/turned.ts'
import { type Blob, blobsOf } from './blobs.ts'
import { dottedRules } from './dotted-rules.ts'
import { type Grey, hairlineMask, inkMask } from './grey.ts'
import { type PixelRule, pixelRules } from './pixel-rules.ts'
import { quarterTurned } from './quarter-turn.ts'
import { withoutRim } from './rim.ts'
import { type Shade, shadesOf, withoutShades } from './shading.ts'
import { skewOf } from './skew.ts'
import { straightened } from './straighten.ts'
import { type InkLine, inkLines, isDrawing } from './text-lines.ts'
import { withoutRules } from './without-rules.ts'

/** Everything in pixels of the straight picture. */
export interface StraightPicture {
  /** Nothing but lettering, and drawings. */
  ink: Grey
  rules: PixelRule[]
  shades: Shade[]
  lines: InkLine[]
  /** Ink too large for letters: drawings, pictures, the frames of stamps. */
  drawings: Blob[]
  /** How far the page had to be turned. */
  turn: Turn
  /** From the straight picture to the one that was scanned, and back. */
  toScanned(box: Box): Box
  fromScanned(box: Box): Box
}

/** A chart's curves are larger than this in pixels; a tall bracket, or a letter that the scan joined to a rule, is not. */
const LARGE = { wide: 160, high: 80 }
/** Of the page, both ways. */
const RIM = 0.85

/** `white`: a levelled picture. */
export function straightPicture(white: Grey, turn: Turn): StraightPicture {
  const turned = quarterTurned(white, turn)
  const straight = straightened(turned, skewOf(withoutRim(inkMask(turned))))
  const shades = shadesOf(straight.grey)
  const even = withoutShades(straight.grey, shades)
  const whole = pixelRules(hairlineMask(even))
  const unruled = withoutRules(even, whole)
  const dotted = dottedRules(blobsOf(inkMask(unruled)))
  const rules = [...whole, ...dotted]
  const ink = withoutRules(unruled, dotted)
  const blobs = blobsOf(inkMask(ink))
  return {
    ink,
    rules,
    shades,
    lines: inkLines(blobs, rules),
    drawings: blobs.filter((blob) => isLargeDrawing(blob) && !isRim(blob, ink)),
    turn,
    toScanned: (box) => displayedBox(straight.toScanned(box), turn, white),
    fromScanned: (box) => straight.fromScanned(uprightBox(box, turn, white)),
  }
}

const isLargeDrawing = (blob: Blob): boolean => {
  const [x0, y0, x1, y1] = blob.area
  return isDrawing(blob) && x1 - x0 > LARGE.wide && y1 - y0 > LARGE.high
}

/** The dark beside the sheet on a copier's glass, or a frame round the page: it reaches along most of it, and what it holds is no drawing. */
function isRim({ area: [x0, y0, x1, y1] }: Blob, { width, height }: Grey): boolean {
  return x1 - x0 > RIM * width && y1 - y0 > RIM * height
}
