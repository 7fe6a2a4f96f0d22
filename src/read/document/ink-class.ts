// What sort of thing stands in a cell, by its ink alone: enough to tell heads from values. Meaning is read later, elsewhere.

/** value: a number, or what stands in its stead (nil, "<5", "-", "*", "n/a"). time: a year, a financial year, a month. */
export type InkClass = 'blank' | 'value' | 'time' | 'text'

const NUMBER =
  /^[([]?[<>≤≥~±+\-−–]?\s?[£$€]?\s?\d[\d,.\s]*\d?\s?(?:%|p|k|m|bn|hrs?|hours?|days?)?[)\]]?[*†‡]?$/i
const RANGE = /^\d{1,3}\s?(?:-|–|to)\s?\d{1,3}$/
const SMALL = /^(?:fewer than|less than|under|up to|more than|over) \S{1,6}$/i
const STEAD = /^(?:nil|none|zero|n\/?[ak]|nk|\.{1,3}|-{1,3}|[–—*#:x✓✗c~])$/i
const YEAR =
  /^(?:(?:fy|cy|year|in|since)\s?)?(?:19|20)\d\d(?:\s?[/⁄∕‐‑‒–—−-]\s?(?:(?:19|20)?\d\d))?\*?$/i
const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?[\s,–-]*(?:'?\d\d(?:\d\d)?)?$/i
const QUARTER = /^(?:q[1-4]|quarter [1-4])(?:\s.{0,8})?$/i
const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/

export function inkClass(text: string): InkClass {
  const ink = text.trim()
  if (ink === '') return 'blank'
  if (ink.length > 40) return 'text'
  if (YEAR.test(ink) || MONTH.test(ink) || QUARTER.test(ink)) return 'time'
  if (DAY.test(ink)) return 'time'
  if (NUMBER.test(ink) || RANGE.test(ink) || STEAD.test(ink) || SMALL.test(ink)) return 'value'
  return 'text'
}
