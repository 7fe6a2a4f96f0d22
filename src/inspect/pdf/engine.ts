// PDFium for the file gate: opened once a process, one document at a time, closed whatever happens.
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

interface Memory {
  HEAPU8: Uint8Array<ArrayBuffer>
  HEAP32: Int32Array<ArrayBuffer>
  HEAPF32: Float32Array<ArrayBuffer>
}

export type Engine = WrappedPdfiumModule & { pdfium: Memory }

export interface OpenPdf {
  engine: Engine
  document: number
  pageCount: number
  /** Room for sixteen numbers that the engine hands out. */
  scratch: number
}

let engineOnce: Promise<Engine> | null = null

export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => T,
): Promise<{ ok: true; value: T } | { ok: false; why: 'encrypted' | 'damaged' }> {
  engineOnce ??= startEngine()
  const engine = await engineOnce
  const { malloc, free } = engine.pdfium.wasmExports
  const file = malloc(Math.max(1, bytes.length))
  const scratch = malloc(256)
  try {
    engine.pdfium.HEAPU8.set(bytes, file)
    const document = engine.FPDF_LoadMemDocument(file, bytes.length, '')
    if (!document)
      return { ok: false, why: engine.FPDF_GetLastError() === 4 ? 'encrypted' : 'damaged' }
    try {
      return {
        ok: true,
        value: use({ engine, document, pageCount: engine.FPDF_GetPageCount(document), scratch }),
      }
    } finally {
      engine.FPDF_CloseDocument(document)
    }
  } finally {
    free(scratch)
    free(file)
  }
}

async function startEngine(): Promise<Engine> {
  const engine = (await init({})) as Engine
  engine.PDFiumExt_Init()
  return engine
}
