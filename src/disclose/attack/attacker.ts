// What a reader has: every number printed, every mark with its key, the lines that add up, and what ties tables together.
// The true table is no argument here.
import type { TableRow, TableSystem } from '../../bounds/tables.ts'
import type { Known } from '../../vocabulary/released/true-table.ts'
import { cellNamed } from '../links/cell-named.ts'
import type { Link } from '../links/links.ts'
import { isWithheld, type Published } from '../released/read-released.ts'
import { contradictsKnown, inWords } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'

export interface Attacker {
  system: TableSystem
  /** "new/Threats|Sergeant" of each unknown. */
  names: readonly string[]
  unknowns: readonly { table: number; cell: number }[]
  /** The line behind each row, for people. */
  lines: readonly RowSaid[]
  /** Two dimensions without bands or links: what a fraction can reach a whole number can. */
  isPlain: boolean
}

export interface RowSaid {
  line: string
  /** The same for who counts: "r1#12", or the terms of a link. */
  key: string
  /** What is printed of it, once the unknowns stand on one side: the sum added, its parts taken away. */
  is: number
  printed: readonly number[]
}

export interface Reading {
  tables: readonly Published[]
  links?: readonly Link[]
  known?: readonly OfTable[]
}

/** `table`: of this one alone, by its place; else of every one that has the cell. */
type OfTable = Known & { table?: number }

export function attackerOf({ tables, links = [], known = [] }: Reading): Attacker {
  const unknowns: { table: number; cell: number }[] = []
  const numbers = tables.map(({ cells }, table) => {
    const number = new Map<number, number>()
    cells.forEach((printed, cell) => {
      if (!isWithheld(printed)) return
      number.set(cell, unknowns.length)
      unknowns.push({ table, cell })
    })
    return number
  })
  const rows: TableRow[] = []
  const lines: RowSaid[] = []
  tables.forEach((one, table) => {
    for (const [i, { sum, of }] of one.lattice.lines.entries()) {
      const said = rowFrom(one, numbers[table] ?? new Map(), [
        [sum, -1],
        ...of.map((cell): [number, number] => [cell, 1]),
      ])
      if (said.terms.length === 0 && said.rest === 0) continue
      rows.push({ terms: said.terms, low: -said.rest, high: -said.rest })
      lines.push({
        line: `${one.id}: ${one.lattice.nameOf(sum)}`,
        key: `${one.id}#${i}`,
        is: -said.rest,
        printed: said.printed,
      })
    }
  })
  for (const link of links) {
    const row = linkRow(link, tables, numbers)
    if (row.terms.length === 0 && (row.low ?? 0) <= 0 && (row.high ?? 0) >= 0) continue
    rows.push(row)
    lines.push({
      line: link.because ?? Object.keys(link.terms).join(', '),
      key: keyOf(link),
      is: row.low ?? row.high ?? 0,
      printed: [row.low ?? row.high ?? 0],
    })
  }
  const { low, high } = boundsOf(tables, unknowns, known)
  return {
    system: { rows, low, high },
    names: unknowns.map(({ table, cell }) => nameIn(tables[table], cell)),
    unknowns,
    lines,
    isPlain:
      links.length === 0 &&
      tables.every(
        ({ lattice: { dimensions } }) =>
          dimensions.length <= 2 &&
          dimensions.every(({ sums }) => Object.keys(sums ?? {}).length === 0),
      ),
  }
}

const keyOf = ({ terms, relation }: Link): string =>
  JSON.stringify([relation, ...Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1))])

export const nameIn = (table: Published | undefined, cell: number): string =>
  `${table?.id ?? ''}/${table?.lattice.nameOf(cell) ?? ''}`

/** Unknowns as terms, what is printed as a number. */
function rowFrom(
  { cells }: Published,
  numbers: ReadonlyMap<number, number>,
  of: readonly (readonly [cell: number, by: number])[],
): { terms: { at: number; by: number }[]; rest: number; printed: number[] } {
  const terms: { at: number; by: number }[] = []
  const printed: number[] = []
  let rest = 0
  for (const [cell, by] of of) {
    const is = cells[cell]
    if (isWithheld(is)) terms.push({ at: numbers.get(cell) ?? -1, by })
    else {
      rest += by * (is?.value ?? 0)
      if (is?.value) printed.push(-by * is.value)
    }
  }
  return { terms, rest, printed }
}

function linkRow(
  link: Link,
  tables: readonly Published[],
  numbers: readonly ReadonlyMap<number, number>[],
): TableRow {
  const terms: { at: number; by: number }[] = []
  let rest = 0
  for (const [name, by] of Object.entries(link.terms)) {
    const { table, cell } = cellNamed(name, tables)
    const printed = tables[table]?.cells[cell]
    if (isWithheld(printed)) terms.push({ at: numbers[table]?.get(cell) ?? -1, by })
    else rest += by * (printed?.value ?? 0)
  }
  const is = link.value - rest
  return {
    terms,
    low: link.relation === '<=' ? null : is,
    high: link.relation === '>=' ? null : is,
  }
}

function boundsOf(
  tables: readonly Published[],
  unknowns: Attacker['unknowns'],
  known: readonly OfTable[],
) {
  const low: number[] = []
  const high: (number | null)[] = []
  for (const { table, cell } of unknowns) {
    const printed = tables[table]?.cells[cell]
    low.push(isWithheld(printed) ? printed.low : 0)
    high.push(isWithheld(printed) ? printed.high : null)
  }
  for (const { at, atLeast, atMost, table: alone } of known) {
    const hits = unknowns.flatMap(({ table, cell }, i) =>
      (alone ?? table) === table && tables[table]?.lattice.cellAt(at) === cell ? [i] : [],
    )
    if (hits.length === 0 && tables.every(({ lattice }) => lattice.cellAt(at) === null))
      throw new Refusal(
        'unknown-cell',
        `What is known of ${inWords(at)} is of no cell of the table.`,
        [at],
      )
    for (const [t, { lattice, cells }] of tables.entries()) {
      if ((alone ?? t) !== t) continue
      const printed = cells[lattice.cellAt(at) ?? -1]
      if (!printed || isWithheld(printed)) continue
      if (printed.value < (atLeast ?? 0) || printed.value > (atMost ?? printed.value))
        throw contradictsKnown(at)
    }
    for (const i of hits) {
      low[i] = Math.max(low[i] ?? 0, atLeast ?? 0)
      const ceiling = high[i] ?? null
      if (atMost !== undefined) high[i] = ceiling === null ? atMost : Math.min(ceiling, atMost)
    }
  }
  return { low, high }
}
