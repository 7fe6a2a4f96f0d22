// The glyphs of a page: text, boxes, baseline, size and which way they run.
import type { Flag } from '../../../vocabulary/document.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Turn } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import { boxAt, type Matrix, pointAt, then, turnOf } from './matrix.ts'
import type { TextObject } from './painted.ts'
import type { DrawnGlyph } from './suspect-digits.ts'

/** PDFium writes a hyphen at a line's end as one of these. */
const LINE_END_HYPHEN = new Set([0x02, 0xfffe, 0xad])
const BOLD_WEIGHT = 600
/** Ink for which the font has no letter. */
export const UNKNOWN = '\ufffd'
/** Of a font. */
export const BOLD_NAME = /bold|black|heavy|semibold|demi(?!.*light)/i
/** A font that gives no sensible height (Type 3 of size 1) is measured by its ink. */
const SENSIBLE_HEIGHT = { least: 0.4, most: 3 }

const LETTER_OR_DIGIT = /^[\p{Ll}\p{Nd}]$/u
/** In sizes: how far above the baseline a raised mark floats, and how high it is at most. */
const FLOATS = 0.2
const SMALL = 0.55

export function readGlyphs(
  pdf: OpenPdf,
  page: number,
  toDisplay: Matrix,
  texts: Map<number, TextObject>,
): DrawnGlyph[] {
  const { engine } = pdf
  const textPage = engine.FPDFText_LoadPage(page)
  if (!textPage) return []
  try {
    const glyphs: DrawnGlyph[] = []
    const bold = new Map<number, boolean>()
    const count = engine.FPDFText_CountChars(textPage)
    for (let i = 0; i < count; i++) {
      if (engine.FPDFText_IsGenerated(textPage, i) === 1) continue
      const object = engine.FPDFText_GetTextObject(textPage, i)
      const isBold = bold.get(object) ?? boldAt(pdf, textPage, i)
      bold.set(object, isBold)
      const glyph = glyphAt(pdf, textPage, i, {
        toDisplay,
        object,
        text: texts.get(object),
        bold: isBold,
      })
      if (glyph) glyphs.push(glyph)
    }
    return glyphs
  } finally {
    engine.FPDFText_ClosePage(textPage)
  }
}

function glyphAt(
  { engine, scratch }: OpenPdf,
  textPage: number,
  index: number,
  how: { toDisplay: Matrix; object: number; text: TextObject | undefined; bold: boolean },
): DrawnGlyph | null {
  const { toDisplay, object, text: stretch, bold } = how
  const code = engine.FPDFText_GetUnicode(textPage, index)
  if (code === 0x0d || code === 0x0a) return null
  const text = LINE_END_HYPHEN.has(code) ? '-' : code === 0 ? UNKNOWN : String.fromCodePoint(code)

  engine.FPDFText_GetMatrix(textPage, index, scratch.at)
  const [a = 1, b = 0, c = 0, d = 1] = scratch.floats(6)
  const turned = then([a, b, c, d, 0, 0], [...toDisplay.slice(0, 4), 0, 0] as Matrix)
  const nominal = engine.FPDFText_GetFontSize(textPage, index) * Math.hypot(turned[2], turned[3])

  engine.FPDFText_GetCharOrigin(textPage, index, scratch.at, scratch.at + 8)
  const [x = 0, y = 0] = scratch.doubles(2)
  const origin = pointAt(toDisplay, x, y)
  const ink = boxAt(toDisplay, tightBox(engine, scratch, textPage, index))
  const loose = boxAt(toDisplay, looseBox(engine, scratch, textPage, index))

  const turn = turnOf(turned)
  const upright = turn === 0 || turn === 180
  const high = upright ? loose[3] - loose[1] : loose[2] - loose[0]
  const inkHigh = upright ? ink[3] - ink[1] : ink[2] - ink[0]
  const sane = high > nominal * SENSIBLE_HEIGHT.least && high < nominal * SENSIBLE_HEIGHT.most
  const blank = text.trim() === ''
  const glyph = {
    text,
    box: sane || blank ? loose : ink,
    baseline: upright ? origin[1] : origin[0],
    size: sane || blank ? nominal : inkHigh,
    bold,
    raised: LETTER_OR_DIGIT.test(text) && isRaised(ink, origin, turn, nominal),
    turn,
    order: stretch?.order ?? 0,
    blank,
    flags: stretch ? flagsOf(stretch, ink) : [],
  }
  return { glyph, object, ink, origin, size: nominal, turn }
}

/** Letters and digits stand on the baseline or reach below it; ink that floats above it is a mark. */
function isRaised(ink: Box, [x, y]: [number, number], turn: Turn, size: number): boolean {
  const upright = turn === 0 || turn === 180
  const high = upright ? ink[3] - ink[1] : ink[2] - ink[0]
  const rise = { 0: y - ink[3], 90: x - ink[2], 180: ink[1] - y, 270: ink[0] - x }[turn]
  return rise > FLOATS * size && high < SMALL * size && high > 0
}

function tightBox(
  engine: OpenPdf['engine'],
  scratch: OpenPdf['scratch'],
  textPage: number,
  index: number,
): Box {
  const { at } = scratch
  engine.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)
  const [left = 0, right = 0, bottom = 0, top = 0] = scratch.doubles(4)
  return [left, bottom, right, top]
}

function looseBox(
  engine: OpenPdf['engine'],
  scratch: OpenPdf['scratch'],
  textPage: number,
  index: number,
): Box {
  engine.FPDFText_GetLooseCharBox(textPage, index, scratch.at)
  const [left = 0, top = 0, right = 0, bottom = 0] = scratch.floats(4)
  return [left, bottom, right, top]
}

function boldAt({ engine, scratch }: OpenPdf, textPage: number, index: number): boolean {
  if (engine.FPDFText_GetFontWeight(textPage, index) >= BOLD_WEIGHT + 100) return true
  const bytes = engine.FPDFText_GetFontInfo(textPage, index, scratch.at + 64, 256, scratch.at)
  if (bytes <= 0 || bytes > 256) return false
  return BOLD_NAME.test(engine.pdfium.UTF8ToString(scratch.at + 64))
}

function flagsOf({ invisible, white, clip }: TextObject, ink: Box): Flag[] {
  const flags: Flag[] = []
  const x = (ink[0] + ink[2]) / 2
  const y = (ink[1] + ink[3]) / 2
  const outside = x < clip[0] || x > clip[2] || y < clip[1] || y > clip[3]
  if (invisible || outside) flags.push('hidden')
  if (white) flags.push('white')
  return flags
}
