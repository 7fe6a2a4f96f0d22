// Where a quote that a reader typed stands in a file: every place of it, blanks and line breaks being one.
import { type Document, evidenceOf, runsWithin } from '../../vocabulary/document.ts'
import type { Evidence } from '../../vocabulary/place.ts'

/** Where it begins in the file's text, and as evidence. */
export interface QuotePlace {
  at: number
  evidence: Evidence
}

/** As whole words and whole numbers: "20" stands neither in "204" nor in "20,000". */
export function placesOfQuote(document: Document, quote: string): QuotePlace[] {
  const words = quote.trim()
  if (words === '') return []
  const written = words.split(/\s+/).map(asWritten).join('\\s+')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[,.])${written}(?![\\p{L}\\p{N}]|[,.]\\d)`, 'gu')
  return [...document.text.matchAll(whole)].flatMap((found) => {
    const end = found.index + found[0].length
    if (runsWithin(document, found.index, end).length === 0) return []
    return [{ at: found.index, evidence: evidenceOf(document, found.index, end) }]
  })
}

/** Signs that keyboards have one of and print has several. */
const ALIKE = ["'‘’", '"“”„', '-‐‑–—−']

const asWritten = (word: string): string =>
  [...word]
    .map((sign) => {
      const alike = ALIKE.find((signs) => signs.includes(sign))
      return alike ? `[${alike.replace('-', '\\-')}]` : sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    })
    .join('')
