// Whether an outcome says that something was proved, of the days that a number covers: a sanction of rules that were over proves nothing by them.
import { factTree } from '../facts.ts'
import type { Period } from '../reply.ts'
import { type Span, spanOf } from '../span.ts'
import type { Outcome } from './outcomes.ts'

/**
 * null: it cannot be told. “Required to resign” was a sanction of the Regulations of 2004; said of 2009 to 2014 it is somebody's
 * words for what may have been no sanction at all.
 */
export function provesIn(
  { implies_proven, regimes }: Pick<Outcome, 'implies_proven' | 'regimes'>,
  period: Period,
): boolean | null {
  const years = regimes.split(/[/,]\s*/)
  const span = spanOf(period)
  if (!implies_proven || !span || !years.every((year) => /^\d{4}$/.test(year)))
    return implies_proven === true
  const stood = years.flatMap((year) => spanOfRegime(year) ?? [])
  return stood.length < years.length ||
    stood.some(({ from, to }) => from <= span.to && span.from <= to)
    ? true
    : null
}

/** From the day on which it came to apply to the day before the next did. */
function spanOfRegime(year: string): Span | null {
  const at = REGIMES.findIndex(({ id }) => id === `pcr${year}`)
  const found = REGIMES[at]
  return found ? { from: found.from, to: dayBefore(REGIMES[at + 1]?.from ?? '9999-12-31') } : null
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const REGIMES: { id: string; from: string }[] = regimesByDay()

function regimesByDay(): { id: string; from: string }[] {
  const tree = factTree('conduct-regimes')
  const list = tree !== null && typeof tree === 'object' && 'regimes' in tree ? tree.regimes : null
  if (!Array.isArray(list)) throw new Error('facts/conduct-regimes.json holds no regimes')
  return list
    .flatMap(({ id, from }: { id?: unknown; from?: unknown }) =>
      typeof id === 'string' && typeof from === 'string' ? [{ id, from }] : [],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
