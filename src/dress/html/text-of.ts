// A piece of a page as plain text: for a story that is copied, a sheet for the press.
import type { Html } from './html.ts'

/** Tags go, what they hold stays; a blank that may not break is a blank. */
export const textOf = (piece: Html): string =>
  piece
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole) => SIGNS[whole] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

const SIGNS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
