// What the register is said to tie together, without what the numbers printed show to be untrue: it has lost cases since.
import { isWithheld, type Published } from '../released/read-released.ts'
import { cellNamed } from './cell-named.ts'
import type { Link, Tie } from './links.ts'

/** `truthOf`: of a withheld cell of the first table, for who has it. */
type TruthOf = (cell: number) => number | undefined

export const believable = (
  links: readonly Link[],
  tables: readonly Published[],
  truthOf: TruthOf = () => undefined,
): Link[] => links.filter((link) => isBelievable(tieOf(link, tables), tables, truthOf))

export const tieOf = (
  { terms, ...link }: Link,
  tables: readonly Pick<Published, 'id' | 'lattice'>[],
): Tie => ({
  ...link,
  terms: Object.entries(terms).map(([name, by]) => ({ by, ...cellNamed(name, tables) })),
})

export function isBelievable(
  { terms, relation, value }: Tie,
  tables: readonly Published[],
  truthOf: TruthOf,
): boolean {
  let made = 0
  for (const { table, cell, by } of terms) {
    const printed = tables[table]?.cells[cell]
    const is = !isWithheld(printed) ? printed?.value : table === 0 ? truthOf(cell) : undefined
    if (is === undefined) return true
    made += by * is
  }
  return relation === '=' ? made === value : relation === '>=' ? made >= value : made <= value
}
