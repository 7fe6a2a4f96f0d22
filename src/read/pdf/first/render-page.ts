// A page as it is displayed, as a PNG: what evidence is marked on.
import type { PageImage } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { pngOf } from '../../drawing/png.ts'
import { type OpenPdf, withPdf } from './engine.ts'

const POINTS_PER_INCH = 72
const BGRA = 4
const WHITE_PAPER = 0xffffffff
/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: annotations as shown, bytes as RGBA. */
const AS_SHOWN_RGBA = 0x01 | 0x10
const MOST_PIXELS = 60_000_000

/** Page from 1; throws a CandourError when there is no such page. */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  dpi: number,
  password?: string,
): Promise<PageImage> {
  const rendered = await withPdf(bytes, (pdf) => paint(pdf, page, dpi), password)
  if (!rendered.ok)
    throw new CandourError('This PDF cannot be opened, so its pages cannot be shown.')
  return rendered.value
}

function paint({ engine, document, pageCount }: OpenPdf, page: number, dpi: number): PageImage {
  const handle = page >= 1 && page <= pageCount ? engine.FPDF_LoadPage(document, page - 1) : 0
  if (!handle) throw new CandourError(`This PDF has no page ${page}.`, { status: 404 })
  const scale = fittingScale(
    engine.FPDF_GetPageWidthF(handle),
    engine.FPDF_GetPageHeightF(handle),
    dpi / POINTS_PER_INCH,
  )
  const width = Math.max(1, Math.round(engine.FPDF_GetPageWidthF(handle) * scale))
  const height = Math.max(1, Math.round(engine.FPDF_GetPageHeightF(handle) * scale))
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0)
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE_PAPER)
    engine.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, AS_SHOWN_RGBA)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    const at = engine.FPDFBitmap_GetBuffer(bitmap)
    const pixels = engine.pdfium.HEAPU8.subarray(at, at + stride * height)
    return { page, png: pngOf(pixels, width, height, stride), width, height }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
    engine.FPDF_ClosePage(handle)
  }
}

/** Less than asked where a poster would fill the memory. */
function fittingScale(width: number, height: number, scale: number): number {
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height))
  return Math.min(scale, most)
}
