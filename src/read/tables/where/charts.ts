// Charts and maps carry words in rows and columns too, but they are drawn.
import { around, type Box } from '../../../vocabulary/place.ts'
import type { Fill } from '../../page/ink.ts'
import type { FoundTable, TablePage } from '../../page/table-page.ts'
import type { Line } from '../../page/words.ts'

/** So much of the block under curves and slanted strokes is a drawing. */
const DRAWN_SHARE = 0.25
/** Strokes nearer than this belong to one drawing. */
const NEAR = 12
const LEAST_SIDE = 30
const MOST_DRAWINGS = 400
const SCALE = /^\d[\d,]*(?:\.\d+)?%?$/
const FEWEST_MARKS = 4
const FEWEST_BARS = 3
const LEAST_BAR = 20
/** A word with so much of itself in a fill stands in it. */
const HALF_IN = 0.5
/** What counting in floating point may miss, in steps. */
const MISSES = 1e-6

export function isDrawn(box: Box, { drawings, fills, lines }: TablePage): boolean {
  if (holdsBars(box, fills, lines)) return true
  const whole = area(box)
  const over = clusters(drawings)
    .map((drawing) => shared(drawing, box))
    .filter((part) => part > 0)
  return over.some((part) => part > DRAWN_SHARE * whole)
}

/** Empty fills that start from one line and end at different ones are the bars of a chart. */
function holdsBars(box: Box, fills: Fill[], lines: Line[]): boolean {
  const words = lines.flatMap((line) => line.words)
  const inside = fills
    .map((fill) => fill.box)
    .filter((fill) => shared(fill, box) > 0 && area(fill) > LEAST_BAR)
    .slice(0, MOST_DRAWINGS)
    .filter((fill) => !words.some((word) => shared(word.box, fill) > HALF_IN * area(word.box)))
  return isBarred(inside, [0, 2], [1, 3]) || isBarred(inside, [3, 1], [0, 2])
}

type Side = 0 | 1 | 2 | 3

/** Several with one foot, equally thick, of different lengths. */
function isBarred(bars: Box[], [foot, end]: [Side, Side], [from, to]: [Side, Side]): boolean {
  return bars.some((bar) => {
    const thick = bar[to] - bar[from]
    const kin = bars.filter(
      (other) =>
        Math.abs(other[foot] - bar[foot]) < 1 && Math.abs(other[to] - other[from] - thick) < 1,
    )
    const lengths = new Set(kin.map((other) => Math.round(other[end])))
    const places = new Set(kin.map((other) => Math.round(other[from])))
    return places.size >= FEWEST_BARS && lengths.size >= FEWEST_BARS
  })
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
    if (Math.abs(mark - next) > MISSES * Math.max(1, step)) continue
    met++
    next -= step
  }
  return next < 0 && Math.abs(next + step) < MISSES * Math.max(1, step) ? met : 0
}
