// Numbers inside are whole: pence, hundredths of a per cent, of a day. Outside they are what a reader writes: pounds, per cent, days.
import type { Bounds } from './bounds.ts'
import type { FigureKind, Unit } from './reply.ts'
import type { Noun } from './survey.ts'

/** How many least units make one of what is printed: 100 pence a pound, 100 hundredths a per cent. */
export const LEAST: Record<FigureKind, number> = {
  count: 1,
  money: 100,
  share: 100,
  duration: 100,
  average: 100,
}

/** Whole least units as they are printed: 271392 pence are 2713.92 pounds. What has no ends is given back as it is. */
export function inUnits<Of extends object>(value: Of, kind: FigureKind | undefined): Of {
  const by = LEAST[kind ?? 'count']
  if (by === 1) return value
  const ends = Object.entries(value).map(([end, n]) => [
    end,
    (end === 'low' || end === 'high') && typeof n === 'number' ? n / by : n,
  ])
  return { ...value, ...Object.fromEntries(ends) }
}

/** The other way: 2713.92 pounds are 271392 pence. Beyond the least unit it is rounded. */
export const inLeastUnits = (n: number, kind: FigureKind): number => Math.round(n * LEAST[kind])

/** What so many least units are, as a reader writes it: 271392 pence are 2713.92. */
export const leastUnitsIn = (n: number, kind: FigureKind | undefined): number =>
  n / LEAST[kind ?? 'count']

/** As a claim or a form has it, in whole least units: 2713.92 to 2800 pounds are 271392 to 280000 pence. */
export const boundsInLeast = ({ low, high }: Bounds, kind: FigureKind | undefined): Bounds => ({
  low: inLeastUnits(low, kind ?? 'count'),
  high: high === null ? null : inLeastUnits(high, kind ?? 'count'),
})

/** Units that a duration is printed in, one and several of each. */
const TIME_UNITS = /^(?:second|minute|hour|day|night|week|month|year)s?$/

/** Of units of time that are always as long as each other's multiples; a month is not. */
const SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
}

/** How many seconds one of it is; null of what is no time, and of months and years. */
export const secondsIn = (unit: Unit | null): number | null =>
  SECONDS[unit?.toLowerCase().replace(/s$/, '') ?? ''] ?? null

/** What a number in this unit is: by the question that counts in it, else by the unit's own name. */
export function kindOfUnit(unit: Unit | undefined, counts?: Pick<Noun, 'id' | 'kind'>): FigureKind {
  if (unit === undefined) return counts?.kind ?? 'count'
  if (counts?.id === unit) return counts.kind
  if (unit === 'GBP') return 'money'
  if (unit === '%') return 'share'
  return TIME_UNITS.test(unit) ? 'duration' : 'count'
}
