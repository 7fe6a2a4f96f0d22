// Pictures of which the page shows a part, and the file keeps the whole.
import { type Found, found } from '../report/found.ts'
import type { OpenPdf } from './engine.ts'
import { type Box, IMAGE, paintedObjects } from './page-ink.ts'

const MARGIN = 2

export function largerPictures(pdf: OpenPdf, page: number, number: number): Found[] {
  const { engine, scratch } = pdf
  const numbers = () =>
    Array.from(new Float32Array(engine.pdfium.HEAPF32.buffer, scratch, 4)) as unknown as Box
  const sheet: Box | null =
    engine.FPDFPage_GetCropBox(page, scratch, scratch + 4, scratch + 8, scratch + 12) ||
    engine.FPDFPage_GetMediaBox(page, scratch, scratch + 4, scratch + 8, scratch + 12)
      ? numbers()
      : null
  return paintedObjects(pdf, page).flatMap(({ object, kind, box, order }) => {
    if (kind !== IMAGE) return []
    const clip = clipOf(pdf, object)
    const cut = [clip, sheet].some(
      (edge) =>
        edge &&
        (box[0] < edge[0] - MARGIN ||
          box[1] < edge[1] - MARGIN ||
          box[2] > edge[2] + MARGIN ||
          box[3] > edge[3] + MARGIN),
    )
    const shown = [clip, sheet].reduce<Box>((left, edge) => (edge ? within(left, edge) : left), box)
    return cut && !isBleed(box, shown, sheet)
      ? [
          found(
            'larger-picture',
            `page ${number}`,
            'a picture that is larger than what is shown of it',
            { at: `object ${order}` },
          ),
        ]
      : []
  })
}

function clipOf({ engine, scratch }: OpenPdf, object: number): Box | null {
  const clip = engine.FPDFPageObj_GetClipPath(object)
  if (!clip) return null
  let whole: Box | null = null
  for (let path = 0; path < engine.FPDFClipPath_CountPaths(clip); path++) {
    let own: Box = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < engine.FPDFClipPath_CountPathSegments(clip, path); i++) {
      const segment = engine.FPDFClipPath_GetPathSegment(clip, path, i)
      if (!engine.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue
      const [x = 0, y = 0] = new Float32Array(engine.pdfium.HEAPF32.buffer, scratch, 2)
      own = [Math.min(own[0], x), Math.min(own[1], y), Math.max(own[2], x), Math.max(own[3], y)]
    }
    if (own[0] === Infinity) continue
    whole = whole === null ? own : within(whole, own)
  }
  return whole
}

/** Each path cuts what the others left. */
const within = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

/** Points: printers ask for an eighth of an inch over the edge of the paper, and cut it off. */
const BLEED = 9.5

/** Cut off by the paper's own edge alone, and no more of it than a printer asks for. */
function isBleed(box: Box, shown: Box, sheet: Box | null): boolean {
  if (!sheet) return false
  const sides = [
    [shown[0] - box[0], Math.abs(shown[0] - sheet[0]), box[2] - box[0]],
    [shown[1] - box[1], Math.abs(shown[1] - sheet[1]), box[3] - box[1]],
    [box[2] - shown[2], Math.abs(shown[2] - sheet[2]), box[2] - box[0]],
    [box[3] - shown[3], Math.abs(shown[3] - sheet[3]), box[3] - box[1]],
  ]
  return sides.every(
    ([over = 0, fromEdge = 0, side = 0]) =>
      over <= MARGIN || (over <= BLEED && fromEdge <= MARGIN && over < side / 10),
  )
}
