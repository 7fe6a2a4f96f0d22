// What somebody put on a page with a viewer's pen: text struck out, typed onto it, stamped over it.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import { boxAt, type Matrix } from './matrix.ts'

const STRIKE_OUT = 12
const HIDDEN = 2
/** Nobody marks a page more often. */
const MOST = 2_000
const THICK = 0.5

const REDACT = 28

/** Boxes under which something was to be taken out, and never was. */
export function boxesToRedact(
  { engine, scratch }: OpenPdf,
  page: number,
  toDisplay: Matrix,
): Box[] {
  const boxes: Box[] = []
  const count = Math.min(MOST, engine.FPDFPage_GetAnnotCount(page))
  for (let i = 0; i < count; i++) {
    const mark = engine.FPDFPage_GetAnnot(page, i)
    if (!mark) continue
    const isRect =
      engine.FPDFAnnot_GetSubtype(mark) === REDACT && engine.FPDFAnnot_GetRect(mark, scratch.at)
    // FS_RECTF is left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = scratch.floats(4)
    if (isRect) boxes.push(boxAt(toDisplay, [left, bottom, right, top]))
    engine.FPDFPage_CloseAnnot(mark)
  }
  return boxes
}

/** What shows as ink of the page: typed onto it (3), stamped (13), filled in (20). */
const SHOWN_AS_INK = new Set([3, 13, 20])
/** FLAT_NORMALDISPLAY: as it shows on a screen. */
const ON_A_SCREEN = 0

/**
 * The page with what was typed, stamped and filled in on it as ink like any other, so that it is read and what it covers is
 * covered. Other marks, such as a highlighter's, are no ink: they go. Null where nothing of it lies on the page.
 */
export function withMarksAsInk(
  { engine, document }: OpenPdf,
  page: number,
  handle: number,
): number | null {
  const count = Math.min(MOST, engine.FPDFPage_GetAnnotCount(handle))
  const kinds = Array.from({ length: count }, (_, i) => kindAt(engine, handle, i))
  if (!kinds.some((kind) => SHOWN_AS_INK.has(kind))) return null
  for (const [i, kind] of [...kinds.entries()].reverse())
    if (!SHOWN_AS_INK.has(kind)) engine.FPDFPage_RemoveAnnot(handle, i)
  engine.FPDFPage_Flatten(handle, ON_A_SCREEN)
  engine.FPDF_ClosePage(handle)
  return engine.FPDF_LoadPage(document, page - 1)
}

function kindAt(engine: OpenPdf['engine'], handle: number, index: number): number {
  const mark = engine.FPDFPage_GetAnnot(handle, index)
  if (!mark) return 0
  const kind = engine.FPDFAnnot_GetSubtype(mark)
  engine.FPDFPage_CloseAnnot(mark)
  return kind
}

/** Each stretch of struck text as the line through its middle. */
export function readStrikes({ engine, scratch }: OpenPdf, page: number, toDisplay: Matrix): Rule[] {
  const strikes: Rule[] = []
  const count = Math.min(MOST, engine.FPDFPage_GetAnnotCount(page))
  for (let i = 0; i < count; i++) {
    const mark = engine.FPDFPage_GetAnnot(page, i)
    if (!mark) continue
    const isShown = (engine.FPDFAnnot_GetFlags(mark) & HIDDEN) === 0
    if (isShown && engine.FPDFAnnot_GetSubtype(mark) === STRIKE_OUT) {
      const quads = Math.min(MOST, engine.FPDFAnnot_CountAttachmentPoints(mark))
      for (let q = 0; q < quads; q++)
        if (engine.FPDFAnnot_GetAttachmentPoints(mark, q, scratch.at))
          strikes.push(throughMiddle(scratch.floats(8), toDisplay))
    }
    engine.FPDFPage_CloseAnnot(mark)
  }
  return strikes
}

/** Four corners, in whichever order the writer had them. */
function throughMiddle(corners: Float32Array, toDisplay: Matrix): Rule {
  const along = [...corners].filter((_, i) => i % 2 === 0)
  const up = [...corners].filter((_, i) => i % 2 === 1)
  const [x0, y0, x1, y1] = boxAt(toDisplay, [
    least(along),
    least(up),
    greatest(along),
    greatest(up),
  ])
  return { across: true, at: (y0 + y1) / 2, from: x0, to: x1, thick: THICK, isMark: true }
}
