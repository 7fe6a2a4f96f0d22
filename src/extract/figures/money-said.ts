// Pounds and pence as letters write them in a sentence: "£61,880.50", "£74k", "just over £0.12m", "£1.2 million".
import type { Bounds } from '../../vocabulary/bounds.ts'
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('money', ['thousands', 'millions', 'over', 'under', 'inexact', 'pounds'])

export interface MoneyFound {
  start: number
  end: number
  /** In whole pence. */
  value: Bounds
  rough: boolean
}

const AMOUNT = '(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?'
const SCALE = `(?:\\s?(${glued(say.thousands)}|${glued(say.millions)})(?![a-z]))?`
const MONEY = new RegExp(`£\\s?${AMOUNT}${SCALE}|${AMOUNT}${SCALE}\\s${glued(say.pounds)}\\b`, 'gi')
const OVER = worded`(${say.over})\s+$`
const UNDER = worded`(${say.under})\s+$`
const ABOUT = worded`(${say.inexact})\s+$`
const MILLIONS = anyOf(say.millions)

/** What is short for a longer number may be off by half of its last place; pence are exact. */
export function moneyIn(text: string): MoneyFound[] {
  return [...text.matchAll(MONEY)].map((match) => {
    const [, a = '', pence = '', scale, b = '', otherPence = '', otherScale] = match
    const whole = a || b
    const part = pence || otherPence
    const said = scale ?? otherScale
    const scaled = said === undefined ? 1 : MILLIONS.test(said) ? 1_000_000 : 1_000
    const amount = Math.round(Number(`${whole.replaceAll(',', '')}.${part || 0}`) * scaled * 100)
    const step = scaled === 1 ? 0 : (scaled * 100) / 10 ** part.length
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const [mark] = OVER.exec(before) ?? UNDER.exec(before) ?? ABOUT.exec(before) ?? []
    return {
      start: match.index - (mark?.length ?? 0),
      end: match.index + match[0].length,
      value: boundsOf(amount, step, before),
      rough: mark !== undefined || step > 0,
    }
  })
}

/** "Just over £0.12m" is more than that, and below the next that would have been said. */
function boundsOf(amount: number, step: number, before: string): Bounds {
  if (OVER.test(before)) return { low: amount + 1, high: step > 0 ? amount + step - 1 : null }
  if (UNDER.test(before))
    return { low: step > 0 ? Math.max(0, amount - step) : 0, high: amount - 1 }
  if (step === 0) return { low: amount, high: amount }
  return { low: amount - step / 2, high: amount + step / 2 - 1 }
}
