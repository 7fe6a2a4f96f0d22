// "Should have read 400, not 40": the number that a sentence sets right, and the mistaken one beside it.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { moneyIn } from '../kinds/money.ts'
import { blanked } from '../when/blanked.ts'

const say = plainLists('corrections', [
  'newBefore',
  'oldBefore',
  'oldAfter',
  'ofSeveral',
  'from',
  'to',
])
const NEW_BEFORE = worded`${say.newBefore}\s*["“‘:]?\s*(?:£\s?)?$`
const OLD_BEFORE = worded`(?:^|\s)${say.oldBefore}\s*["“‘:]?\s*(?:£\s?)?$`
const OLD_AFTER = anyOf(say.oldAfter)

export interface NumberSaid {
  start: number
  end: number
  value: Bounds
  kind: FigureKind
}

export interface Amended {
  is: NumberSaid
  /** null where the letter does not repeat the mistaken number. */
  was: NumberSaid | null
}

/** What stands before and behind a number and may give it its part. */
const NEAR = 90

/**
 * A text of one or two sentences that set one number right. null where they set none, or where it cannot be told which
 * of several is meant.
 */
export function amendedNumber(text: string): Amended | null {
  const numbers = numbersSaid(text)
  const part = numbers.map((number) => partOf(text, number))
  const right = numbers.filter((_, i) => part[i] === 'new')
  const wrong = numbers.filter((_, i) => part[i] === 'old')
  const [is, second] = right
  if (second) return null
  if (is) return { is, was: wrong.findLast(({ kind }) => kind === is.kind) ?? null }
  const [was] = wrong
  // "is 14, and not 41 as stated": the number that the mistaken one is set against.
  const against = was && numbers.findLast(({ end }) => end <= was.start && was.start - end < NEAR)
  return was && against && AGAINST.test(text.slice(against.end, was.start))
    ? { is: against, was }
    : null
}

const AGAINST = worded`${say.oldBefore}\s*(?:£\s?)?$`

/** Counts and sums of money, in their order; no dates, sections or telephone numbers. */
function numbersSaid(text: string): NumberSaid[] {
  const money = moneyIn(text)
  const masked = blanked(
    maskNumbers(text).replace(FROM_TO, (ink) => ink.replace(TO, (to) => '|'.padStart(to.length))),
    money,
  )
  return [
    ...money.map(({ start, end, value }) => ({ start, end, value, kind: 'money' as const })),
    ...numbersIn(masked)
      .filter(({ end }) => !OF_SEVERAL.test(masked.slice(end)))
      .map(({ start, end, value }) => ({ start, end, value, kind: 'count' as const })),
  ].sort((a, b) => a.start - b.start)
}

/** "Amended from 312 to 321" is no range. */
const FROM_TO = wordedAll`\b${say.from}\s+\S+\s+${say.to}\s`
const TO = worded`\b${say.to}(?=\s$)`

/** "One of the figures was incorrect": no number of what was asked. */
const OF_SEVERAL = worded`^\s+${say.ofSeveral}`

function partOf(text: string, { start, end }: NumberSaid): 'new' | 'old' | null {
  const before = text.slice(Math.max(0, start - NEAR), start)
  if (NEW_BEFORE.test(before)) return 'new'
  return OLD_BEFORE.test(before) || OLD_AFTER.test(text.slice(end, end + NEAR)) ? 'old' : null
}
