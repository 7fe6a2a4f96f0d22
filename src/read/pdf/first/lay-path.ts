// Strokes as they were painted: straight ones and thin boxes become rules, boxes become fills, the rest is drawing.
import { append } from '../../../vocabulary/long-lists.ts'
import { around, type Box } from '../../../vocabulary/place.ts'
import { type Colour, overlap, type Shapes, WHITE } from './painted.ts'

export type Point = [x: number, y: number]

export interface Stroke {
  points: Point[]
  curved: boolean
  /** How long its straight pieces are together. */
  straight: number
}

/** How a path was painted; null where it was not filled or not stroked. */
export interface Paint {
  order: number
  clip: Box
  fill: Colour | null
  stroke: (Colour & { thick: number }) | null
}

/** A filled box this thin is a line that somebody drew as a box. */
const THIN = 2.6
/** Rules may lean by this much and still be straight. */
const LEAN = 0.8
const SHORTEST_RULE = 2

export function layPath(strokes: Stroke[], paint: Paint, shapes: Shapes): void {
  const { order, clip, fill, stroke: line } = paint
  if (fill)
    for (const stroke of strokes) {
      const box = boxOf(stroke)
      if (!box) append(shapes.drawings, drawn(stroke, clip))
      else if (fill.opaque) addBox(box, clip, { ...fill, order }, shapes)
    }
  if (line?.opaque && line.light <= WHITE)
    for (const stroke of strokes) {
      const box = stroke.curved ? boxOf(stroke) : null
      if (box) for (const [a, b] of sides(box)) addStroke(a, b, line.thick, clip, shapes)
      else if (stroke.curved) append(shapes.drawings, drawn(stroke, clip))
      else for (const [a, b] of pairs(stroke.points)) addStroke(a, b, line.thick, clip, shapes)
    }
}

export const distance = (from: Point | undefined, to: Point): number =>
  from ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0

/** Four corners of an upright box, however they are written; rounded ones too. */
function boxOf({ points, curved, straight }: Stroke): Box | null {
  if (points.length < 4 || (!curved && points.length > 6)) return null
  const box = boxRound(points)
  const onEdge = ([x, y]: Point) =>
    Math.min(Math.abs(x - box[0]), Math.abs(x - box[2])) < LEAN / 2 &&
    Math.min(Math.abs(y - box[1]), Math.abs(y - box[3])) < LEAN / 2
  if (!points.every(onEdge)) return null
  const length = 2 * (box[2] - box[0] + box[3] - box[1])
  return curved && straight < 0.5 * length ? null : box
}

function addBox(
  box: Box,
  clip: Box,
  fill: { light: number; order: number; opaque: boolean },
  shapes: Shapes,
): void {
  const seen = overlap(box, clip)
  const wide = seen[2] - seen[0]
  const high = seen[3] - seen[1]
  if (wide < 0 || high < 0) return
  if (Math.min(wide, high) > THIN) {
    shapes.fills.push({ box: seen, ...fill })
    return
  }
  if (fill.light > WHITE || Math.max(wide, high) < SHORTEST_RULE) return
  if (wide >= high) {
    const at = (seen[1] + seen[3]) / 2
    shapes.rules.push({ across: true, at, from: seen[0], to: seen[2], thick: high })
  } else {
    const at = (seen[0] + seen[2]) / 2
    shapes.rules.push({ across: false, at, from: seen[1], to: seen[3], thick: wide })
  }
}

function addStroke(a: Point, b: Point, thick: number, clip: Box, shapes: Shapes): void {
  const wide = Math.abs(a[0] - b[0])
  const high = Math.abs(a[1] - b[1])
  const box: Box = [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
  ]
  const grown: Box = [clip[0] - 1, clip[1] - 1, clip[2] + 1, clip[3] + 1]
  const seen = overlap(box, grown)
  if (seen[2] < seen[0] || seen[3] < seen[1]) return
  if (Math.min(wide, high) > LEAN) shapes.drawings.push(seen)
  else if (Math.max(wide, high) < SHORTEST_RULE) return
  else if (wide >= high)
    shapes.rules.push({ across: true, at: (a[1] + b[1]) / 2, from: seen[0], to: seen[2], thick })
  else
    shapes.rules.push({ across: false, at: (a[0] + b[0]) / 2, from: seen[1], to: seen[3], thick })
}

const sides = ([x0, y0, x1, y1]: Box): [Point, Point][] => [
  [
    [x0, y0],
    [x1, y0],
  ],
  [
    [x1, y0],
    [x1, y1],
  ],
  [
    [x1, y1],
    [x0, y1],
  ],
  [
    [x0, y1],
    [x0, y0],
  ],
]

function drawn({ points }: Stroke, clip: Box): Box[] {
  const box = overlap(boxRound(points), clip)
  return box[2] >= box[0] && box[3] >= box[1] ? [box] : []
}

const boxRound = (points: Point[]): Box => around(points.map(([x, y]) => [x, y, x, y]))

const pairs = (points: Point[]): [Point, Point][] =>
  points.slice(1).map((point, i) => [points[i] ?? point, point])
