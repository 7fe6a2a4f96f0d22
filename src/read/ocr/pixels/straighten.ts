// A picture turned by a small angle, and the way back from the straight picture to the one that was scanned.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Box } from '../../../vocabulary/place.ts'
import { type Grey, WHITE } from './grey.ts'

/** Turning blurs: less than this (a pixel over 1,000) is left alone. */
const LEAST_RADIANS = 0.0008

export interface Straightened {
  grey: Grey
  /** From a box of the straight picture to the upright box round it in the scanned one. */
  toScanned(box: Box): Box
  /** The other way round. */
  fromScanned(box: Box): Box
}

/** `skew` in radians, as skewOf gives it. The picture grows so that no corner is lost. */
export function straightened(grey: Grey, skew: number): Straightened {
  if (Math.abs(skew) < LEAST_RADIANS) {
    const same = (box: Box) => box
    return { grey, toScanned: same, fromScanned: same }
  }
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const { width, height } = grey
  const wide = Math.ceil(width * cos + height * Math.abs(sin))
  const high = Math.ceil(height * cos + width * Math.abs(sin))
  const source = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - wide / 2, y - high / 2]
    return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos]
  }
  const pixels = new Uint8Array(wide * high).fill(WHITE)
  for (let y = 0; y < high; y++) {
    let [sx, sy] = source(0.5, y + 0.5)
    for (let x = 0; x < wide; x++, sx += cos, sy += sin)
      pixels[y * wide + x] = between(grey, sx - 0.5, sy - 0.5)
  }
  const straight = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    return [wide / 2 + dx * cos + dy * sin, high / 2 - dx * sin + dy * cos]
  }
  return {
    grey: { width: wide, height: high, pixels },
    toScanned: (box) => turnedBox(box, source),
    fromScanned: (box) => turnedBox(box, straight),
  }
}

/** The four pixels round a point, each by its nearness. */
function between({ width, height, pixels }: Grey, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) return WHITE
  const [fx, fy] = [x - x0, y - y0]
  const at = y0 * width + x0
  const above = (pixels[at] ?? WHITE) * (1 - fx) + (pixels[at + 1] ?? WHITE) * fx
  const below = (pixels[at + width] ?? WHITE) * (1 - fx) + (pixels[at + width + 1] ?? WHITE) * fx
  return Math.round(above * (1 - fy) + below * fy)
}

/** The angle is small: a word's box grows by a pixel or two. */
function turnedBox([x0, y0, x1, y1]: Box, source: (x: number, y: number) => [number, number]): Box {
  const corners = [source(x0, y0), source(x1, y0), source(x0, y1), source(x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [least(xs), least(ys), greatest(xs), greatest(ys)]
}
