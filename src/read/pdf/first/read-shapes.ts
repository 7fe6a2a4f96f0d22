// The page's objects in painting order: rules, fills, pictures, drawings, and what is known of each stretch of text.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { OpenPdf } from './engine.ts'
import { boxAt, type Matrix, then } from './matrix.ts'
import {
  colourOf,
  matrixOf,
  noShapes,
  overlap,
  PAINTS_NOTHING,
  type Shapes,
  WHITE,
} from './painted.ts'
import { readPath } from './read-path.ts'

const TEXT = 1
const PATH = 2
const IMAGE = 3
const SHADING = 4
const FORM = 5
const DEEPEST_FORM = 24
/** A sheet of A3 at 1,200 dots an inch. */
const MOST_PIXELS = 280_000_000

export function readShapes(pdf: OpenPdf, page: number, toDisplay: Matrix, sheet: Box): Shapes {
  const { engine } = pdf
  const shapes = noShapes()
  const fonts = new Map<number, boolean>()
  let order = 0

  const visit = (object: number, matrix: Matrix, clip: Box, depth: number): void => {
    order++
    const type = engine.FPDFPageObj_GetType(object)
    const within = clipOf(pdf, object, matrix, clip)
    if (type === TEXT) {
      const { light, colour, opaque } = colourOf(pdf, object, 'fill')
      const mode = engine.FPDFTextObj_GetTextRenderMode(object)
      const invisible = PAINTS_NOTHING.has(mode) || !opaque
      const font = engine.FPDFTextObj_GetFont(object)
      if (!fonts.has(font)) fonts.set(font, isDrawn(pdf, font))
      if (fonts.get(font)) shapes.drawnLetters = true
      shapes.texts.set(object, {
        order,
        invisible,
        white: mode === 0 && light > WHITE,
        colour: mode === 0 && colour !== undefined ? colour : Number.NaN,
        clip: within,
        font,
        toDisplay: matrix,
      })
    } else if (type === PATH) {
      readPath(pdf, object, then(matrixOf(pdf, object), matrix), { order, clip: within }, shapes)
    } else if (type === IMAGE || type === SHADING) {
      const unit: Box = [0, 0, 1, 1]
      const box = type === IMAGE ? boxAt(then(matrixOf(pdf, object), matrix), unit) : within
      shapes.pictures.push({ box: overlap(box, within), order })
      if (type === IMAGE) shapes.hugePicture ??= hugeSize(pdf, object)
    } else if (type === FORM && depth < DEEPEST_FORM) {
      const inner = then(matrixOf(pdf, object), matrix)
      const count = engine.FPDFFormObj_CountObjects(object)
      for (let i = 0; i < count; i++)
        visit(engine.FPDFFormObj_GetObject(object, i), inner, within, depth + 1)
    }
  }

  const count = engine.FPDFPage_CountObjects(page)
  for (let i = 0; i < count; i++) visit(engine.FPDFPage_GetObject(page, i), toDisplay, sheet, 0)
  return shapes
}

function hugeSize({ engine, scratch }: OpenPdf, object: number): string | null {
  if (!engine.FPDFImageObj_GetImagePixelSize(object, scratch.at, scratch.at + 4)) return null
  const [wide = 0, high = 0] = scratch.ints(2)
  return wide * high > MOST_PIXELS ? `a picture of ${wide} by ${high} pixels` : null
}

/** Fonts of Type 3 alone have no name of their own. */
const isDrawn = ({ engine }: OpenPdf, font: number): boolean =>
  font !== 0 && engine.FPDFFont_GetBaseFontName(font, 0, 0) <= 1

/** Clip paths by their bounding boxes: enough to know what was cut away. */
function clipOf({ engine, scratch }: OpenPdf, object: number, matrix: Matrix, clip: Box): Box {
  const handle = engine.FPDFPageObj_GetClipPath(object)
  const count = handle ? engine.FPDFClipPath_CountPaths(handle) : 0
  let within = clip
  for (let path = 0; path < count; path++) {
    const segments = engine.FPDFClipPath_CountPathSegments(handle, path)
    if (segments <= 0) continue
    const xs: number[] = []
    const ys: number[] = []
    for (let i = 0; i < segments; i++) {
      const segment = engine.FPDFClipPath_GetPathSegment(handle, path, i)
      if (!engine.FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4)) continue
      const [x = 0, y = 0] = scratch.floats(2)
      xs.push(x)
      ys.push(y)
    }
    const box: Box = [least(xs), least(ys), greatest(xs), greatest(ys)]
    within = overlap(within, boxAt(matrix, box))
  }
  return within
}
