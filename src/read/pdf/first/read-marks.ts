// What somebody drew on a page with a viewer's pen: text struck out by a note that lies over it.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import { boxAt, type Matrix } from './matrix.ts'

const STRIKE_OUT = 12
const HIDDEN = 2
/** Nobody marks a page more often. */
const MOST = 2_000
const THICK = 0.5

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
  return { across: true, at: (y0 + y1) / 2, from: x0, to: x1, thick: THICK }
}
