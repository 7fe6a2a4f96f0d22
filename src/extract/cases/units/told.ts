// What a unit of a letter, told as a case, says of each field: where it stands and what is kept of it.
import type { CaseField } from '../../asked/case-fields.ts'

export interface Told {
  field: CaseField
  /** Where less is told than was asked: the year of a day. */
  name?: string
  value: string
  /** A label says so. */
  sure?: true
  /** Offsets in the document's text. */
  start: number
  end: number
}

export interface Span {
  start: number
  end: number
}

export interface UnitTold {
  /** Offsets in the document's text. */
  start: number
  end: number
  told: Told[]
  /** Words of the unit that no field took. */
  left: Span[]
}

export const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end

export const isFree = (span: Span, taken: readonly Span[]): boolean =>
  taken.every((one) => !overlaps(span, one))

/** Without white space and stops at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end]
  while (from < to && /[\s,;:.–—-]/.test(text[from] ?? '')) from++
  while (from < to && /[\s,;:–—-]|\.$/.test(text[to - 1] ?? '')) to--
  const piece = text.slice(from, to)
  if (piece.startsWith('(') && !piece.includes(')')) from++
  if (piece.endsWith(')') && !piece.includes('(')) to--
  return to > from ? { start: from, end: to } : null
}
