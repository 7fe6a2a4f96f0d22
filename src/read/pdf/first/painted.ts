// What the page's objects were painted with: matrices, colours, and where they ended up.
import type { Box } from '../../../vocabulary/place.ts'
import type { Fill, Picture, Rule } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import type { Matrix } from './matrix.ts'

export interface TextObject {
  order: number
  invisible: boolean
  white: boolean
  /** What it is filled with. */
  colour: number
  clip: Box
  font: number
  /** From the space in which its object stands to the displayed page. */
  toDisplay: Matrix
}

export interface Shapes {
  texts: Map<number, TextObject>
  rules: Rule[]
  fills: Fill[]
  pictures: Picture[]
  drawings: Box[]
  /** Some text is in a font that draws each letter anew. */
  drawnLetters: boolean
  /** A picture that nobody can paint: how large it says it is. */
  hugePicture: string | null
}

export const noShapes = (): Shapes => ({
  texts: new Map(),
  rules: [],
  fills: [],
  pictures: [],
  drawings: [],
  drawnLetters: false,
  hugePicture: null,
})

export interface Colour {
  light: number
  /** Red, green and blue in one number; not known of the second engine. */
  colour?: number
  opaque: boolean
}

/** Lighter than this is white. */
export const WHITE = 0.97

/** Text render modes that paint nothing: 3 (neither) and 7 (clip only). */
export const PAINTS_NOTHING = new Set([3, 7])

export function matrixOf({ engine, scratch }: OpenPdf, object: number): Matrix {
  if (!engine.FPDFPageObj_GetMatrix(object, scratch.at)) return [1, 0, 0, 1, 0, 0]
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = scratch.floats(6)
  return [a, b, c, d, e, f]
}

/** A pattern, or a colour that nobody can tell: no two of them are the same. */
const UNTOLD = Number.NaN

export function colourOf(
  { engine, scratch }: OpenPdf,
  object: number,
  which: 'fill' | 'stroke',
): Colour {
  const { at } = scratch
  const known =
    which === 'fill'
      ? engine.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)
      : engine.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12)
  if (!known) return { light: 0, colour: UNTOLD, opaque: true }
  const [r = 0, g = 0, b = 0, a = 255] = scratch.ints(4)
  return {
    light: (0.299 * r + 0.587 * g + 0.114 * b) / 255,
    colour: (r << 16) | (g << 8) | b,
    opaque: a > 12,
  }
}

export const overlap = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]
