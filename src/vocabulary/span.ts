// The days a period covers, and how two stretches of days lie to each other.
import type { Figure, Period } from './reply.ts'

/** Both days included, ISO. */
export interface Span {
  from: string
  to: string
}

/** "2019" is the calendar year, "2019/20" April to March; null where no period is said or it cannot be told. */
export function spanOf(period: Period): Span | null {
  if (period === null) return null
  if ('from' in period) return { from: period.from, to: period.to }
  return 'year' in period ? calendarYear(period.year) : financialYear(period.financialYear)
}

/** A cell of a table by years belongs to its year, whatever the table as a whole covers. */
export function spanOfFigure({ facets, period }: Pick<Figure, 'facets' | 'period'>): Span | null {
  const { year } = facets
  return (year ? (calendarYear(year) ?? financialYear(year)) : null) ?? spanOf(period)
}

function calendarYear(text: string): Span | null {
  return /^\d{4}$/.test(text) ? { from: `${text}-01-01`, to: `${text}-12-31` } : null
}

function financialYear(text: string): Span | null {
  const [, first = '', second = ''] = /^(\d{4})\s*[/–-]\s*(?:\d{2})?(\d{2})$/.exec(text) ?? []
  const next = Number(first) + 1
  if (!first || Number(second) !== next % 100) return null
  return { from: `${first}-04-01`, to: `${next}-03-31` }
}

export const isWithin = (part: Span, whole: Span): boolean =>
  part.from >= whole.from && part.to <= whole.to

/** Do these stretches lie end to end, without a gap and without a day twice, from the first day of the whole to its last or later? */
export function isTiledBy(whole: Span, parts: readonly Span[]): boolean {
  const inOrder = parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const first = inOrder[0]
  const last = inOrder.at(-1)
  if (!first || !last || first.from > whole.from || last.to < whole.to) return false
  return inOrder.every((part, i) => {
    const next = inOrder[i + 1]
    return !next || next.from === dayAfter(part.to)
  })
}

/** Does every day of the whole lie in one of these stretches? They may reach beyond it. */
export function isCoveredBy(whole: Span, parts: readonly Span[]): boolean {
  const inOrder = parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let next = whole.from
  for (const { from, to } of inOrder) if (from <= next && to >= next) next = dayAfter(to)
  return next > whole.to
}

export const doOverlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

export function daysApart(a: string, b: string): number {
  return Math.round(Math.abs(Date.parse(a) - Date.parse(b)) / DAY)
}

export function dayAfter(day: string): string {
  const next = Date.parse(day) + DAY
  return Number.isNaN(next) ? '' : new Date(next).toISOString().slice(0, 10)
}

const DAY = 86_400_000
