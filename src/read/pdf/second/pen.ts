// Where the drawing of a page stands: what is saved and restored, and the ink so far.
import type { Box } from '../../../vocabulary/place.ts'
import type { Glyph } from '../../page/ink.ts'
import type { Matrix } from '../first/matrix.ts'
import { type Colour, noShapes, type Shapes } from '../first/painted.ts'

/** A page as pdf.js lists it. */
export interface Listed {
  operators: { code: number; args: readonly unknown[] }[]
  /** The engine's number of each operator. */
  codes: Record<string, number>
  fontNamed(name: string): SecondFont | null
  toDisplay: Matrix
  sheet: Box
}

/** What is used of the engine's fonts. Ascent and descent in ems. */
export interface SecondFont {
  name?: string
  bold?: boolean
  black?: boolean
  ascent?: number
  descent?: number
  fontMatrix?: number[]
  vertical?: boolean
}

export interface PenState {
  /** To the page as displayed. */
  matrix: Matrix
  clip: Box
  fill: Colour
  stroke: Colour
  lineWidth: number
  font: SecondFont | null
  size: number
  charSpacing: number
  wordSpacing: number
  /** 1 is as wide as the font says. */
  scale: number
  rise: number
  leading: number
  mode: number
}

export interface Pen {
  state: PenState
  saved: PenState[]
  /** Where the text's line began, and where it goes on. */
  line: Matrix
  text: Matrix
  /** The next path is where to cut, not what to paint. */
  clipsNext: boolean
  order: number
  glyphs: Glyph[]
  shapes: Shapes
  fontNamed: Listed['fontNamed']
}

export function beginPen({ toDisplay, sheet, fontNamed }: Listed): Pen {
  return {
    state: {
      matrix: toDisplay,
      clip: sheet,
      fill: { light: 0, opaque: true },
      stroke: { light: 0, opaque: true },
      lineWidth: 1,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
    },
    saved: [],
    line: [1, 0, 0, 1, 0, 0],
    text: [1, 0, 0, 1, 0, 0],
    clipsNext: false,
    order: 0,
    glyphs: [],
    shapes: noShapes(),
    fontNamed,
  }
}
