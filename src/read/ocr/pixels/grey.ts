// A page as a picture: one byte a pixel, 0 black to 255 white, rows from top to bottom.
import { greatest } from '../../../vocabulary/long-lists.ts'

export interface Grey {
  width: number
  height: number
  pixels: Uint8Array
}

/** Left, top, right, bottom in pixels; right and bottom are outside. */
export type Area = [x0: number, y0: number, x1: number, y1: number]

/** 1 where there is ink. */
export interface Mask {
  width: number
  height: number
  ink: Uint8Array
}

/** How light the paper is, and the darkest of the ink. */
export interface Levels {
  paper: number
  ink: number
}

export const WHITE = 255
/** Ink nearer to its paper than this is no ink: a blank sheet has grain too. */
const LEAST_CONTRAST = 50
/** So many spreads of the paper's own grain below the paper begins what is not paper. */
const GRAIN = 4
/** The darkest tenth of what is not paper is ink through and through; the rest are edges. */
const SOLID_INK = 0.1
/** More of the page than this is not lettering: the rest of what is dark is shading. */
const MOST_INK = 0.04
/** A sheet with less ink than this share of its pixels is blank: a full stop on A4 is about this. */
const LEAST_INK = 0.00001
/** Shares of the way from ink to paper that become black and white: grain on either side is evened out. */
const BLACK = 0.08
const EVEN = 0.94
/** A levelled pixel is ink below this: thin strokes of small print never get darker. */
const INK = 160
/** Half as far from white paper: half of a pixel of ink lies in each of two rows. */
const HAIRLINE = (WHITE + INK) / 2

/** Null where nothing stands out from the paper. */
export function levelsOf({ pixels }: Grey): Levels | null {
  const counts = new Float64Array(256)
  for (const level of pixels) counts[level] = (counts[level] ?? 0) + 1
  const paper = counts.indexOf(greatest(counts))
  const edge = paper - Math.max(LEAST_CONTRAST / 2, GRAIN * grainOf(counts, paper))
  let darker = 0
  for (let level = 0; level < edge; level++) darker += counts[level] ?? 0
  if (darker < LEAST_INK * pixels.length) return null
  let [ink, seen] = [0, 0]
  const solid = SOLID_INK * Math.min(darker, MOST_INK * pixels.length)
  while (ink < edge && seen + (counts[ink] ?? 0) < solid) seen += counts[ink++] ?? 0
  return paper - ink < LEAST_CONTRAST ? null : { paper, ink }
}

/** Half the width of the paper's peak at half its height, on the dark side: white clips the other. */
function grainOf(counts: Float64Array, paper: number): number {
  const half = (counts[paper] ?? 0) / 2
  let level = paper
  while (level > 0 && (counts[level - 1] ?? 0) > half) level--
  return (paper - level) / 1.18
}

/** The same picture with white paper and black ink. */
export function levelled({ width, height, pixels }: Grey, { paper, ink }: Levels): Grey {
  const black = ink + BLACK * (paper - ink)
  const white = ink + EVEN * (paper - ink)
  const becomes = Uint8Array.from({ length: 256 }, (_, level) =>
    Math.max(0, Math.min(WHITE, Math.round(((level - black) / (white - black)) * WHITE))),
  )
  return { width, height, pixels: pixels.map((level) => becomes[level] ?? WHITE) }
}

/** Of a levelled picture. */
export const inkMask = (grey: Grey): Mask => darker(grey, INK)

/** What may be a rule: hairlines are printed grey, and straightening spreads them over two rows, so that none of it is dark. */
export const hairlineMask = (grey: Grey): Mask => darker(grey, HAIRLINE)

const darker = ({ width, height, pixels }: Grey, than: number): Mask => ({
  width,
  height,
  ink: pixels.map((level) => (level < than ? 1 : 0)),
})

/** A piece of a levelled picture with white round it. */
export function cropped(
  { width, height, pixels }: Grey,
  [x0, y0, x1, y1]: Area,
  margin: { across: number; down: number },
): Grey {
  const wide = x1 - x0 + 2 * margin.across
  const high = y1 - y0 + 2 * margin.down
  const piece = new Uint8Array(wide * high).fill(WHITE)
  const [from, to] = [Math.max(0, x0), Math.min(width, x1)]
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    piece.set(
      pixels.subarray(y * width + from, y * width + to),
      (y - y0 + margin.down) * wide + margin.across + from - x0,
    )
  return { width: wide, height: high, pixels: piece }
}
