// Was every number of a released table read, and each for what its key says? Else a person looks.

import type { Released, ReleasedCell } from '../../vocabulary/released/true-table.ts'
import type { Figure, Period, Value } from '../../vocabulary/reply.ts'
import { plainly } from '../../vocabulary/reply-sheet/frame.ts'
import { spanOf } from '../../vocabulary/span.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'

export function isReadAsMeant(figures: readonly Figure[], released: Released): boolean {
  const meant = released.cells.map((cell) => inBrief(valueMeant(cell, released))).toSorted()
  const read = figures.map(({ value }) => inBrief(value)).toSorted()
  return (
    figures.every(({ sure }) => sure) &&
    meant.length === read.length &&
    meant.every((value, i) => value === read[i])
  )
}

const inBrief = (value: Value): string => ('none' in value ? 'none' : `${value.low}..${value.high}`)

function valueMeant(cell: ReleasedCell, { marks }: Released): Value {
  if ('value' in cell) return { low: cell.value, high: cell.value }
  if (cell.range) return cell.range
  const { low, high } = marks[cell.mark] ?? { low: 0, high: null }
  return high === null ? { none: 'withheld' } : { low, high }
}

/** What the table says of all its numbers, beside what its heads say of each: what it counts, and over which days. */
export function withHeading(
  figure: Figure,
  released: Released,
  { question, survey }: { question: Question | null; survey: Survey | undefined },
): Figure {
  const period = asPeriod(released.period)
  const asked = question?.counts
  const { unit, unitInk } = released
  const words = asked ? [asked.id, asked.one, asked.many, ...asked.also] : []
  const isWord = (said: string | undefined): boolean =>
    said !== undefined && words.map(plainly).includes(plainly(said))
  const isOwn = isWord(unit) || isWord(unitInk)
  const isNoun = (said: string): boolean =>
    asked !== undefined && [asked.one, asked.many].map(plainly).includes(plainly(said))
  return {
    ...figure,
    ...(question && { question: question.number }),
    // A heading in the question's own noun says what is counted; the words beside a number then say of whom.
    ...(unitInk && isNoun(unitInk) && { unitInk }),
    ...(unit && asked && !isOwn && { unit, unitInk: unitInk ?? unit }),
    ...(period && isAsked(figure.period, question?.period ?? survey?.period ?? null) && { period }),
  }
}

/** A number of one year keeps it; one of all that was asked about is of the days that the table says. */
const isAsked = (period: Period, asked: Period): boolean =>
  period === null || JSON.stringify(period) === JSON.stringify(asked)

function asPeriod(said: unknown): Period {
  if (typeof said !== 'object' || said === null) return null
  const { from, to } = said as { from?: unknown; to?: unknown }
  if (typeof from !== 'string' || typeof to !== 'string') return null
  const period = { from, to }
  return spanOf(period) ? period : null
}
