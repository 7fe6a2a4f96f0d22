// Numbers of every kind as a sub-editor prints them: 1,431 claims, £2,713.92, 9.05 %, 412 days. Values come in whole least units.
import { type Bounds, grouped } from '../vocabulary/bounds.ts'
import { kindOfUnit, LEAST, leastUnitsIn } from '../vocabulary/least-unit.ts'
import type { FigureKind, Unit } from '../vocabulary/reply.ts'
import { anyLabels, type Labels } from './labels.ts'

export interface Amounts {
  /** "1,431", "£2,713.92", "9.05 %", "412 days": one end of a value. */
  one(n: number): string
  /** "£450–£500", "412+ days": where there is no room for words. */
  brief(value: Bounds): string
  /** "between £450 and £500", "at least 412 days". */
  words(value: Bounds): string
}

export interface Measured {
  kind?: FigureKind | undefined
  unit?: Unit | null | undefined
}

/** A length of time is told in the unit in which it was printed, also an average one: 6.4 weeks are no days. */
export function amountsOf({ kind, unit }: Measured, labels: Labels = anyLabels): Amounts {
  const { before, after } = SIGNS[kind ?? 'count']
  const digits = (n: number): string => `${before}${decimal(n, kind)}`
  const told = (n: number): string =>
    unit && (kind === 'duration' || (kind === 'average' && kindOfUnit(unit) === 'duration'))
      ? ` ${labels.unit(unit, n === LEAST.duration ? 1 : null)}`
      : after
  const one = (n: number): string => `${digits(n)}${told(n)}`
  return {
    one,
    brief: ({ low, high }) =>
      low === 0 && high === null
        ? NOT_KNOWN
        : high === null
          ? `${digits(low)}+${told(low)}`
          : low === high
            ? one(low)
            : `${digits(low)}–${digits(high)}${told(high)}`,
    words: ({ low, high }) =>
      low === 0 && high === null
        ? NOT_KNOWN
        : high === null
          ? `at least ${one(low)}`
          : low === high
            ? one(low)
            : `between ${digits(low)} and ${one(high)}`,
  }
}

/** Of a body that gave its years or kinds, and no whole. */
export const PARTS_ONLY = 'parts only'

/** "At least 0" would be true of anything. */
const NOT_KNOWN = 'not known'

const SIGNS: Record<FigureKind, { before: string; after: string }> = {
  count: { before: '', after: '' },
  money: { before: '£', after: '' },
  share: { before: '', after: ' %' },
  duration: { before: '', after: '' },
  average: { before: '', after: '' },
}

/** Pence stand as two digits or not at all; other decimals without closing noughts. */
function decimal(n: number, kind: FigureKind | undefined): string {
  const value = leastUnitsIn(n, kind)
  if (kind === 'money' && !Number.isInteger(value)) return fixed(value, 2, 2)
  return kind && kind !== 'count' ? fixed(value, 0, 2) : grouped(value)
}

const fixed = (n: number, least: number, most: number): string =>
  n.toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most })
