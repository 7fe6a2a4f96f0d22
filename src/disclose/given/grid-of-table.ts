// A true table that the register made, as rows again: one part a line. What it says of itself stays with it.

import { allOf } from '../../vocabulary/released/lattice.ts'
import type { Heading, TrueTable } from '../../vocabulary/released/true-table.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { periodAsTyped } from '../../wording/period-typed.ts'
import { bandsAsTyped } from './bands.ts'
import type { Grid } from './grid.ts'
import { useField } from './release-form.ts'

interface TableBrought {
  grid: Grid
  heading: Heading
  /** The form as it already says it. */
  typed: Record<string, string>
}

const COUNT = 'Number'

export function gridOfTable({
  dimensions,
  counts,
  known,
  rest: _,
  ...heading
}: TrueTable): TableBrought {
  const names = dimensions.map(({ name }) => name)
  const listed = counts.map(({ at, count }) => [
    ...names.map((name) => at[name] ?? ''),
    String(count),
  ])
  // A category that nobody is in is one all the same.
  const empty = dimensions.flatMap(({ name, categories }) =>
    categories
      .filter((category) => !counts.some(({ at }) => at[name] === category))
      .map((category) => [
        ...dimensions.map((one) => (one.name === name ? category : (one.categories[0] ?? ''))),
        '0',
      ]),
  )
  const rows = new Map([...empty, ...listed].map((row) => [row.slice(0, -1).join('\t'), row]))
  const bands = dimensions.flatMap(({ name, sums = {} }) =>
    Object.entries(sums).map(([band, of]) => ({ dimension: name, name: band, of: [...of] })),
  )
  const alls = Object.fromEntries(dimensions.map((one) => [one.name, allOf(one)]))
  return {
    grid: {
      head: [...names, COUNT],
      rows: [...rows.values()],
      hidden: 0,
      tables: 1,
      said: { alls, known: known ? [...known] : [] },
    },
    heading,
    typed: {
      lay: 'parts',
      ...Object.fromEntries([
        ...names.map((__, c) => [useField(c), 'by']),
        [useField(names.length), 'count'],
      ]),
      title: heading.title ?? '',
      unit: heading.unitInk ?? heading.unit ?? '',
      period: periodSaid(heading.period),
      register: heading.register ?? '',
      asOf: heading.asOf ?? '',
      ...(bands.length > 0 && { bands: bandsAsTyped(bands), 'sums-print': 'yes' }),
    },
  }
}

/** A table that no register made may say anything there: what is no period is left to be typed. */
function periodSaid(period: unknown): string {
  if (typeof period === 'string') return period
  const said = typeof period === 'object' && period !== null ? period : {}
  const isOne = 'year' in said || 'financialYear' in said || ('from' in said && 'to' in said)
  return isOne ? periodAsTyped(said as Period) : ''
}
