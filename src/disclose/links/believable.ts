// What the register is said to tie together, without what the numbers printed show to be untrue: it has lost cases since.
import { isWithheld, type Published } from '../released/read-released.ts'
import { cellNamed } from './cell-named.ts'
import type { Link } from './links.ts'

/** `truthOf`: of a withheld cell of the first table, for who has it. */
export const believable = (
  links: readonly Link[],
  tables: readonly Published[],
  truthOf: (cell: number) => number | undefined = () => undefined,
): Link[] =>
  links.filter(({ terms, relation, value }) => {
    let made = 0
    for (const [name, by] of Object.entries(terms)) {
      const { table, cell } = cellNamed(name, tables)
      const printed = tables[table]?.cells[cell]
      const is = !isWithheld(printed) ? printed?.value : table === 0 ? truthOf(cell) : undefined
      if (is === undefined) return true
      made += by * is
    }
    return relation === '=' ? made === value : relation === '>=' ? made >= value : made <= value
  })
