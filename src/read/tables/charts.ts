// Charts and maps carry words in rows and columns too, but they are drawn.
import { around, type Box } from '../../vocabulary/place.ts'
import type { TablePage } from './table-page.ts'

/** So much of the block under curves and slanted strokes is a drawing. */
const DRAWN_SHARE = 0.25
/** Strokes nearer than this belong to one drawing. */
const NEAR = 12
const LEAST_SIDE = 30
const MOST_DRAWINGS = 400

export function isDrawn(box: Box, { drawings }: TablePage): boolean {
  const whole = area(box)
  const over = clusters(drawings)
    .map((drawing) => shared(drawing, box))
    .filter((part) => part > 0)
  return over.some((part) => part > DRAWN_SHARE * whole)
}

function clusters(drawings: Box[]): Box[] {
  let boxes = drawings.slice(0, MOST_DRAWINGS)
  for (let before = Number.POSITIVE_INFINITY; boxes.length < before; ) {
    before = boxes.length
    boxes = boxes.reduce<Box[]>((kept, box) => {
      const i = kept.findIndex((other) => isNear(other, box))
      const near = kept[i]
      if (near) kept[i] = around([near, box])
      else kept.push(box)
      return kept
    }, [])
  }
  return boxes.filter((box) => box[2] - box[0] > LEAST_SIDE && box[3] - box[1] > LEAST_SIDE)
}

const isNear = (a: Box, b: Box): boolean =>
  a[0] < b[2] + NEAR && b[0] < a[2] + NEAR && a[1] < b[3] + NEAR && b[1] < a[3] + NEAR

const area = (box: Box): number => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1])

const shared = (a: Box, b: Box): number =>
  area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])])
