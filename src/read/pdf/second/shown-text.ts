// One showing of text: a glyph each, with its box, and the pen moved on.
import type { Flag } from '../../../vocabulary/document.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Glyph } from '../../page/ink.ts'
import { boxAt, type Matrix, pointAt, then, turnOf } from '../first/matrix.ts'
import { PAINTS_NOTHING, WHITE } from '../first/painted.ts'
import { BOLD_NAME } from '../first/read-glyphs.ts'
import type { Pen, PenState } from './pen.ts'

/** Widths and shifts are in thousandths of an em. */
const EM = 1000
/** Where a font does not say, or says nonsense. */
const ASCENT = 0.8
const DESCENT = -0.2

interface ShownGlyph {
  unicode: string
  width: number
  isSpace: boolean
}

export function showText(pen: Pen, [shown]: readonly unknown[]): void {
  if (!Array.isArray(shown)) return
  const { state } = pen
  const wide = state.font?.fontMatrix?.[0] ?? 1 / EM
  for (const one of shown) {
    if (typeof one === 'number') moveOn(pen, (-one / EM) * state.size * state.scale)
    else if (isGlyph(one)) {
      pen.glyphs.push(glyphOf(pen, one, one.width * wide))
      const spacing = state.charSpacing + (one.isSpace ? state.wordSpacing : 0)
      moveOn(pen, (one.width * wide * state.size + spacing) * state.scale)
    }
  }
}

const isGlyph = (one: unknown): one is ShownGlyph =>
  typeof one === 'object' && one !== null && 'unicode' in one && 'width' in one

function moveOn(pen: Pen, by: number): void {
  const vertical = pen.state.font?.vertical === true
  pen.text = then([1, 0, 0, 1, vertical ? 0 : by, vertical ? -by : 0], pen.text)
}

/** `advance` in ems. */
function glyphOf({ state, text, order }: Pen, shown: ShownGlyph, advance: number): Glyph {
  const { size, scale, rise, font } = state
  const em: Matrix = then([size * scale, 0, 0, size, 0, rise], then(text, state.matrix))
  const { ascent, descent } = heightOf(font)
  const box = boxAt(em, [0, descent, Math.max(advance, 0), ascent])
  const [x, y] = pointAt(em, 0, 0)
  const turn = turnOf(em)
  const blank = shown.unicode.trim() === ''
  return {
    text: shown.unicode,
    box,
    baseline: turn === 0 || turn === 180 ? y : x,
    size: Math.hypot(em[2], em[3]),
    bold: font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? ''),
    raised: false,
    turn,
    order,
    blank,
    flags: flagsOf(state, box),
  }
}

function heightOf(font: PenState['font']): { ascent: number; descent: number } {
  const { ascent = 0, descent = 0 } = font ?? {}
  const sane = ascent - descent > 0.5 && ascent - descent < 2
  return sane ? { ascent, descent } : { ascent: ASCENT, descent: DESCENT }
}

function flagsOf({ mode, fill, clip }: PenState, box: Box): Flag[] {
  const flags: Flag[] = []
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const outside = x < clip[0] || x > clip[2] || y < clip[1] || y > clip[3]
  if (PAINTS_NOTHING.has(mode) || !fill.opaque || outside) flags.push('hidden')
  if (mode === 0 && fill.light > WHITE) flags.push('white')
  return flags
}
