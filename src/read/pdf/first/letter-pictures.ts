// What letters of a text look like, whatever the file says they are: the text is painted alone, and each letter cut out upright.
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Box } from '../../../vocabulary/place.ts'
import type { Turn } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'
import type { LetterPicture } from './letter-shape.ts'
import { inverse, type Matrix, pointAt } from './matrix.ts'

/** A stretch of text painted alone on nothing, in the space in which its object stands. */
export interface PaintedText {
  width: number
  height: number
  /** How much of the paper each dot covers. */
  ink: Uint8Array
  /** Dots to the left of and above this one are no part of it. */
  origin: [x: number, y: number]
  scale: number
}

const RGBA = 4
const ALPHA = 3
/** A poster's worth: what is larger is not painted. */
const MOST_DOTS = 4_000_000

/** Null where nothing could be painted. */
export function paintText(
  { engine, document, scratch }: OpenPdf,
  { page, object }: { page: number; object: number },
  scale: number,
): PaintedText | null {
  const { at } = scratch
  if (!engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return null
  const [left = 0, bottom = 0, right = 0, top = 0] = scratch.floats(4)
  if (!((right - left) * (top - bottom) * scale * scale < MOST_DOTS)) return null
  const bitmap = engine.FPDFTextObj_GetRenderedBitmap(document, page, object, scale)
  if (!bitmap) return null
  try {
    const width = engine.FPDFBitmap_GetWidth(bitmap)
    const height = engine.FPDFBitmap_GetHeight(bitmap)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    const from = engine.FPDFBitmap_GetBuffer(bitmap)
    const { HEAPU8 } = engine.pdfium
    const ink = new Uint8Array(width * height)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        ink[y * width + x] = HEAPU8[from + y * stride + x * RGBA + ALPHA] ?? 0
    return { width, height, ink, origin: [Math.floor(left * scale), Math.ceil(top * scale)], scale }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
  }
}

const GREY = 1
const WHITE_PAPER = 0xffffffff
const AS_SHOWN = 0x01

/** The same, of a piece of the displayed page with all that is painted there. It is in the page's own space turned over. */
export function paintPiece(
  { engine }: OpenPdf,
  page: number,
  [x0, y0, x1, y1]: Box,
  scale: number,
): PaintedText | null {
  const [left, top] = [Math.floor(x0 * scale), Math.floor(y0 * scale)]
  const [width, height] = [Math.ceil(x1 * scale) - left, Math.ceil(y1 * scale) - top]
  const across = Math.round(engine.FPDF_GetPageWidthF(page) * scale)
  const down = Math.round(engine.FPDF_GetPageHeightF(page) * scale)
  if (!(width > 0 && height > 0 && width * height < MOST_DOTS)) return null
  if (!(Math.max(across, down) < LONGEST_SIDE)) return null
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, GREY, 0, 0)
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE_PAPER)
    engine.FPDF_RenderPageBitmap(bitmap, page, -left, -top, across, down, 0, AS_SHOWN)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    const from = engine.FPDFBitmap_GetBuffer(bitmap)
    const { HEAPU8 } = engine.pdfium
    const grey = Uint8Array.from({ length: width * height }, (_, i) => {
      const row = Math.floor(i / width)
      return HEAPU8[from + row * stride + (i - row * width)] ?? 0
    })
    return { width, height, ink: onItsPaper(grey), origin: [left, -top], scale }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
  }
}

/** Leads from such a piece to the displayed page. */
export const PIECE_TO_DISPLAY: Matrix = [1, 0, 0, -1, 0, 0]
const LONGEST_SIDE = 1_000_000

/** What stands out from the shade that most of it has, as dark as can be. */
function onItsPaper(grey: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256)
  for (const dot of grey) counts[dot] = (counts[dot] ?? 0) + 1
  const paper = counts.indexOf(greatest(counts))
  const apart = grey.map((dot) => Math.abs(dot - paper))
  const most = Math.max(1, greatest(apart))
  return apart.map((dot) => (255 * dot) / most)
}

/** So many looks a dot, across and down. */
const LOOKS = 2

/**
 * The letter in `box` of the displayed page, as it reads: `dots` high, and as wide as it is.
 * `toDisplay` leads from the space of the text's object to the displayed page.
 */
export function cutOut(
  text: PaintedText,
  { box, turn, toDisplay }: { box: Box; turn: Turn; toDisplay: Matrix },
  dots: number,
): LetterPicture | null {
  const back = inverse(toDisplay)
  const [x0, y0, x1, y1] = box
  const lies = turn === 0 || turn === 180
  const [long, high] = lies ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
  if (!back || !(long > 0) || !(high > 0)) return null
  const width = Math.max(1, Math.min(MOST_LONG * dots, Math.ceil((dots * long) / high)))
  const ink = new Uint8Array(width * dots)
  for (let y = 0; y < dots; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let look = 0; look < LOOKS * LOOKS; look++) {
        const along = (x + ((look % LOOKS) + 0.5) / LOOKS) / width
        const down = (y + (Math.floor(look / LOOKS) + 0.5) / LOOKS) / dots
        sum += inkAt(text, pointAt(back, ...onPage(box, turn, along, down)))
      }
      ink[y * width + x] = sum / (LOOKS * LOOKS)
    }
  return { width, height: dots, ink }
}

const MOST_LONG = 40

/** From shares of the letter's own length and height to the displayed page. */
function onPage([x0, y0, x1, y1]: Box, turn: Turn, along: number, down: number): [number, number] {
  switch (turn) {
    case 0:
      return [x0 + along * (x1 - x0), y0 + down * (y1 - y0)]
    case 90:
      return [x0 + down * (x1 - x0), y1 - along * (y1 - y0)]
    case 180:
      return [x1 - along * (x1 - x0), y1 - down * (y1 - y0)]
    case 270:
      return [x1 - down * (x1 - x0), y0 + along * (y1 - y0)]
  }
}

function inkAt({ width, height, ink, origin, scale }: PaintedText, at: [number, number]): number {
  const x = Math.floor(at[0] * scale - origin[0])
  const y = Math.floor(origin[1] - at[1] * scale)
  return x >= 0 && y >= 0 && x < width && y < height ? (ink[y * width + x] ?? 0) : 0
}
