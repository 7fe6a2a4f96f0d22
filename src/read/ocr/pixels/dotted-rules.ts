// Rules drawn in dots or short dashes: many small pieces of ink alike, in a row, evenly far apart.
import { append, greatest } from '../../../vocabulary/long-lists.ts'
import type { Blob } from './blobs.ts'
import type { PixelRule } from './pixel-rules.ts'

/** In pixels at 300 dots per inch: a dot is at most so thick, a dash so long, and from one to the next it is so far. */
const DOT = { thick: 9, long: 18, apart: 30 }
/** How far a dot lies off its neighbour's line, in pixels. */
const OFF = 2
/** Steps differ by no more than a pixel and this share of the first; up to two dots in a row are lost, and few of all. */
const UNEVEN = 0.25
const STEPS = 3
const PRESENT = 0.85
const LEAST_DOTS = 12
/** A leader ends at a word or a figure, on their foot: a piece higher than dots, no further from its end than this in pixels. */
const NEAR = 45

/** `blobs`: of the picture without its whole rules. */
export function dottedRules(blobs: Blob[]): PixelRule[] {
  const upright = blobs.map(({ area: [x0, y0, x1, y1] }): Piece => ({ x0, y0, x1, y1 }))
  const turned = upright.map(({ x0, y0, x1, y1 }): Piece => ({ x0: y0, y0: x0, x1: y1, y1: x1 }))
  return [
    ...rowsOfDots(upright)
      .filter((row) => !isLeader(row, upright))
      .map((row) => ruleOf(row, true)),
    ...rowsOfDots(turned).map((row) => ruleOf(row, false)),
  ]
}

interface Piece {
  x0: number
  y0: number
  x1: number
  y1: number
}

function rowsOfDots(pieces: Piece[]): Piece[][] {
  const dots = pieces
    .filter(({ x0, y0, x1, y1 }) => y1 - y0 <= DOT.thick && x1 - x0 <= DOT.long)
    .sort((a, b) => a.x0 - b.x0)
  const open: Piece[][] = []
  const rows: Piece[][] = []
  for (const dot of dots) {
    for (let i = open.length - 1; i >= 0; i--) {
      const row = open[i]
      if (row && dot.x0 - lastOf(row).x0 > STEPS * DOT.apart) append(rows, open.splice(i, 1))
    }
    const own = open.find((row) => goesOn(row, dot))
    if (own) own.push(dot)
    else open.push([dot])
  }
  return [...rows, ...open].filter(isEven)
}

function goesOn(row: Piece[], dot: Piece): boolean {
  const last = lastOf(row)
  const apart = dot.x0 - last.x0
  if (Math.abs(middle(dot) - middle(last)) > OFF || dot.x0 < last.x1) return false
  const [first, second] = row
  if (!first || !second) return apart <= DOT.apart
  const step = second.x0 - first.x0
  const steps = Math.round(apart / step)
  return steps >= 1 && steps <= STEPS && Math.abs(apart - steps * step) <= UNEVEN * step + steps
}

/** Commas that stand under one another in a column, with dust between, are none. */
function isEven(row: Piece[]): boolean {
  const [first, second] = row
  if (!first || !second || row.length < LEAST_DOTS) return false
  const steps = (lastOf(row).x0 - first.x0) / (second.x0 - first.x0)
  return row.length >= PRESENT * (steps + 1)
}

const lastOf = (row: Piece[]): Piece => row.at(-1) ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
const middle = ({ y0, y1 }: Piece): number => (y0 + y1) / 2

function isLeader(row: Piece[], pieces: Piece[]): boolean {
  const [from, to] = [row[0]?.x0 ?? 0, lastOf(row).x1]
  const at = middle(lastOf(row))
  return pieces.some(
    ({ x0, y0, x1, y1 }) =>
      y1 - y0 > 2 * DOT.thick &&
      at > y0 + (y1 - y0) / 2 &&
      at < y1 + OFF &&
      ((x1 <= from + OFF && from - x1 < NEAR) || (x0 >= to - OFF && x0 - to < NEAR)),
  )
}

function ruleOf(row: Piece[], across: boolean): PixelRule {
  const middles = row.map(middle).sort((a, b) => a - b)
  const thick = greatest(row.map(({ y0, y1 }) => y1 - y0))
  const at = middles[middles.length >> 1] ?? 0
  return { across, at, from: row[0]?.x0 ?? 0, to: lastOf(row).x1, thick }
}
