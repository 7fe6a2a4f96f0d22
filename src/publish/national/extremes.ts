// The highest and the lowest of what bodies gave, by name: all that can be said together of numbers that make no sum.

import { gaveNumber } from '../../count/gave-number.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'

/** A number of one body that is set beside those of others. */
export interface Given {
  one: BodyValue
  low: number
  high: number | null
}

export interface Extremes {
  unit: string | null
  /** Several where they tie. */
  highest: Given[]
  lowest: Given[]
  bodies: number
}

/** For each unit by itself: 30 days and 2 months are not set beside each other. */
export function extremesOf(question: QuestionCount): Extremes[] {
  // A body that gave only years or kinds has no number of the whole that could be the lowest.
  const given = gaveNumber(question)
    .map((one): Given => ({ one, ...asBounds(one.value) }))
    .filter((one) => !isNothingKnown(one))
  return [...Map.groupBy(given, ({ one }) => one.unit)].map(([unit, all]) => ({
    unit,
    ...extremesAmong(all),
  }))
}

export function extremesAmong(all: readonly Given[]): Omit<Extremes, 'unit'> {
  const lows = all.map(({ low }) => low)
  const [most, fewest] = [greatest(lows), least(lows)]
  return {
    highest: all.filter(({ low }) => low === most),
    lowest: all.filter(({ low }) => low === fewest),
    bodies: all.length,
  }
}
