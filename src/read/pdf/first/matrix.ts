// PDF's six-number matrices: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f).
import type { Box } from '../../../vocabulary/place.ts'
import type { Turn } from '../../page/ink.ts'

export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

/** First `inner`, then `outer`. */
export function then(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ]
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The upright box round a box that was turned. */
export function boxAt(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const [ax, ay] = pointAt(matrix, x0, y0)
  const [bx, by] = pointAt(matrix, x1, y1)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

/**
 * From the page's own space (y upwards, any origin) to points from the top left as displayed.
 * `quarterTurns` is the page's /Rotate, clockwise.
 */
export function displayMatrix([left, bottom, right, top]: Box, quarterTurns: number): Matrix {
  switch (quarterTurns % 4) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, right, -bottom]
    case 3:
      return [0, -1, -1, 0, top, right]
    default:
      return [1, 0, 0, -1, -left, top]
  }
}

/** In the display frame y grows downwards, so an upright glyph's matrix is [s 0 0 -s]. */
export function turnOf([a, b]: Matrix): Turn {
  const degrees = (Math.atan2(-b, a) * 180) / Math.PI
  const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4
  return quarter === 0 ? 0 : quarter === 1 ? 90 : quarter === 2 ? 180 : 270
}

/** Null for one that flattens everything. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c
  if (!(Math.abs(size) > 1e-12)) return null
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}
