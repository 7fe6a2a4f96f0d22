// What a web page shows that stands in none of its texts: words that a style sheet puts in, what a box is filled with, letters
// turned round.
import type { Doubt } from '../../vocabulary/reading.ts'

const SHOWN: [code: string, sign: RegExp, note: string][] = [
  [
    'part-not-read',
    /::?(?:before|after)\s{0,9}\{[^{}"']{0,500}content\s{0,9}:\s{0,9}["'][^"'\\]{0,100}[\p{L}\p{N}]/iu,
    'A style of the page puts in words that stand in none of its texts: they were not read. Look at the page.',
  ],
  [
    'part-not-read',
    /<input\b(?![^>]{0,500}\btype\s?=\s?["']?(?:hidden|submit|button|reset|image|checkbox|radio|search))[^>]{0,500}\bvalue\s?=\s?["']?[\p{L}\p{N}]/iu,
    'The page shows boxes that are filled in: what stands in them was not read. Look at the page.',
  ],
  [
    'order-turned',
    /<bdo\b[^>]{0,200}rtl|unicode-bidi\s{0,9}:\s{0,9}(?:isolate-)?override/i,
    'The page shows letters and digits in another order than they stand in. Look at the page.',
  ],
]

export const shownOtherwise = (html: string): Doubt[] =>
  SHOWN.flatMap(([code, sign, note]) =>
    sign.test(html) ? [{ code, ink: '', note, place: null }] : [],
  )
