// Tesseract in WebAssembly, driven in this process: its own wrapper would start a thread, which a child without rights may not.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Grey } from '../pixels/grey.ts'

/** What is used of the engine; tesseract.js-core comes without types. */
interface Core {
  FS: { writeFile(path: string, data: Uint8Array): void }
  TessBaseAPI: new () => TesseractApi
}

interface TesseractApi {
  Init(path: null, language: string, engine: number): number
  SetVariable(name: string, value: string): void
  SetImageFile(orientation: number, angle: number): number
  Recognize(monitor: null): number
  GetJSONText(): string
  Clear(): void
}

/** How the page is cut up: Tesseract's page segmentation modes. */
export const ONE_LINE = '7'
export const RAW_LINE = '13'

export interface Recogniser {
  /** `only`: the characters that may come out; all where absent. */
  read(grey: Grey, mode: string, only?: string): TesseractLine[]
}

export interface TesseractBox {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface TesseractWord {
  bbox: TesseractBox
  text: string
  /** 0 to 100. */
  confidence: number
  symbols: { bbox: TesseractBox; text: string; confidence: number }[]
}

export interface TesseractLine {
  bbox: TesseractBox
  baseline: TesseractBox
  words: TesseractWord[]
}

interface TesseractPage {
  blocks: { paragraphs: { lines: TesseractLine[] }[] }[]
}

const LONG_SHORT_TERM_MEMORY = 1
let recogniserOnce: Promise<Recogniser> | null = null

/** Loaded once a process, with the packaged English model; nothing is fetched. */
export function openRecogniser(): Promise<Recogniser> {
  recogniserOnce ??= load()
  return recogniserOnce
}

async function load(): Promise<Recogniser> {
  const require = createRequire(import.meta.url)
  const ofTesseract = createRequire(require.resolve('tesseract.js'))
  // The plain SIMD build: "relaxed" SIMD may round otherwise on another processor, and the same scan should read the same.
  const start: () => Promise<Core> = ofTesseract('tesseract.js-core/tesseract-core-simd-lstm')
  const core = await start()
  const model = join(
    dirname(require.resolve('@tesseract.js-data/eng/package.json')),
    '4.0.0_best_int/eng.traineddata.gz',
  )
  core.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(model)))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'eng', LONG_SHORT_TERM_MEMORY) !== 0)
    throw new Error('Tesseract does not take its packaged model')
  api.SetVariable('user_defined_dpi', '300')
  return {
    read(grey, mode, only = '') {
      core.FS.writeFile('/input', portableGreymap(grey))
      api.SetVariable('tessedit_pageseg_mode', mode)
      api.SetVariable('tessedit_char_whitelist', only)
      if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract does not take the picture')
      api.Recognize(null)
      const page: TesseractPage = JSON.parse(api.GetJSONText())
      api.Clear()
      return page.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    },
  }
}

function portableGreymap({ width, height, pixels }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}
