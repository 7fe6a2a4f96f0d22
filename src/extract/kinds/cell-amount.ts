// What a cell says as an amount of one kind; and what kind its own ink says it is.
import { exactly } from '../../vocabulary/bounds.ts'
import { inLeastUnits } from '../../vocabulary/least-unit.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'
import type { Amount } from './amount.ts'
import { durationOfCell, type TimeAsked } from './duration.ts'
import { moneyOfCell } from './money.ts'
import { shareOfCell } from './share.ts'

const say = plainLists('amounts', [
  'perCent',
  'days',
  'nights',
  'hours',
  'minutes',
  'weeks',
  'months',
])
const TIME = worded`\d\s?(?:${[...say.days, ...say.nights, ...say.hours, ...say.minutes, ...say.weeks, ...say.months]})|^\d{1,4}:[0-5]\d`
/** “7m 30s”, “6h 45m”: two letters of time say what they are, in any language. */
const BY_LETTERS = /^\D{0,3}\d[\d.]*\s?[hdwmy]\s?\d[\d.]*\s?[hdwms]$/i
const SHARE = worded`%|\d\s?${say.perCent}`
const PENCE = /^\D{0,3}[\d,]*\.\d\d\D{0,2}$/

/** “£9,412.75” is money, “14 %” a share, “4:32” a time, 14.5 no count; a whole number may be anything. */
export function kindOfInk(text: string): FigureKind | null {
  if (/[£]/.test(text)) return 'money'
  if (SHARE.test(text) && !/^\D*\d[\d,]*\s*\(/.test(text)) return 'share'
  return TIME.test(text) || BY_LETTERS.test(text.trim()) ? 'duration' : null
}

/** 3.5 counts nothing, though it may be money, a time or an average. */
export const isBroken = (text: string): boolean => /^[\W\d]*\d\.\d[\W\d]*$/.test(text.trim())

/** 61,880.50: money without its sign. */
export const looksLikePounds = (text: string): boolean => PENCE.test(text.trim())

const ASKED: TimeAsked = { unit: null, clock: 'hours', clockSaid: false, working: true }

export const isAmount = (text: string): boolean =>
  moneyOfCell(text, 1) !== null ||
  (kindOfInk(text) === 'share' && shareOfCell(text) !== null) ||
  (kindOfInk(text) === 'duration' && durationOfCell(text, 'days', ASKED) !== null)

export interface AmountHeads {
  /** What its money is counted in: 1000 under “£000”. */
  scale: number
  /** The unit of time of a bare number. */
  unit: string
  asked: TimeAsked
}

/** null where the cell is no amount of that kind. Counts are not read here: they have marks and keys of their own. */
export function amountOfCell(text: string, kind: FigureKind, heads: AmountHeads): Amount | null {
  switch (kind) {
    case 'count':
      return null
    case 'money':
      return moneyOfCell(text, heads.scale)
    case 'share':
      return shareOfCell(text)
    case 'duration':
      return durationOfCell(text, heads.unit, heads.asked)
    case 'average':
      return averageOfCell(text, heads)
  }
}

/** An average is of something: of pounds, of days, or of a count (1.4 dogs a bite). */
function averageOfCell(text: string, heads: AmountHeads): Amount | null {
  const said = kindOfInk(text)
  const amount =
    said === 'money' ? moneyOfCell(text, 1) : durationOfCell(text, heads.unit, heads.asked)
  if (amount) return { ...amount, kind: 'average' }
  const n = /^[\d,]+(?:\.\d+)?$/.exec(text.trim())
  if (!n) return null
  const value = exactly(inLeastUnits(Number(n[0].replaceAll(',', '')), 'average'))
  return { start: 0, end: text.length, kind: 'average', unit: heads.unit, value, rough: false }
}
