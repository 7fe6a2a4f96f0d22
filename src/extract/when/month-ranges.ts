// "May-August 2025", "between November and February 2013": months with one year for both.
import { aMonth, MONTH, monthOf } from './dates.ts'

const RANGE = new RegExp(
  `(?<![\\w/])(${MONTH})\\.?(\\s*(?:-|–|—|to|until|and)\\s*)(${MONTH})\\.?,?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'gi',
)
const BETWEEN =
  /(?:between|from|period|months? of)\s*(?:of\s+)?(?:the\s+)?(?:months?\s+(?:of\s+)?)?$/i

interface MonthsFound {
  start: number
  end: number
  period: { from: string; to: string }
}

/** A first month later in the year than the second is of the year before. */
export function monthRangesIn(text: string): MonthsFound[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const [ink, first = '', join = '', second = '', year = ''] = match
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (/and/i.test(join) && !BETWEEN.test(before)) return []
    if (/\d(?:st|nd|rd|th)?\s+(?:of\s+)?$/i.test(before)) return []
    const [from, to] = [monthOf(first), monthOf(second)]
    const start = aMonth(from > to ? String(Number(year) - 1) : year, from).from
    const end = aMonth(year, to).to
    return [{ start: match.index, end: match.index + ink.length, period: { from: start, to: end } }]
  })
}
