// Pictures on which a box was drawn: what it covers is gone from the page, and not from the file.
import { type Found, found } from '../report/found.ts'
import type { OpenPdf } from './engine.ts'
import {
  type Area,
  type Box,
  IMAGE,
  isEven,
  PATH,
  type Painted,
  type Pixels,
  paint,
} from './page-ink.ts'

/** Square points. */
const LEAST = 30
const MOST = 200

/** `shown`: the page as it is painted. */
export function boxedPictures(
  pdf: OpenPdf,
  page: number,
  { objects, shown, number }: { objects: Painted[]; shown: Pixels; number: number },
): Found[] {
  const pictures = objects.filter(({ kind }) => kind === IMAGE)
  const boxes = objects
    .filter(({ kind, covers }) => kind === PATH && covers)
    .flatMap((box) => {
      const under = pictures.find(
        (one) => one.order < box.order && size(within(one.box, box.box)) > LEAST,
      )
      if (!under) return []
      const area = onScreen(pdf, page, within(under.box, box.box), shown)
      return isEven(shown, area) && isGrey(shown, area) ? [{ box, area }] : []
    })
    .slice(0, MOST)
  if (boxes.length === 0) return []
  for (const { box } of boxes) pdf.engine.FPDFPageObj_SetIsActive(box.object, false)
  const bare = paint(pdf, page)
  for (const { box } of boxes) pdf.engine.FPDFPageObj_SetIsActive(box.object, true)
  const told = boxes.filter(({ area }) => !isEven(bare, area))
  const [first] = told
  return first
    ? [
        found('larger-picture', `page ${number}`, 'a picture of which a part lies beneath a box', {
          at: `object ${first.box.order}`,
          count: told.length,
        }),
      ]
    : []
}

const within = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

const size = ([left, bottom, right, top]: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom)

/** A point inside, so that no edge is counted. */
function onScreen(
  { engine, scratch }: OpenPdf,
  page: number,
  [left, bottom, right, top]: Box,
  { width, height }: Pixels,
): Area {
  const at = (x: number, y: number): [number, number] => {
    engine.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, scratch, scratch + 4)
    const [dx = 0, dy = 0] = new Int32Array(engine.pdfium.HEAP32.buffer, scratch, 2)
    return [dx, dy]
  }
  const [a, b] = at(left, bottom)
  const [c, d] = at(right, top)
  return [Math.min(a, c) + 2, Math.min(b, d) + 2, Math.max(a, c) - 2, Math.max(b, d) - 2]
}

/** What is blackened or whitened; a band of a house's own colour is how a page is made up. */
function isGrey({ width, data }: Pixels, [left, top, right, bottom]: Area): boolean {
  const at = (Math.round((top + bottom) / 2) * width + Math.round((left + right) / 2)) * 4
  const [b = 0, g = 0, r = 0] = data.subarray(at, at + 3)
  return Math.max(r, g, b) - Math.min(r, g, b) < 24
}
