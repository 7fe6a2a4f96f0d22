// Heads that run up or down a narrow column: letters that stand over one another, closer than rows do.
import { aroundBlobs, type Blob } from '../pixels/blobs.ts'
import type { Area } from '../pixels/grey.ts'
import type { PixelRule } from '../pixels/pixel-rules.ts'
import type { InkLine } from '../pixels/text-lines.ts'

/** A piece of such a head looks like a line of so many letters at most, no wider than this in its own heights. */
const MOST_ABREAST = 6
const WIDEST = 1.5
/**
 * Letters are parted by so much of their width, and not by more than this in the page's usual letters: rows of a table stand
 * further apart, however wide the figures in them.
 */
const NEXT = 0.5
const NEXT_AT_MOST = 0.5
/** They stand over one another for this share of the narrower. */
const OVER = 0.6
/** Fewer pieces than this (letters, or letters that touch) are figures in a column. */
const LEAST_PIECES = 3
/** A head that stands is so many times higher than wide. */
const STANDS = 2.2

/** The lines that lie, and those that stand: each a stack of pieces, from the top. */
export function partedByDirection(
  lines: InkLine[],
  rules: PixelRule[],
): { lying: InkLine[]; stacks: InkLine[][] } {
  const short = lines.filter(({ blobs }) => blobs.length <= MOST_ABREAST)
  const floors = rules.filter(({ across }) => across)
  const stacks = stacked(short, floors, NEXT_AT_MOST * usualHeight(lines)).filter(stands)
  const taken = new Set(stacks.flat())
  return { lying: lines.filter((line) => !taken.has(line)), stacks }
}

function usualHeight(lines: InkLine[]): number {
  const heights = lines
    .flatMap(({ blobs }) => blobs.map(({ area }) => area[3] - area[1]))
    .sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

function stacked(lines: InkLine[], floors: PixelRule[], most: number): InkLine[][] {
  const stacks: InkLine[][] = []
  for (const line of [...lines].sort((a, b) => a.area[1] - b.area[1])) {
    const stack = stacks.find((one) => {
      const last = one.at(-1)
      return (
        last && goesOn(last.area, line.area, most) && !partedByRule(last.area, line.area, floors)
      )
    })
    if (stack) stack.push(line)
    else stacks.push([line])
  }
  return stacks
}

function goesOn(above: Area, below: Area, most: number): boolean {
  const narrower = Math.min(above[2] - above[0], below[2] - below[0])
  const wider = Math.max(above[2] - above[0], below[2] - below[0])
  const over = Math.min(above[2], below[2]) - Math.max(above[0], below[0])
  return over >= OVER * narrower && below[1] - above[3] < Math.min(most, NEXT * wider)
}

function partedByRule(above: Area, below: Area, floors: PixelRule[]): boolean {
  const middle = (above[0] + above[2]) / 2
  return floors.some(
    ({ at, from, to }) => at > above[3] - 2 && at < below[1] + 2 && from < middle && to > middle,
  )
}

function stands(stack: InkLine[]): boolean {
  const blobs: Blob[] = stack.flatMap((line) => line.blobs)
  const [x0, y0, x1, y1] = aroundBlobs(blobs)
  const shapes = stack
    .map(({ area }) => (area[2] - area[0]) / (area[3] - area[1]))
    .sort((a, b) => a - b)
  const usual = shapes[shapes.length >> 1] ?? 0
  return stack.length >= LEAST_PIECES && usual < WIDEST && y1 - y0 > STANDS * (x1 - x0)
}
