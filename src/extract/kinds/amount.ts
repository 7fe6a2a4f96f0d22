// A number with what it is of: money, a span of time, a share. Values are whole least units (pence, hundredths of a day).
import type { Bounds } from '../../vocabulary/bounds.ts'
import { oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'
import { justAbove, roughly, shortOf } from '../../vocabulary/roughly.ts'

export interface Amount {
  /** Offsets in the text given. */
  start: number
  end: number
  kind: FigureKind
  /** GBP, %, or the unit of time as printed: "days". */
  unit: string
  value: Bounds
  /** "about", "approximately": said to be inexact. */
  rough: boolean
}

const say = plainLists('amounts', [
  'rough',
  'justOver',
  'justUnder',
  'over',
  'atLeast',
  'under',
  'upTo',
])

/** A number without signs: 1,204.50 */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'

/** What may stand before an amount and bound it, as the source of a pattern. */
export const BEFORE = `(?:(?:${[
  say.rough,
  say.justOver,
  say.justUnder,
  say.over,
  say.atLeast,
  say.under,
  say.upTo,
]
  .map(oneOf)
  .join('|')}|[<>≤≥~])\\s*)?`

const FORMS: [pattern: RegExp, value: (low: number, high: number) => Bounds, rough: boolean][] = [
  [
    worded`^${say.justOver}`,
    (low, high) => (low === high ? justAbove(low) : { low: Math.ceil((low + high) / 2), high }),
    true,
  ],
  [
    worded`^${say.justUnder}`,
    (low, high) => (low === high ? shortOf(low) : { low, high: Math.floor((low + high) / 2) }),
    true,
  ],
  [worded`^(?:${say.over}|>)`, (low, high) => ({ low: middle(low, high) + 1, high: null }), true],
  [worded`^(?:${say.atLeast}|≥)`, (low, high) => ({ low: middle(low, high), high: null }), true],
  [worded`^(?:${say.under}|<)`, (low, high) => ({ low: 0, high: middle(low, high) - 1 }), true],
  [worded`^(?:${say.upTo}|≤)`, (low, high) => ({ low: 0, high: middle(low, high) }), true],
  [worded`^(?:${say.rough}|~)`, (low, high) => (low === high ? roughly(low) : { low, high }), true],
]

const middle = (low: number, high: number): number => Math.round((low + high) / 2)

/** The bounds of a number as printed, by the word before it: “just over £0.12m” is from there to where rounding ends. */
export function bounded(ink: string, low: number, high: number): Pick<Amount, 'value' | 'rough'> {
  const form = FORMS.find(([pattern]) => pattern.test(ink.trim()))
  if (!form) return { value: { low, high }, rough: false }
  const [, value, rough] = form
  return { value: value(low, high), rough }
}

export const numberOf = (ink: string): number => Number(ink.replaceAll(/[,\s]/g, ''))

/** How far rounding may move a printed number, in what it is printed in: 6.1 by 0.05. */
export const halfStep = (ink: string): number =>
  0.5 * 10 ** -(/\.(\d+)$/.exec(ink)?.[1]?.length ?? 0)

/** What was rounded to: from its least to its most, in whole least units. */
export function rounded(n: number, half: number, least: number): { low: number; high: number } {
  const low = Math.round((n - half) * least)
  return half === 0 ? { low, high: low } : { low, high: Math.round((n + half) * least) - 1 }
}
