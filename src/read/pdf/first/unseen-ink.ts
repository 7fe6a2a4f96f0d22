// Ink that the page does not show: under a later fill or picture, white on white, too small, off the page.
import type { Flag } from '../../../vocabulary/document.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Fill, Glyph, PageInk, Picture } from '../../page/ink.ts'
import { WHITE } from './painted.ts'

const TINY = 2
/** A picture this much of the page is a scan; text under it or invisible over it is the scanner's reading. */
const SCAN_SHARE = 0.6

/** `colours`: of each stretch of text, by its place in the painting order. */
export function markUnseen(
  ink: PageInk,
  colours: ReadonlyMap<number, number> = new Map(),
): PageInk {
  const scan = ink.pictures.find(({ box }) => area(box) > SCAN_SHARE * ink.width * ink.height)
  const glyphs = ink.glyphs.map((glyph) => {
    const colour = colours.get(glyph.order) ?? 0
    const flags = glyph.blank ? glyph.flags : flagsOf(glyph, ink, { scan, colour })
    return flags === glyph.flags ? glyph : { ...glyph, flags }
  })
  return { ...ink, glyphs }
}

function flagsOf(
  glyph: Glyph,
  ink: PageInk,
  { scan, colour }: { scan: Picture | undefined; colour: number },
): Flag[] {
  const [x, y] = centre(glyph.box)
  if (scan && holds(scan.box, x, y) && (glyph.flags.includes('hidden') || glyph.order < scan.order))
    return ['ocr']
  const flags = glyph.flags.filter((flag) => flag !== 'white' || !onDark(glyph, ink, x, y))
  if (isOfItsGround(glyph, colour, ink, x, y)) flags.push('white')
  if (isCovered(glyph, ink, x, y)) flags.push('covered')
  if (glyph.size < TINY) flags.push('tiny')
  if (x < 0 || y < 0 || x > ink.width || y > ink.height) flags.push('hidden')
  return flags.length === glyph.flags.length ? glyph.flags : [...new Set(flags)]
}

/** White on a fill or picture that was painted before it can be read. */
function onDark(glyph: Glyph, { fills, pictures }: PageInk, x: number, y: number): boolean {
  const beneath = lastBefore(fills, glyph.order, x, y)
  if (beneath) return beneath.light < WHITE
  return pictures.some(({ box, order }) => order < glyph.order && holds(box, x, y))
}

/** Grey on the same grey. */
function isOfItsGround(
  glyph: Glyph,
  colour: number,
  { fills, pictures }: PageInk,
  x: number,
  y: number,
): boolean {
  const beneath = lastBefore(fills, glyph.order, x, y)
  if (beneath?.colour !== colour || !beneath.opaque) return false
  return !pictures.some(
    ({ box, order }) => order > beneath.order && order < glyph.order && holds(box, x, y),
  )
}

function isCovered(glyph: Glyph, { fills, pictures }: PageInk, x: number, y: number): boolean {
  const over = ({ box, order }: Fill | Picture) => order > glyph.order && holds(box, x, y)
  return fills.some(over) || pictures.some(over)
}

function lastBefore(fills: Fill[], order: number, x: number, y: number): Fill | undefined {
  return fills.findLast((fill) => fill.order < order && holds(fill.box, x, y))
}

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

const centre = (box: Box): [number, number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]

const area = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1])
