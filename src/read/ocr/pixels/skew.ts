// How far a page was turned on the scanner's glass: the angle at which its lines of ink stand most sharply apart.
import type { Mask } from './grey.ts'

/** Degrees; a page that lies further off was not fed through but thrown. */
const MOST_DEGREES = 5
const COARSE = { step: 0.25, every: 4 }
const FINE = { step: 0.02, every: 2 }
/** More points than this tell no more. */
const MOST_POINTS = 120_000

/** In radians; positive where lines of text fall towards the right. */
export function skewOf(mask: Mask): number {
  const coarse = sharpest(pointsOf(mask, COARSE.every), 0, MOST_DEGREES, COARSE.step)
  return radians(sharpest(pointsOf(mask, FINE.every), coarse, COARSE.step, FINE.step))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

interface Points {
  xs: Float32Array
  ys: Float32Array
  height: number
  width: number
}

/** Every so-many-th pixel of ink, in units of that many pixels. */
function pointsOf({ width, height, ink }: Mask, every: number): Points {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < height; y += every)
    for (let x = 0; x < width; x += every)
      if (ink[y * width + x]) {
        xs.push(x / every)
        ys.push(y / every)
      }
  const skip = Math.max(1, Math.ceil(xs.length / MOST_POINTS))
  return {
    xs: Float32Array.from(xs.filter((_, i) => i % skip === 0)),
    ys: Float32Array.from(ys.filter((_, i) => i % skip === 0)),
    width: width / every,
    height: height / every,
  }
}

function sharpest(points: Points, around: number, reach: number, step: number): number {
  let best = { degrees: around, sharp: sharpness(points, around) }
  const steps = Math.round(reach / step)
  for (let i = -steps; i <= steps; i++) {
    const degrees = around + i * step
    const sharp = sharpness(points, degrees)
    if (sharp > best.sharp) best = { degrees, sharp }
  }
  return best.degrees
}

/** How much neighbouring rows differ in ink when the page is sheared by this angle. */
function sharpness({ xs, ys, width, height }: Points, degrees: number): number {
  const slope = Math.tan(radians(degrees))
  const shift = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Float64Array(Math.ceil(height) + 2 * shift)
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] ?? 0) - slope * (xs[i] ?? 0)) + shift
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2
  return sum
}
