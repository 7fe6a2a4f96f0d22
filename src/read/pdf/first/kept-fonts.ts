// A file's fonts and what was seen of them, page after page.
import type { KeptFont, OpenPdf } from './engine.ts'

export function keptFont({ engine, document, fonts }: OpenPdf, font: number): KeptFont {
  const known = fonts.get(font)
  if (known) return known
  const kept: KeptFont = {
    digits: new Map(),
    held: engine.FPDFPageObj_CreateTextObj(document, font, 1),
  }
  fonts.set(font, kept)
  return kept
}
