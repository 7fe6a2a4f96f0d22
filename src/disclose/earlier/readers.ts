// Who has everything released, and who has what was released before.

import type { EndShown } from '../../vocabulary/released/certificate.ts'
import { type Attacker, attackerOf } from '../attack/attacker.ts'
import { tieOf } from '../links/believable.ts'
import type { Link } from '../links/links.ts'
import type { Published } from '../released/read-released.ts'

export const readersOf = (
  tables: readonly Published[],
  links: readonly Link[],
): Record<EndShown['from'], Attacker> => ({
  all: attackerOf({ tables, links }),
  earlier: attackerOf({ tables: tables.slice(1), links: withoutFirst(links, tables) }),
})

/** Links of the others alone: what a reader had before the first was released. */
export const withoutFirst = (
  links: readonly Link[],
  tables: readonly Pick<Published, 'id' | 'lattice'>[],
): Link[] => links.filter((link) => tieOf(link, tables).terms.every(({ table }) => table > 0))
