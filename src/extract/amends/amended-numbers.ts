// "Should have read 400, not 40": the number that a sentence sets right, and the mistaken one beside it.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { moneyIn } from '../kinds/money.ts'
import { questionsNamedAt } from '../letter/question-labels.ts'
import { blanked } from '../when/blanked.ts'

const say = plainLists('corrections', [
  'newBefore',
  'oldBefore',
  'oldAfter',
  'ofSeveral',
  'from',
  'to',
  'and',
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
  /** The clause that sets it right. */
  start: number
  end: number
}

/** What stands before and behind a number and may give it its part. */
const NEAR = 90

/**
 * A text of one or two sentences that sets numbers right, each with the clause that does: "2021/22 should be 44, and
 * 2022/23 should be 61" sets two. Empty where it sets none, or where it cannot be told which of several is meant.
 */
export function amendedNumbers(text: string): Amended[] {
  const parts = partsSaid(text)
  const rights = parts.flatMap(({ part }, i) => (part === 'new' ? [i] : []))
  const cuts = rights.slice(1).map((at, i) => cutBetween(text, parts, rights[i] ?? 0, at))
  // "61 and 44 rather than 16 and 12": which stood for which is not said of each.
  if (cuts.includes(null) || (cuts.length > 0 && parts.some(({ part }) => part === null))) return []
  const starts = [0, ...cuts.filter((cut) => cut !== null)]
  return rights.flatMap((at, i) => {
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? text.length]
    const is = parts[at]?.number
    if (!is) return []
    const wrong = parts.filter(
      ({ part, number }) =>
        part === 'old' && number.start >= start && number.end <= end && number.kind === is.kind,
    )
    return [{ is, was: wrong.at(-1)?.number ?? null, start, end }]
  })
}

interface PartSaid {
  number: NumberSaid
  part: 'new' | 'old' | null
}

function partsSaid(text: string): PartSaid[] {
  const parts = numbersSaid(text).map(
    (number): PartSaid => ({ number, part: partOf(text, number) }),
  )
  return parts.map((one, i) => {
    const next = parts[i + 1]
    // "is 14, and not 41 as stated": the number that the mistaken one is set against.
    const isSetAgainst =
      one.part === null &&
      next?.part === 'old' &&
      next.number.start - one.number.end < NEAR &&
      AGAINST.test(text.slice(one.number.end, next.number.start))
    return isSetAgainst ? { ...one, part: 'new' } : one
  })
}

const AGAINST = worded`${say.oldBefore}\s*(?:£\s?)?$`

/** The last place between two right numbers where a clause begins; null where none does. */
function cutBetween(
  text: string,
  parts: readonly PartSaid[],
  first: number,
  second: number,
): number | null {
  const start = parts[first]?.number.end ?? 0
  const between = text.slice(start, parts[second]?.number.start)
  const cut = [...between.matchAll(CLAUSE)].at(-1)
  return cut ? start + cut.index : null
}

const CLAUSE = wordedAll`[;,]\s|\s${say.and}\s`

/** Counts and sums of money, in their order; no dates, sections or telephone numbers. */
function numbersSaid(text: string): NumberSaid[] {
  const money = moneyIn(text)
  const named = questionsNamedAt(text).map(({ at, end }) => ({ start: at, end }))
  const masked = blanked(
    maskNumbers(text).replace(FROM_TO, (ink) => ink.replace(TO, (to) => '|'.padStart(to.length))),
    [...money, ...named],
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
  return OLD_BEFORE.test(before) ||
    OLD_AFTER.test(text.slice(end, end + NEAR).replace(/^[)”"]/, ''))
    ? 'old'
    : null
}
