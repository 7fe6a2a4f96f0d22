// The number of a proposal, read from its quote by our own reader of numbers: the model's word for it is only compared.
import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import { type NumberFound, numbersIn, onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { isEstimate } from '../figures/estimate.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { isNoCount } from '../figures/no-count.ts'
import type { QuoteFound } from './find-quote.ts'

/** How far the words go that make a number no count. */
const NEAR = 80

/** Offsets in the document. A sentence says why not. */
export function findNumber(said: string | null, quote: QuoteFound): NumberFound | string {
  const meant = said === null ? null : numberMeant(said)
  if (!meant) return 'It brings no number that can be read.'
  const { text, from } = stretchOf(quote)
  const masked = maskNumbers(text)
  const found = numbersIn(masked).filter(
    ({ start, end, value }) =>
      start + from >= quote.start &&
      end + from <= quote.end &&
      value.low === meant.low &&
      value.high === meant.high,
  )
  const [number, another] = found
  if (!number) return 'Its number is not said in its quote.'
  if (another) return 'Its number is said more than once in its quote.'
  const before = masked.slice(Math.max(0, number.start - NEAR), number.start)
  const ink = masked.slice(number.start, number.end)
  if (isNoCount(before, ink, masked.slice(number.end, number.end + NEAR)))
    return 'Its number is of time, money or work, and counts nothing that was asked.'
  if (isEstimate(quote.letter.document.text.slice(quote.start, quote.end)))
    return 'Its number belongs to an estimate of the work.'
  return { ...number, start: number.start + from, end: number.end + from }
}

/** "20", "six", "fewer than 5"; digits alone are themselves. */
const numberMeant = (said: string): Bounds | null =>
  onlyNumber(said)?.value ?? (/^\d{1,7}$/.test(said) ? exactly(Number(said)) : null)

/** The lines before and after belong to it: "fewer than", and on the next line "5 officers". */
function stretchOf({ letter, start, end, around }: QuoteFound): { text: string; from: number } {
  const from = Math.min(start, around[0]?.start ?? start)
  const to = Math.max(end, around.at(-1)?.end ?? end)
  return { text: letter.document.text.slice(from, to), from }
}
