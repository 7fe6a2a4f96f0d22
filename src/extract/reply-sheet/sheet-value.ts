// What a body wrote into a square for a number. Only what can be read in one way is read.
import { atLeast, exactly } from '../../vocabulary/bounds.ts'
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import type { FigureKind, Value } from '../../vocabulary/reply.ts'
import { plainly, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import { sectionsIn } from '../law/sections.ts'

export interface SheetValue {
  value: Value
  /** "about 40": said to be inexact. */
  rough: boolean
}

/** null where it is no value of that kind, or could be two: a dash, an asterisk, "n/a", a date that a program made of 1-4. */
export function sheetValue(text: string, kind: FigureKind): SheetValue | null {
  const said = plainly(text)
  const missing = missingSaid(said)
  if (missing) return { value: missing, rough: false }
  if (kind === 'money') return sure(pounds(said))
  if (kind === 'share') return sure(perCent(said))
  return wholeNumber(said)
}

const sure = (value: Value | null): SheetValue | null => (value ? { value, rough: false } : null)

const begins = (words: string[]): RegExp =>
  new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const { ncnd, notHeld, withheld } = sheetWords.said
const [NCND, NOT_HELD, WITHHELD] = [begins(ncnd), begins(notHeld), begins(withheld)]

/** "Withheld s40(2)", "s.40", "not held"; null where a number or nothing of the kind is said. */
export function missingSaid(text: string): Value | null {
  if (/\d/.test(text) && onlyNumber(text)) return null
  if (NCND.test(text)) return { none: 'ncnd', ...sectionOf(text) }
  if (NOT_HELD.test(text)) return { none: 'not-held' }
  const section = sectionOf(text)
  if (section || WITHHELD.test(text)) return { none: 'withheld', ...section }
  return null
}

/** Sections written as the law does, also where only "40(2)" or "40" stands in a place for sections. */
export const sectionsSaid = (text: string): string[] => {
  const found = sectionsIn(text).flatMap(({ sections }) => sections)
  return found.length > 0 ? found : sectionsIn(`s${text}`).flatMap(({ sections }) => sections)
}

function sectionOf(text: string): { section: string } | null {
  const [found] = sectionsIn(text)
  return found?.sections[0] ? { section: found.sections[0] } : null
}

const WHOLE = /^(\d{1,3}(?:[,\u2009\u202f ]\d{3})+|\d+)(?:\.0+)?$/
const FROM_TO = /^(\d+)\s?(?:[-–]|to)\s?(\d+)$/
const OR_MORE = /^(\d+)\s?\+$/

function wholeNumber(text: string): SheetValue | null {
  const [, whole] = WHOLE.exec(text) ?? []
  if (whole) return sure(safely(Number(whole.replace(/\D/g, ''))))
  const [, low, high] = FROM_TO.exec(text) ?? []
  if (low && high)
    return Number(low) < Number(high) ? sure({ low: Number(low), high: Number(high) }) : null
  const [, least] = OR_MORE.exec(text) ?? []
  if (least) return sure(atLeast(Number(least)))
  const found = onlyNumber(text)
  return found ? { value: found.value, rough: found.rough } : null
}

const safely = (number: number): Value | null =>
  Number.isSafeInteger(number) ? exactly(number) : null

const MONEY = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/

/** In pence. */
function pounds(text: string): Value | null {
  const [, whole, pence = ''] = MONEY.exec(text) ?? []
  if (!whole) return null
  return safely(Number(whole.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0')))
}

const PER_CENT = /^(\d{1,3})(?:\.(\d{1,2}))?\s?%$/

/** In hundredths of a per cent, with its rounding: 9.0 % is 8.95 to 9.04. */
function perCent(text: string): Value | null {
  const [, whole, part = ''] = PER_CENT.exec(text) ?? []
  if (!whole) return null
  const shown = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  const half = [50, 5, 0][part.length] ?? 0
  return { low: Math.max(0, shown - half), high: half === 0 ? shown : shown + half - 1 }
}
