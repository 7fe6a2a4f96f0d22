// Lengths of time in the unit that was asked for: 6.4 weeks are 44.8 days, and are set beside days only as that.
import type { Bounds } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { secondsIn } from '../../vocabulary/least-unit.ts'
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import type { Question } from '../../vocabulary/survey.ts'

/** The same numbers to count with. */
export function inUnitAsked(question: Question): (one: DecidedFigure) => DecidedFigure {
  const unit = unitAsked(question)
  return (one) => {
    const figure = unit === null ? null : inUnit(one.figure, unit)
    return figure ? { ...one, figure } : one
  }
}

/** "Days" where a question counts days; null where its noun is no time of a fixed length. */
function unitAsked({ counts }: Question): string | null {
  if (!counts) return null
  return [counts.many, counts.one, counts.id].find((word) => secondsIn(word) !== null) ?? null
}

/** null where it is in that unit, or in none that is always so many of it: a month has no fixed number of days. */
function inUnit(figure: Figure, unit: string): Figure | null {
  const { value, kind } = figure
  if (isMissing(value) || (kind !== 'duration' && kind !== 'average')) return null
  const [from, to] = [secondsIn(figure.unit), secondsIn(unit)]
  if (from === null || to === null || from === to) return null
  return { ...figure, unit, value: times(value, from / to) }
}

/** Outwards to whole hundredths, so that what is not exact stays a range that holds it. */
const times = ({ low, high }: Bounds, by: number): Bounds => ({
  low: Math.floor(whole(low * by)),
  high: high === null ? null : Math.ceil(whole(high * by)),
})

/** 640 times 7 is 4480 also where floating point makes it a hair more. */
const whole = (n: number): number => Math.round(n * 1e6) / 1e6
