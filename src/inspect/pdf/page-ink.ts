// A page as it is painted, with its letters and without: a letter whose going changes no pixel is not seen.
import type { Engine, OpenPdf } from './engine.ts'

export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** As PDFium numbers them. */
export const TEXT = 1
export const PATH = 2
export const IMAGE = 3
const FORM = 5

export interface Painted {
  object: number
  kind: number
  order: number
  /** In the page's own points, from its bottom left. */
  box: Box
  /** Laid over what is beneath so that it is not seen. */
  covers: boolean
  page: number
}

type Matrix = readonly [number, number, number, number, number, number]
const AS_IS: Matrix = [1, 0, 0, 1, 0, 0]
const DEEPEST = 12

export function paintedObjects({ engine, scratch }: OpenPdf, page: number): Painted[] {
  const all: Painted[] = []
  const numbers = (count: number) => new Float32Array(engine.pdfium.HEAPF32.buffer, scratch, count)
  const walk = (object: number, around: Matrix, depth: number): void => {
    const kind = engine.FPDFPageObj_GetType(object)
    if (kind === FORM && depth < DEEPEST) {
      const own: Matrix = engine.FPDFPageObj_GetMatrix(object, scratch)
        ? (Array.from(numbers(6)) as unknown as Matrix)
        : AS_IS
      const inside = times(own, around)
      for (let i = 0; i < engine.FPDFFormObj_CountObjects(object); i++)
        walk(engine.FPDFFormObj_GetObject(object, i), inside, depth + 1)
      return
    }
    if (!engine.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
      return
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(4)
    all.push({
      object,
      kind,
      order: all.length,
      box: placed([left, bottom, right, top], around),
      covers: covers(engine, object, kind, scratch),
      page,
    })
  }
  for (let i = 0; i < engine.FPDFPage_CountObjects(page); i++)
    walk(engine.FPDFPage_GetObject(page, i), AS_IS, 0)
  return all
}

const OPAQUE = 200

function covers(engine: Engine, object: number, kind: number, scratch: number): boolean {
  if (kind === IMAGE) return true
  if (kind !== PATH) return false
  if (!engine.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return false
  const [fill = 0, stroke = 0] = new Int32Array(engine.pdfium.HEAP32.buffer, scratch, 2)
  if (fill === 0) return stroke !== 0 && isBar(engine, object, scratch)
  if (!engine.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return true
  return (new Int32Array(engine.pdfium.HEAP32.buffer, scratch, 4)[3] ?? 255) >= OPAQUE
}

/** A line so thick that it is a box. */
function isBar(engine: Engine, object: number, scratch: number): boolean {
  if (!engine.FPDFPageObj_GetStrokeWidth(object, scratch)) return false
  const [width = 0] = new Float32Array(engine.pdfium.HEAPF32.buffer, scratch, 1)
  if (
    width < THICK ||
    !engine.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
  )
    return false
  const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(
    engine.pdfium.HEAPF32.buffer,
    scratch,
    4,
  )
  return Math.min(right - left, top - bottom) <= width * 2
}

/** Points: as thick as small letters are high. */
const THICK = 5

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

function placed([left, bottom, right, top]: Box, m: Matrix): Box {
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => m[0] * x + m[2] * y + m[4]))
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => m[1] * x + m[3] * y + m[5]))
  return [
    Math.min(xs[0] ?? 0, xs[1] ?? 0, xs[2] ?? 0, xs[3] ?? 0),
    Math.min(ys[0] ?? 0, ys[1] ?? 0, ys[2] ?? 0, ys[3] ?? 0),
    Math.max(xs[0] ?? 0, xs[1] ?? 0, xs[2] ?? 0, xs[3] ?? 0),
    Math.max(ys[0] ?? 0, ys[1] ?? 0, ys[2] ?? 0, ys[3] ?? 0),
  ]
}

export interface Pixels {
  width: number
  height: number
  /** Four bytes each. */
  data: Uint8Array
}

const BGRA = 4
const ANNOTATIONS = 1
const MOST_PIXELS = 4_000_000

/** A pixel a point; less where a poster would fill the memory. */
export function paint({ engine }: OpenPdf, page: number, notes = true): Pixels {
  const wide = engine.FPDF_GetPageWidthF(page)
  const high = engine.FPDF_GetPageHeightF(page)
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)))
  const width = Math.max(1, Math.round(wide * scale))
  const height = Math.max(1, Math.round(high * scale))
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0)
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, notes ? ANNOTATIONS : 0)
  const at = engine.FPDFBitmap_GetBuffer(bitmap)
  const data = engine.pdfium.HEAPU8.slice(at, at + engine.FPDFBitmap_GetStride(bitmap) * height)
  engine.FPDFBitmap_Destroy(bitmap)
  return { width, height, data }
}

const SCALE = 1.5

/** As a screen counts: from the top left. */
export type Area = readonly [left: number, top: number, right: number, bottom: number]

export function differs(a: Pixels, b: Pixels, [left, top, right, bottom]: Area): boolean {
  for (let y = Math.max(0, top); y < Math.min(a.height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(a.width, right); x++) {
      const at = (y * a.width + x) * 4
      for (let i = 0; i < 3; i++)
        if (Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0)) > SEEN) return true
    }
  return false
}

/** Of 255: fainter than this nobody reads. */
const SEEN = 12

/** One colour all over: nothing can be read there. */
export function isEven(pixels: Pixels, [left, top, right, bottom]: Area): boolean {
  const low = [255, 255, 255]
  const high = [0, 0, 0]
  for (let y = Math.max(0, top); y < Math.min(pixels.height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(pixels.width, right); x++)
      for (let i = 0; i < 3; i++) {
        const value = pixels.data[(y * pixels.width + x) * 4 + i] ?? 0
        if (value < (low[i] ?? 0)) low[i] = value
        if (value > (high[i] ?? 0)) high[i] = value
      }
  return high.every((value, i) => value - (low[i] ?? 0) < 40)
}

/** From 0 to 255 in the middle of the area. */
export function lightAt({ width, height, data }: Pixels, [left, top, right, bottom]: Area): number {
  const x = Math.min(width - 1, Math.max(0, Math.round((left + right) / 2)))
  const y = Math.min(height - 1, Math.max(0, Math.round((top + bottom) / 2)))
  const at = (y * width + x) * 4
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
}
