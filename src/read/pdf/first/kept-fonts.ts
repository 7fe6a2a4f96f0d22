// What was seen of a file's fonts, page after page, and the fonts themselves, held until the file is closed: else another font
// could take the number of one that went with its page.
import type { SuspectDigit } from '../../page/ink.ts'
import type { OpenPdf } from './engine.ts'

/** A digit is what it says, or looks like something else. */
export type DigitKnown = 'as-said' | Pick<SuspectDigit, 'looks' | 'picture'>

export interface KeptFont {
  /** By how each is drawn. */
  digits: Map<number, DigitKnown>
  /** Whether its letters look like others; unknown until there were enough of them. */
  lies?: boolean
  /** An object of this font, which holds it. */
  held: number
}

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

export function letGo({ engine, fonts }: Pick<OpenPdf, 'engine' | 'fonts'>): void {
  for (const { held } of fonts.values()) if (held) engine.FPDFPageObj_Destroy(held)
}
