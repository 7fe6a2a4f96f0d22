// A path as pdf.js builds it: its steps in one row of numbers, and what to do with it.
import { around } from '../../../vocabulary/place.ts'
import { distance, layPath, type Point, type Stroke } from '../first/lay-path.ts'
import { type Matrix, pointAt } from '../first/matrix.ts'
import { overlap } from '../first/painted.ts'
import type { Pen } from './pen.ts'

/** pdf.js' own numbers for what is done with a path, from "stroke" to "end it unpainted". */
const STROKES = new Set([20, 21, 24, 25, 26, 27])
const FILLS = new Set([22, 23, 24, 25, 26, 27])

/** How many numbers follow each step: move, line, cubic curve, quadratic curve, close. */
const FOLLOWED_BY = [2, 2, 6, 4, 0]
const MOVE = 0
const LINE = 1
const CLOSE = 4
const MOST_NUMBERS = 60_000

export function layConstructed(pen: Pen, [what, data]: readonly unknown[]): void {
  const [steps] = Array.isArray(data) ? data : []
  if (typeof what !== 'number' || !(steps instanceof Float32Array)) return
  const { state, order } = pen
  const strokes = strokesOf(steps.subarray(0, MOST_NUMBERS), state.matrix)
  if (pen.clipsNext) {
    pen.clipsNext = false
    const points = strokes.flatMap((stroke) => stroke.points)
    if (points.length > 0)
      state.clip = overlap(state.clip, around(points.map(([x, y]) => [x, y, x, y])))
  }
  const thick = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1])
  const paint = {
    order,
    clip: state.clip,
    fill: FILLS.has(what) ? state.fill : null,
    stroke: STROKES.has(what) ? { ...state.stroke, thick } : null,
  }
  layPath(strokes, paint, pen.shapes)
}

function strokesOf(steps: Float32Array, matrix: Matrix): Stroke[] {
  const strokes: Stroke[] = []
  for (let at = 0; at < steps.length; ) {
    const step = steps[at++] ?? CLOSE
    const count = FOLLOWED_BY[step] ?? 0
    if (step === MOVE || strokes.length === 0)
      strokes.push({ points: [], curved: false, straight: 0 })
    const stroke = strokes.at(-1)
    const first = stroke?.points[0]
    if (stroke && step === CLOSE && first) takePoint(stroke, first, true)
    if (stroke && step !== CLOSE && step !== MOVE && step !== LINE) stroke.curved = true
    for (let i = 0; stroke && i < count; i += 2) {
      const point = pointAt(matrix, steps[at + i] ?? 0, steps[at + i + 1] ?? 0)
      takePoint(stroke, point, step === MOVE || step === LINE)
    }
    at += count
  }
  return strokes.filter(({ points }) => points.length > 1)
}

function takePoint(stroke: Stroke, point: Point, straight: boolean): void {
  if (straight) stroke.straight += distance(stroke.points.at(-1), point)
  stroke.points.push(point)
}
