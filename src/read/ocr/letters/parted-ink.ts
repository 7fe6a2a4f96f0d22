// A figure's ink, parted into digits and what stands at their foot.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Blob } from '../pixels/blobs.ts'

export interface PartedInk {
  /** Points and commas, from the left. */
  low: Blob[]
  /** Digits, and signs as high, from the left. */
  high: Blob[]
  /** Which of these stand further from the one before than digits do: something stands between. */
  wide: number[]
  /** y on which the digits stand. */
  foot: number
  tallest: number
}

/** In heights of the digits: how large a point or a comma is, and how far above their foot it begins at most. */
const LOW = { least: 0.11, highest: 0.44, top: 0.5, floats: 0.2 }
/** Ink at least this high is a digit or a sign as high as one. */
const HIGH = 0.6
/** In heights: digits stand no further apart and no nearer than this; a point between two makes it so many times more. */
const STEP = { most: 0.85, least: 0.6 }
const WIDE = 1.3

export function partedInk(blobs: Blob[]): PartedInk {
  const sorted = [...blobs].sort((a, b) => middleOf(a) - middleOf(b))
  const tallest = greatest(sorted.map(heightOf))
  const high = sorted.filter((blob) => heightOf(blob) >= HIGH * tallest)
  const feet = high.map(({ area }) => area[3]).sort((a, b) => a - b)
  const foot = feet[feet.length >> 1] ?? 0
  const low = sorted.filter(
    (blob) => isLow(blob, foot, tallest) && !high.some((digit) => touches(blob, digit)),
  )
  return { low, high, wide: widePlaces(high.map(middleOf), tallest), foot, tallest }
}

export const middleOf = ({ area }: Blob): number => (area[0] + area[2]) / 2

const heightOf = ({ area }: Blob): number => area[3] - area[1]

function isLow({ area: [x0, y0, x1, y1] }: Blob, foot: number, tallest: number): boolean {
  const side = Math.max(y1 - y0, x1 - x0)
  return (
    side >= LOW.least * tallest &&
    side <= LOW.highest * tallest &&
    foot - y0 < LOW.top * tallest &&
    y1 > foot - LOW.floats * tallest
  )
}

/** White parts a point from the digits beside it; what does not stand free is a digit's foot, broken off. */
const touches = ({ area: [x0, , x1] }: Blob, { area: [left, , right] }: Blob): boolean =>
  x1 > left && x0 < right

/** Digits of one font are equally wide. */
function widePlaces(middles: number[], tallest: number): number[] {
  const steps = middles.slice(1).map((middle, i) => middle - (middles[i] ?? 0))
  const usual = Math.max(STEP.least * tallest, least([STEP.most * tallest, ...steps]))
  return steps.flatMap((step, i) => (step > WIDE * usual ? [i + 1] : []))
}
