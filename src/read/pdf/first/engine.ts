// PDFium in WebAssembly: opened once a process, one document at a time, every handle closed again.
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { SuspectDigit } from '../../page/ink.ts'

/** The engine's memory, which its own types leave to Emscripten's. */
interface Memory {
  HEAPU8: Uint8Array<ArrayBuffer>
  HEAP32: Int32Array<ArrayBuffer>
  HEAPF32: Float32Array<ArrayBuffer>
  HEAPF64: Float64Array<ArrayBuffer>
}

export type Engine = WrappedPdfiumModule & { pdfium: Memory }

/** Space in the engine's memory for numbers it hands out. */
export interface Scratch {
  at: number
  doubles(count: number): Float64Array
  floats(count: number): Float32Array
  ints(count: number): Int32Array
}

export interface OpenPdf {
  engine: Engine
  document: number
  pageCount: number
  scratch: Scratch
  fonts: Map<number, KeptFont>
}

/** A digit is what it says, or looks like something else. */
export type DigitKnown = 'as-said' | Pick<SuspectDigit, 'looks' | 'picture'>

export interface KeptFont {
  /** By how each is drawn. */
  digits: Map<number, DigitKnown>
  /** Whether its letters look like others; unknown until there were enough of them. */
  lies?: boolean
  /** An object of this font: it holds it until the file is closed, or another font could take its number. */
  held: number
}

/** Why PDFium would not open a file: FPDF_GetLastError, as far as it matters here. */
export type WhyNot = 'encrypted' | 'damaged'

let engineOnce: Promise<Engine> | null = null
const SCRATCH_BYTES = 1024

/** Opens the bytes, hands them to `use`, and closes whatever happens. */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => T,
  password = '',
): Promise<{ ok: true; value: T } | { ok: false; why: WhyNot }> {
  engineOnce ??= startEngine()
  const engine = await engineOnce
  const { malloc, free } = engine.pdfium.wasmExports
  const file = malloc(Math.max(1, bytes.length))
  const scratch = scratchFor(engine)
  const fonts: OpenPdf['fonts'] = new Map()
  try {
    engine.pdfium.HEAPU8.set(bytes, file)
    const document = engine.FPDF_LoadMemDocument(file, bytes.length, password)
    if (!document)
      return { ok: false, why: engine.FPDF_GetLastError() === 4 ? 'encrypted' : 'damaged' }
    try {
      const pageCount = engine.FPDF_GetPageCount(document)
      return { ok: true, value: use({ engine, document, pageCount, scratch, fonts }) }
    } finally {
      for (const { held } of fonts.values()) if (held) engine.FPDFPageObj_Destroy(held)
      engine.FPDF_CloseDocument(document)
    }
  } finally {
    free(scratch.at)
    free(file)
  }
}

async function startEngine(): Promise<Engine> {
  const engine = (await init({})) as Engine
  engine.PDFiumExt_Init()
  const direct = engine.pdfium.wasmExports as unknown as Record<string, unknown>
  return Object.assign(
    engine,
    Object.fromEntries(OFTEN.flatMap((name) => (name in direct ? [[name, direct[name]]] : []))),
  )
}

/**
 * Asked for every letter or stroke. The wrapper looks each up by its name at every call, which costs more than the answer;
 * these take and give numbers alone (0 and 1 for false and true), and are called as they are.
 */
const OFTEN: (keyof Engine)[] = [
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetTextObject',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_GetBounds',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetRenderedBitmap',
]

/** Memory may grow and move at any call, so views are made when they are read. Whoever asked frees it. */
export function scratchFor(engine: Engine): Scratch {
  const at = engine.pdfium.wasmExports.malloc(SCRATCH_BYTES)
  return {
    at,
    doubles: (count) => new Float64Array(engine.pdfium.HEAPF64.buffer, at, count),
    floats: (count) => new Float32Array(engine.pdfium.HEAPF32.buffer, at, count),
    ints: (count) => new Int32Array(engine.pdfium.HEAP32.buffer, at, count),
  }
}
