// The pages of a PDF that are pictures, read one after the other: each is painted, recognised, and forgotten but for its words.

import { framePage, type PageFrame } from '../page/frame.ts'
import { isUnknown } from '../page/odd-page.ts'
import { withPdf } from '../pdf/first/engine.ts'
import { readPageInk } from '../pdf/first/read-page-ink.ts'
import type { Layer } from './compare-layers.ts'
import { openRecogniser } from './letters/tesseract.ts'
import { renderGrey } from './render-grey.ts'
import { scanFrame } from './scan-frame.ts'
import { scanPage } from './scan-page.ts'

/**
 * `pages` from 1. Pages without a frame could not be read as pictures either. A sheet on which nothing stands has a frame
 * without ink.
 */
export async function scanPages(
  bytes: Uint8Array,
  pages: number[],
  { password, onPage }: { password?: string | undefined; onPage?(page: number): void } = {},
): Promise<Map<number, PageFrame>> {
  const frames = new Map<number, PageFrame>()
  const recogniser = await openRecogniser()
  for (const page of pages) {
    onPage?.(page)
    const opened = await withPdf(
      bytes,
      (pdf) => {
        const ink = readPageInk(pdf, page)
        const painted = renderGrey(pdf, page)
        return ink && painted ? { frame: framePage(ink), painted } : null
      },
      password,
    )
    if (!opened.ok || !opened.value) continue
    const { frame, painted } = opened.value
    const scan = scanPage(painted.grey, recogniser)
    const layer = layerOf(frame)
    if (!scan && layer.shown.length === 0) frames.set(page, blank(frame))
    const read = scan && scanFrame(scan, { shown: frame.shown, dpi: painted.dpi, layer })
    if (read) frames.set(page, read)
  }
  return frames
}

/** Words that run with the page; sideways ones are left to the picture. */
function layerOf({ lines, turn, toDisplay }: PageFrame): Layer {
  if (turn !== 0) return { shown: [], read: [] }
  const words = lines.flatMap((line) =>
    line.words.map((word) => ({ ...word, box: toDisplay(word.box) })),
  )
  const isRead = (flags: string[]) => flags.includes('ocr')
  return {
    shown: words.filter(({ flags, text }) => !isRead(flags) && !isUnknown(text)),
    read: words.filter(({ flags }) => isRead(flags)),
  }
}

const blank = (frame: PageFrame): PageFrame => ({
  ...frame,
  ink: { ...frame.ink, glyphs: [], rules: [], fills: [], pictures: [], drawings: [] },
  lines: [],
  sideways: [],
  unseen: [],
})
