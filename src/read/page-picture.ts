// A picture of what was read: the page with its tables, cells, heads and doubts drawn over it.
import type { PageImage } from '../store/house.ts'
import type { Document } from '../vocabulary/document.ts'
import { openPng } from './drawing/open-png.ts'
import { type Area, type Colour, frame, wash } from './drawing/pen.ts'
import { pngOf } from './drawing/png.ts'
import { type Marked, type MarkKind, pageMarks } from './page-marks.ts'

/** Dots per inch at which cells of a dense table can still be told apart. */
export const PICTURE_DPI = 110

type Stroke = { colour: Colour } & ({ wash: number } | { frame: number; air: number })

/** Blue frames are tables, green cells, yellow head rows, orange unsure cells, red doubts, violet what the page hides. */
const STROKES: Record<MarkKind, Stroke> = {
  apart: { colour: [124, 58, 237], wash: 0.3 },
  head: { colour: [250, 204, 21], wash: 0.35 },
  unsure: { colour: [249, 115, 22], wash: 0.3 },
  cell: { colour: [22, 163, 74], frame: 1, air: 0 },
  table: { colour: [29, 78, 216], frame: 2, air: 3 },
  doubt: { colour: [220, 38, 38], frame: 2, air: 2 },
}

export function pagePicture(
  image: PageImage,
  document: Marked & Pick<Document, 'pages'>,
): Uint8Array {
  const size = document.pages.find(({ page }) => page === image.page)
  const pixels = openPng(image.png)
  const scale = size ? image.width / size.width : 1
  for (const { kind, box } of pageMarks(document, image.page)) {
    const stroke = STROKES[kind]
    const [x0, y0, x1, y1] = box.map((at) => at * scale) as Area
    if ('wash' in stroke) wash(pixels, [x0, y0, x1, y1], stroke.colour, stroke.wash)
    else {
      const { air } = stroke
      frame(pixels, [x0 - air, y0 - air, x1 + air, y1 + air], stroke.colour, stroke.frame)
    }
  }
  const { rgba, width, height } = pixels
  return pngOf(rgba, width, height, width * 4)
}
