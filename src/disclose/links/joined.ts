// The table to be released together with what a reader has already: one problem, in which earlier cells deviate freely.
import { openTables, type TableRow } from '../../bounds/tables.ts'
import type { Known } from '../../vocabulary/released/true-table.ts'
import type { Column, Problem } from '../pattern/problem.ts'
import { markedRange } from '../policy/marked-range.ts'
import type { Policy } from '../policy/policy.ts'
import type { Roles } from '../policy/roles.ts'
import { isWithheld, type Published } from '../released/read-released.ts'
import type { Counted } from '../table/counted.ts'
import { Refusal } from '../table/refusal.ts'
import { cellNamed } from './cell-named.ts'
import type { EarlierCell } from './earlier-cell.ts'
import type { Link } from './links.ts'

export interface Joined {
  problem: Problem
  /** The column of a cell of the new table, where it may be withheld. */
  columnOf: ReadonlyMap<number, number>
  /** The column of a cell that an earlier release withheld. */
  earlierColumn(one: EarlierCell): number | undefined
  /** Links that hold of the truth. */
  links: readonly Link[]
  /** Links that the register has made untrue since. */
  dropped: readonly Link[]
  /** Differences that are small, as the links that make them. */
  small: readonly { link: Link; count: number; target: number | null }[]
}

export interface Parts {
  table: Counted
  roles: Roles
  policy: Policy
  known: readonly Known[]
  earlier: readonly Published[]
  links: readonly Link[]
  /** Given by a person: one that is untrue is refused. Else it is left out. */
  areGiven: boolean
}

export async function joined(parts: Parts): Promise<Joined> {
  const { table, roles, policy, earlier } = parts
  const { lattice, truth } = table
  const columns: Column[] = []
  const columnOf = new Map<number, number>()
  const known = new Map(parts.known.map((one) => [lattice.cellAt(one.at), one]))
  for (let cell = 0; cell < lattice.size; cell++) {
    if (!roles.small.has(cell) && !roles.candidates.has(cell)) continue
    columnOf.set(cell, columns.length)
    columns.push(columnFor(parts, cell, known.get(cell)))
  }
  const rows = lattice.lines.map(({ sum, of }) =>
    signed([[sum, -1], ...of.map((cell): [number, number] => [cell, 1])], columnOf),
  )
  const { links, dropped, values } = await believed(parts)
  const earlierOf = earlier.map(({ cells }, t) => {
    const own = new Map<number, number>()
    cells.forEach((printed, cell) => {
      if (!isWithheld(printed)) return
      const is = values.get(`${t} ${cell}`) ?? 0
      own.set(cell, columns.length)
      columns.push({
        name: '',
        down: is - printed.low,
        up: printed.high === null ? null : printed.high - is,
        role: 'open',
        weight: 0,
      })
    })
    return own
  })
  earlier.forEach(({ lattice: own }, t) => {
    for (const { sum, of } of own.lines)
      rows.push(
        signed(
          [[sum, -1], ...of.map((cell): [number, number] => [cell, 1])],
          earlierOf[t] ?? new Map(),
        ),
      )
  })
  const small: Joined['small'][number][] = []
  for (const link of links) {
    const terms = Object.entries(link.terms).map(([name, by]) => ({
      by,
      ...placed(name, table, earlier),
    }))
    const row = terms.flatMap(({ table: t, cell, by }) => {
      const at = (t === null ? columnOf : (earlierOf[t] ?? new Map())).get(cell)
      return at === undefined ? [] : [{ at, by }]
    })
    const made = terms.reduce(
      (sum, { table: t, cell, by }) => sum + by * valueAt(t, cell, table, earlier, values),
      0,
    )
    const isKnown = terms.every(
      ({ table: t, cell }) => t === null || !isWithheld(earlier[t]?.cells[cell]),
    )
    // What two earlier releases give away between them is out already.
    const isNew = terms.some(({ table: t }) => t === null)
    const isSmall =
      link.difference === true &&
      isNew &&
      isKnown &&
      made >= policy.small.from &&
      made <= policy.small.to
    if (link.relation === '=' && !link.difference) {
      rows.push(row)
      continue
    }
    const slack = link.relation === '<=' ? link.value - made : made - link.value
    const target = columns.length
    columns.push({
      name: '',
      down: link.relation === '=' ? 0 : slack,
      up: link.relation === '=' ? 0 : null,
      role: 'open',
      weight: 0,
    })
    rows.push([...row, { at: target, by: link.relation === '<=' ? 1 : -1 }])
    if (isSmall)
      small.push({ link, count: made, target: policy.differences === 'protect' ? target : null })
  }
  const targets = [
    ...[...roles.small].flatMap((cell) => columnOf.get(cell) ?? []),
    ...small.flatMap(({ target }) => target ?? []),
  ]
  const isPlain =
    earlier.length === 0 &&
    lattice.dimensions.length <= 2 &&
    lattice.dimensions.every(({ sums }) => Object.keys(sums ?? {}).length === 0)
  const problem = {
    columns,
    rows: rows.filter((row) => row.length > 0),
    targets,
    minValues: policy.minValues,
    isPlain,
  }
  const earlierColumn = ({ table: t, cell }: EarlierCell): number | undefined =>
    earlierOf[t - 1]?.get(cell)
  return { problem, columnOf, earlierColumn, links, dropped, small }
  function columnFor({ table: counts }: Parts, cell: number, what: Known | undefined): Column {
    const is = counts.truth[cell] ?? 0
    const isSmall = roles.small.has(cell)
    const range = markedRange(is, isSmall, policy)
    const low = Math.max(range.low, what?.atLeast ?? 0)
    const high = least(range.high, what?.atMost ?? null)
    const sums = lattice.sumsIn(cell)
    return {
      name: lattice.nameOf(cell),
      down: is - low,
      up: high === null ? null : high - is,
      role: isSmall ? 'open' : 'candidate',
      weight:
        sums / (lattice.dimensions.length + 1) +
        (0.5 * is) / ((lattice.dimensions.length + 1) * (1 + greatest(truth))),
    }
  }
}

const least = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

const greatest = (truth: readonly number[]): number =>
  truth.reduce((most, n) => Math.max(most, n), 0)

const signed = (
  terms: readonly (readonly [cell: number, by: number])[],
  columnOf: ReadonlyMap<number, number>,
) =>
  terms.flatMap(([cell, by]) => {
    const at = columnOf.get(cell)
    return at === undefined ? [] : [{ at, by }]
  })

/** table: null for the new one. */
function placed(
  name: string,
  { lattice }: Counted,
  earlier: readonly Published[],
): { table: number | null; cell: number } {
  const { table, cell } = cellNamed(name, [{ id: 'new', lattice }, ...earlier])
  return { table: table === 0 ? null : table - 1, cell }
}

function valueAt(
  table: number | null,
  cell: number,
  { truth }: Counted,
  earlier: readonly Published[],
  values: ReadonlyMap<string, number>,
): number {
  if (table === null) return truth[cell] ?? 0
  const printed = earlier[table]?.cells[cell]
  return isWithheld(printed) ? (values.get(`${table} ${cell}`) ?? 0) : (printed?.value ?? 0)
}

/** Links that can be true together with the true table, and numbers for the cells that earlier tables withheld. */
async function believed({ table, earlier, links, areGiven }: Parts) {
  const unknown = earlier.flatMap(({ cells }, t) =>
    cells.flatMap((printed, cell) =>
      isWithheld(printed) ? [{ key: `${t} ${cell}`, ...printed }] : [],
    ),
  )
  const numberOf = new Map(unknown.map(({ key }, i) => [key, i]))
  const lines = earlier.flatMap(({ lattice }, t) =>
    lattice.lines.map(
      ({ sum, of }): TableRow =>
        rowOf([[t, sum, -1], ...of.map((cell): [number, number, number] => [t, cell, 1])], '=', 0),
    ),
  )
  function rowOf(
    terms: readonly (readonly [number | null, number, number])[],
    relation: Link['relation'],
    value: number,
  ): TableRow {
    let rest = value
    const open: { at: number; by: number }[] = []
    for (const [t, cell, by] of terms) {
      const at = t === null ? undefined : numberOf.get(`${t} ${cell}`)
      if (at === undefined) rest -= by * valueAt(t, cell, table, earlier, new Map())
      else open.push({ at, by })
    }
    return {
      terms: open,
      low: relation === '<=' ? null : rest,
      high: relation === '>=' ? null : rest,
    }
  }
  const rowsOf = links.map((link) =>
    rowOf(
      Object.entries(link.terms).map(([name, by]) => {
        const { table: t, cell } = placed(name, table, earlier)
        return [t, cell, by] as const
      }),
      link.relation,
      link.value,
    ),
  )
  const isFalse = ({ terms, low, high }: TableRow): boolean =>
    terms.length === 0 && ((low ?? 0) > 0 || (high ?? 0) < 0)
  const wrong = links.filter((_, i) => isFalse(rowsOf[i] ?? { terms: [], low: null, high: null }))
  if (areGiven && wrong.length > 0) throw contradicts(wrong.map(({ terms }) => terms))
  const kept = links.flatMap((link, i) => (wrong.includes(link) ? [] : [{ link, row: rowsOf[i] }]))
  const low = unknown.map((one) => one.low)
  const high = unknown.map((one) => one.high)
  const tableWith = async (rows: readonly TableRow[]) => {
    const open = await openTables({ rows, low, high })
    try {
      return open.extreme(new Map(), 1)
    } finally {
      open.close()
    }
  }
  let found = await tableWith([...lines, ...kept.flatMap(({ row }) => row ?? [])])
  const dropped = [...wrong]
  if (found.is === 'impossible') {
    if (areGiven || (await tableWith(lines)).is === 'impossible') throw contradicts([])
    // What the register lost since makes some of them untrue together: those of cells that were withheld go.
    for (const { link } of kept.splice(0).filter(({ row }) => (row?.terms.length ?? 0) > 0))
      dropped.push(link)
    for (const link of links) if (!dropped.includes(link)) kept.push({ link, row: undefined })
    found = await tableWith(lines)
  }
  const values = new Map(
    unknown.map(({ key }, i) => [key, found.is === 'found' ? (found.table[i] ?? 0) : 0]),
  )
  return { links: kept.map(({ link }) => link), dropped, values }
}

const contradicts = (cells: readonly unknown[]): Refusal =>
  new Refusal(
    'earlier-contradicts',
    'What was released earlier cannot be true together with this table, as the links have it. Look whether both were counted alike.',
    cells,
  )
