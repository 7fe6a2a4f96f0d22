// What links call a number of people by itself, as unknowns of their own behind those of the tables.
import type { TableSystem } from '../../bounds/tables.ts'
import { cellNamed } from '../links/cell-named.ts'
import type { Link } from '../links/links.ts'
import type { Published } from '../released/read-released.ts'
import type { Attacker } from './attacker.ts'

/** The unknown of link i is number `width + i`. */
export function withDifferences(
  attacker: Attacker,
  tables: readonly Published[],
  links: readonly Link[],
): TableSystem {
  const { system } = attacker
  const width = system.low.length
  const numberOf = new Map(attacker.unknowns.map(({ table, cell }, i) => [`${table} ${cell}`, i]))
  const rows = links.map((link, i) => {
    let known = 0
    const open = Object.entries(link.terms).flatMap(([name, by]) => {
      const { table, cell } = cellNamed(name, tables)
      const at = numberOf.get(`${table} ${cell}`)
      if (at !== undefined) return [{ at, by }]
      const printed = tables[table]?.cells[cell]
      known += by * (printed && 'value' in printed ? printed.value : 0)
      return []
    })
    return { terms: [...open, { at: width + i, by: -1 }], low: -known, high: -known }
  })
  return {
    rows: [...system.rows, ...rows],
    low: [...system.low, ...links.map(() => 0)],
    high: [...system.high, ...links.map(() => null)],
  }
}
