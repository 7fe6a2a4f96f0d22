// What all labels round a cell say together: its time, its place in the dimensions, its measure and its kind.
import type { Facets, FigureKind, Period, Population } from '../../../vocabulary/reply.ts'
import { spanOf } from '../../../vocabulary/span.ts'
import { partOfYear } from '../../asked/time-said.ts'
import type { LevelMeant, Meant } from './levels.ts'

export interface At {
  level: LevelMeant
  label: Meant
  /** It stands over the column, not beside the row. */
  over: boolean
}

/** null where no label says a time. A total of years is of all of them. */
export function periodOf(at: readonly At[], caption: Period): Period {
  const years = at.flatMap(({ label: { time } }) => (time.period ? [time.period] : []))
  const month = at.findLast(({ label }) => label.time.month !== null)?.label.time.month ?? null
  const quarter =
    at.findLast(({ label }) => label.time.quarter !== null)?.label.time.quarter ?? null
  const months = at.findLast(({ label }) => label.time.months !== undefined)?.label.time.months
  const year = narrowest(years) ?? caption
  if (year && months) return partOfYear(year, { months })
  if (year && (month !== null || quarter !== null)) return partOfYear(year, { month, quarter })
  const summed = at.find(
    ({ level, label }) =>
      level.times &&
      label.time.period === null &&
      label.time.month === null &&
      (label.total || label.text === '') &&
      isOfAll(level, label),
  )
  if (summed && month === null) {
    const all = [...summed.level.of.values()].flatMap(({ time }) =>
      time.period ? [time.period] : [],
    )
    return narrowest(years) ?? unionOf(all) ?? caption
  }
  return year
}

/** “Plots in total” among rows of which each tells its own thing and time is of none of these times. */
function isOfAll({ of }: LevelMeant, { stems }: Meant): boolean {
  const timed = [...of.values()].filter(({ time }) => time.period !== null)
  return stems.every((stem) => timed.every((other) => other.stems.includes(stem)))
}

/** Of a year in a head and a month in a row, the month. */
function narrowest(periods: readonly NonNullable<Period>[]): Period {
  const days = (period: NonNullable<Period>): number => {
    const span = spanOf(period)
    return span ? Date.parse(span.to) - Date.parse(span.from) : Number.POSITIVE_INFINITY
  }
  return periods.toSorted((a, b) => days(a) - days(b))[0] ?? null
}

/** From the first day of the first to the last of the last, where nothing is missing between them. */
export function unionOf(periods: readonly NonNullable<Period>[]): Period {
  const spans = periods
    .flatMap((period) => spanOf(period) ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return null
  const whole = spans.every((span, i) => {
    const next = spans[i + 1]
    return !next || Date.parse(next.from) - Date.parse(span.to) <= DAY
  })
  return whole ? { from: first.from, to: last.to } : null
}
const DAY = 86_400_000

/** An inner category that clashes with an outer one of the same dimension splits it further, under a name of its own. */
export function facetsOf(at: readonly At[]): Facets {
  const facets: Facets = {}
  for (const { label, level } of at) {
    for (const [dimension, category] of Object.entries(label.facets)) {
      if (dimension in facets && facets[dimension] !== category) facets['measure'] = category
      else facets[dimension] = category
    }
    if (level.statistics && label.statistic) facets['measure'] = label.statistic
  }
  return facets
}

export const groupsOf = (at: readonly At[]): Population[] => [
  ...new Set(at.flatMap(({ label }) => label.groups)),
]

/** The innermost head that says it; “Number of days” says a time. */
export function kindOf(at: readonly At[]): FigureKind | null {
  const said = at.findLast(({ label }) => label.kind !== null)?.label
  return said?.kind === 'count' && said.timeUnit !== null ? null : (said?.kind ?? null)
}

/** One value merged over two years or two categories belongs to both together, and nobody should take it without a look. */
export function together(lists: readonly At[][]): At[] {
  const [first, ...others] = lists
  if (!first || others.length === 0) return first ?? []
  return first.map(({ level, label, over }, i) => {
    const all = lists.flatMap((list) => list[i]?.label ?? [])
    if (all.every((other) => other.text === label.text)) return { level, label, over }
    const period = unionOf(all.flatMap(({ time }) => time.period ?? []))
    const facets = Object.fromEntries(
      Object.entries(label.facets).filter(([name, value]) =>
        all.every((other) => other.facets[name] === value),
      ),
    )
    const groups = [...new Set(all.flatMap((one) => one.groups))]
    return {
      level,
      over,
      label: { ...label, time: { ...label.time, period }, facets, groups, sure: false },
    }
  })
}
