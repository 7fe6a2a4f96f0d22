// A page painted in grey, as large as the recogniser likes its letters.
import type { OpenPdf } from '../pdf/first/engine.ts'
import type { Grey } from './pixels/grey.ts'

/** What Tesseract was trained to read best. */
const DPI = 300
const POINTS_PER_INCH = 72
/** FPDFBitmap_Gray: one byte a pixel. */
const GREY = 1
const WHITE_PAPER = 0xffffffff
/** FPDF_ANNOT: what is stamped and typed onto the page is part of it. */
const AS_SHOWN = 0x01
/** An A3 page at 300 dots per inch; a larger one is painted smaller. */
const MOST_PIXELS = 18_000_000

/** Page from 1; null where it cannot be loaded. `dpi` is less than 300 for a poster. */
export function renderGrey(
  { engine, document }: OpenPdf,
  page: number,
  most = DPI,
): { grey: Grey; dpi: number } | null {
  const handle = engine.FPDF_LoadPage(document, page - 1)
  if (!handle) return null
  const across = engine.FPDF_GetPageWidthF(handle)
  const down = engine.FPDF_GetPageHeightF(handle)
  const scale = Math.min(most / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (across * down)))
  const width = Math.max(1, Math.round(across * scale))
  const height = Math.max(1, Math.round(down * scale))
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, GREY, 0, 0)
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE_PAPER)
    engine.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, AS_SHOWN)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    const at = engine.FPDFBitmap_GetBuffer(bitmap)
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) {
      const row = at + y * stride
      pixels.set(engine.pdfium.HEAPU8.subarray(row, row + width), y * width)
    }
    return { grey: { width, height, pixels }, dpi: scale * POINTS_PER_INCH }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
    engine.FPDF_ClosePage(handle)
  }
}
