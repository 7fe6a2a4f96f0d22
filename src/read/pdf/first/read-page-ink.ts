// One page of PDFium as PageInk: matrices and rotation applied, generated blanks dropped, what does not show marked.
import type { Box } from '../../../vocabulary/place.ts'
import type { PageInk } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import { lyingFonts } from './lying-fonts.ts'
import { displayMatrix, type Matrix } from './matrix.ts'
import { readGlyphs, UNKNOWN } from './read-glyphs.ts'
import { boxesToRedact, readStrikes, withMarksAsInk } from './read-marks.ts'
import { readShapes } from './read-shapes.ts'
import { suspectDigits } from './suspect-digits.ts'
import { markUnseen } from './unseen-ink.ts'

/** Page from 1. Null when the page cannot be loaded. */
export function readPageInk(pdf: OpenPdf, page: number): PageInk | null {
  const { engine, document } = pdf
  const bare = engine.FPDF_LoadPage(document, page - 1)
  if (!bare) return null
  const before = frameOf(pdf, bare)
  const strikes = readStrikes(pdf, bare, before.toDisplay)
  const toRedact = boxesToRedact(pdf, bare, before.toDisplay)
  const handle = withMarksAsInk(pdf, page, bare) ?? bare
  if (!handle) return null
  try {
    const { width, height, toDisplay } = frameOf(pdf, handle)
    const shapes = readShapes(pdf, handle, toDisplay, [0, 0, width, height])
    const drawn = readGlyphs(pdf, handle, toDisplay, shapes.texts)
    const lying = lyingFonts(pdf, handle, { drawn, texts: shapes.texts })
    const isLying = (object: number) => lying.has(shapes.texts.get(object)?.font ?? 0)
    const glyphs = drawn.map(({ glyph, object }) =>
      isLying(object) && !glyph.blank ? { ...glyph, text: UNKNOWN } : glyph,
    )
    const { texts, ...painted } = shapes
    const showsText = texts.size > 0
    const rules = [...painted.rules, ...strikes]
    const colours = new Map([...texts.values()].map(({ order, colour }) => [order, colour]))
    const ink = markUnseen(
      { page, width, height, glyphs, ...painted, rules, showsText, toRedact },
      colours,
    )
    if (lying.size > 0) return { ...ink, lettersLie: true }
    const suspects = suspectDigits(pdf, handle, {
      drawn: drawn.map((one, at) => ({ ...one, glyph: ink.glyphs[at] ?? one.glyph })),
      texts: shapes.texts,
    })
    return suspects.length > 0 ? { ...ink, suspects } : ink
  } finally {
    engine.FPDF_ClosePage(handle)
  }
}

export interface Frame {
  width: number
  height: number
  toDisplay: Matrix
}

/** The crop box turned as the page says. */
export function frameOf({ engine, scratch }: OpenPdf, handle: number): Frame {
  const box = pageBox(engine.FPDF_GetPageBoundingBox(handle, scratch.at), scratch.floats(4))
  const turns = engine.FPDFPage_GetRotation(handle)
  const across = box[2] - box[0]
  const down = box[3] - box[1]
  return {
    width: turns % 2 ? down : across,
    height: turns % 2 ? across : down,
    toDisplay: displayMatrix(box, turns),
  }
}

/** FS_RECTF is left, top, right, bottom. */
function pageBox(known: boolean, rect: Float32Array): Box {
  const [left = 0, top = 792, right = 612, bottom = 0] = rect
  return known ? [left, bottom, right, top] : [0, 0, 612, 792]
}
