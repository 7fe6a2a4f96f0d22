// pdf.js, the second engine: slower, but it opens some files that PDFium will not, and reads some letters that PDFium does
// not know. Loaded when it is first needed. It fetches nothing, evaluates nothing and paints nothing.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { PageInk } from '../../page/ink.ts'
import type { WhyNot } from '../first/engine.ts'
import { displayMatrix } from '../first/matrix.ts'
import { markUnseen } from '../first/unseen-ink.ts'
import { inkOfOperators } from './ink-of-operators.ts'
import type { Listed } from './pen.ts'

export interface SecondPdf {
  pageCount: number
  /** Page from 1; null where this engine cannot load it either. */
  page(page: number): Promise<PageInk | null>
}

type Pdfjs = typeof import('pdfjs-dist')

let pdfjsOnce: Promise<Pdfjs> | null = null

/** Opens the bytes, hands them to `use`, and closes whatever happens. */
export async function withSecondPdf<T>(
  bytes: Uint8Array,
  password: string | undefined,
  use: (pdf: SecondPdf) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; why: WhyNot }> {
  pdfjsOnce ??= startEngine()
  const pdfjs = await pdfjsOnce
  const opening = pdfjs.getDocument({
    // It takes what it is given for its own.
    data: Uint8Array.from(bytes),
    ...(password !== undefined && { password }),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await opened(opening.promise)
    if (typeof document === 'string') return { ok: false, why: document }
    const page = (number: number) => inkOf(pdfjs, document, number)
    return { ok: true, value: await use({ pageCount: document.numPages, page }) }
  } finally {
    await opening.destroy()
  }
}

const MOST_PIXELS = 60_000_000

/** It asks for what only browsers have when it is loaded, and uses it only to paint. */
async function startEngine(): Promise<Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function opened(opening: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy | WhyNot> {
  try {
    return await opening
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
  }
}

const QUARTER = 90

async function inkOf(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  number: number,
): Promise<PageInk | null> {
  const listed = await listedPage(pdfjs, document, number)
  if (!listed) return null
  const { page, operators } = listed
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view
  const turns = (((page.rotate / QUARTER) % 4) + 4) % 4
  const [across, down] = [x1 - x0, y1 - y0]
  const [width, height] = turns % 2 ? [down, across] : [across, down]
  const painted = inkOfOperators({
    operators,
    codes: pdfjs.OPS,
    fontNamed: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
    toDisplay: displayMatrix([x0, y0, x1, y1], turns),
    sheet: [0, 0, width, height],
  })
  page.cleanup()
  return markUnseen({ page: number, width, height, ...painted })
}

/** What it cannot load or list is as good as not there: PDFium's page stands. */
async function listedPage(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  number: number,
): Promise<{ page: PDFPageProxy; operators: Listed['operators'] } | null> {
  try {
    const page = await document.getPage(number)
    const annotationMode = pdfjs.AnnotationMode.DISABLE
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode })
    return { page, operators: fnArray.map((code, i) => ({ code, args: argsArray[i] ?? [] })) }
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
