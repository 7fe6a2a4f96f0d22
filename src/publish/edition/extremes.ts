// The highest and the lowest of what bodies gave, by name: all that can be said together of numbers that make no sum.

import { gaveNumber } from '../../count/gave-number.ts'
import { type Bounds, isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { secondsIn } from '../../vocabulary/least-unit.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'

/** A number of one body that is set beside those of others. */
export interface Given {
  one: BodyValue
  low: number
  high: number | null
  /** By which it is set beside others: a time in seconds, whatever unit tells it. */
  size: number
}

export interface Extremes {
  unit: string | null
  /** Several where they tie. */
  highest: Given[]
  lowest: Given[]
  bodies: number
}

/** As one of those that are set beside each other. */
export function given(one: BodyValue, { low, high }: Bounds): Given {
  return { one, low, high, size: low * (secondsIn(one.unit) ?? 1) }
}

/** What is set beside each other: hours and minutes, but not 30 days and 2 months. */
export const comparedIn = ({ unit }: BodyValue): string | null =>
  secondsIn(unit) === null ? unit : 'time'

/** For each unit by itself, of times all that are of a fixed length together. */
export function extremesOf(question: QuestionCount): Extremes[] {
  // A body that gave only years or kinds has no number of the whole that could be the lowest.
  const all = gaveNumber(question)
    .filter(({ value }) => !isNothingKnown(asBounds(value)))
    .map((one) => given(one, asBounds(one.value)))
  return [...Map.groupBy(all, ({ one }) => comparedIn(one))].map(([unit, same]) => ({
    unit,
    ...extremesAmong(same),
  }))
}

export function extremesAmong(all: readonly Given[]): Omit<Extremes, 'unit'> {
  const sizes = all.map(({ size }) => size)
  const [most, fewest] = [greatest(sizes), least(sizes)]
  return {
    highest: all.filter(({ size }) => size === most),
    lowest: all.filter(({ size }) => size === fewest),
    bodies: all.length,
  }
}
