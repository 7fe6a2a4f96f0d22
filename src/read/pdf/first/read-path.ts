// One path object of PDFium: its strokes, and how they were painted.
import type { Box } from '../../../vocabulary/place.ts'
import type { OpenPdf } from './engine.ts'
import { distance, layPath, type Stroke } from './lay-path.ts'
import { type Matrix, pointAt } from './matrix.ts'
import { colourOf, type Shapes } from './painted.ts'

const CURVE = 1
const MOVE = 2
/** So many segments are a map or a chart; reading them one by one tells nothing more. */
const MOST_SEGMENTS = 20_000

export function readPath(
  pdf: OpenPdf,
  object: number,
  matrix: Matrix,
  { order, clip }: { order: number; clip: Box },
  shapes: Shapes,
): void {
  const { engine, scratch } = pdf
  if (!engine.FPDFPath_GetDrawMode(object, scratch.at, scratch.at + 4)) return
  const [fillMode = 0, stroked = 0] = scratch.ints(2)
  const fill = fillMode > 0 ? colourOf(pdf, object, 'fill') : null
  const stroke = stroked
    ? { ...colourOf(pdf, object, 'stroke'), thick: strokeWidth(pdf, object, matrix) }
    : null
  layPath(strokesOf(pdf, object, matrix), { order, clip, fill, stroke }, shapes)
}

function strokesOf({ engine, scratch }: OpenPdf, object: number, matrix: Matrix): Stroke[] {
  const strokes: Stroke[] = []
  const count = Math.min(MOST_SEGMENTS, engine.FPDFPath_CountSegments(object))
  for (let i = 0; i < count; i++) {
    const segment = engine.FPDFPath_GetPathSegment(object, i)
    if (!engine.FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4)) continue
    const [x = 0, y = 0] = scratch.floats(2)
    const point = pointAt(matrix, x, y)
    const kind = engine.FPDFPathSegment_GetType(segment)
    if (kind === MOVE || strokes.length === 0)
      strokes.push({ points: [], curved: false, straight: 0 })
    const stroke = strokes.at(-1)
    if (!stroke) continue
    if (kind === CURVE) stroke.curved = true
    else stroke.straight += distance(stroke.points.at(-1), point)
    stroke.points.push(point)
    const first = stroke.points[0]
    if (engine.FPDFPathSegment_GetClose(segment) && first) stroke.points.push(first)
  }
  return strokes.filter(({ points }) => points.length > 1)
}

function strokeWidth({ engine, scratch }: OpenPdf, object: number, matrix: Matrix): number {
  if (!engine.FPDFPageObj_GetStrokeWidth(object, scratch.at)) return 1
  return (scratch.floats(1)[0] ?? 1) * Math.hypot(matrix[0], matrix[1])
}
