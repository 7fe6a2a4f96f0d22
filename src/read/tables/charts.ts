// Charts and maps carry words in rows and columns too, but they are drawn.
import { around, type Box } from '../../vocabulary/place.ts'
import type { FoundTable, TablePage } from './table-page.ts'

/** So much of the block under curves and slanted strokes is a drawing. */
const DRAWN_SHARE = 0.25
/** Strokes nearer than this belong to one drawing. */
const NEAR = 12
const LEAST_SIDE = 30
const MOST_DRAWINGS = 400
const SCALE = /^\d[\d,]*(?:\.\d+)?%?$/
const FEWEST_MARKS = 4

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

/** A first column that goes down to nought in even steps is the scale of a chart; a stub of years or ranks never ends so. */
export function isScaled({ cells }: FoundTable): boolean {
  const marks = cells
    .filter(({ c }) => c === 0)
    .flatMap(({ words }) => words)
    .filter(({ text }) => SCALE.test(text))
    .sort((a, b) => a.baseline - b.baseline)
    .map(({ text }) => Number(text.replaceAll(/[,%]/g, '')))
  const nought = marks.lastIndexOf(0)
  const steps = marks.slice(0, nought).map((from, i) => from - (marks[i + 1] ?? 0))
  return steps.some((step, i) => step > 0 && marksAlong(marks, i, step) >= FEWEST_MARKS)
}

/** How many marks from this one down stand on even steps to nought; 0 where they miss it. */
function marksAlong(marks: number[], from: number, step: number): number {
  let [next, met] = [marks[from] ?? 0, 0]
  for (const mark of marks.slice(from)) {
    if (Math.abs(mark - next) > 1e-6 * Math.max(1, step)) continue
    met++
    next -= step
  }
  return next < 0 && Math.abs(next + step) < 1e-6 * Math.max(1, step) ? met : 0
}
