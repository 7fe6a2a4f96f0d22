// A table to be made safe as the question that is put to the search: what is small in it, what it is tied to, what must be kept.
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { type KeptOfEarlier, keptOfEarlier } from './earlier/kept-of-earlier.ts'
import { type Joined, joined } from './links/joined.ts'
import type { Link } from './links/links.ts'
import { arePiecesMissed, registerLinks } from './links/register-links.ts'
import type { Problem } from './pattern/problem.ts'
import type { Policy } from './policy/policy.ts'
import { type Roles, rolesOf } from './policy/roles.ts'
import type { Published } from './released/read-released.ts'
import { type Counted, counted } from './table/counted.ts'

interface Posed {
  count: Counted
  roles: Roles
  join: Joined
  /** What earlier releases withheld and this one must keep. */
  kept: readonly KeptOfEarlier[]
  /** Periods overlap in more ways than were looked through. */
  missed: boolean
}

interface Asked {
  policy: Policy
  earlier?: readonly Published[]
  links?: readonly Link[] | null
  secondsLeft(): number
}

export async function posed(
  table: TrueTable,
  { policy, earlier = [], links, secondsLeft }: Asked,
): Promise<Posed> {
  const count = counted(table)
  const roles = rolesOf(count, policy, table.known)
  const between = [{ id: 'new', released: table, lattice: count.lattice }, ...earlier]
  const join = await joined({
    table: count,
    roles,
    policy,
    known: table.known ?? [],
    earlier,
    links: links ?? registerLinks(between),
    areGiven: links != null,
  })
  const kept = await keptOfEarlier({ count, earlier, links: join.links, policy, secondsLeft })
  return { count, roles, join, kept, missed: links == null && arePiecesMissed(between) }
}

export const atRisk = (kept: readonly KeptOfEarlier[]): KeptOfEarlier[] =>
  kept.filter(({ isAtRisk }) => isAtRisk)

/** With what earlier releases withheld among that which must keep its values. */
export function guarding(
  { problem, earlierColumn }: Joined,
  guarded: readonly KeptOfEarlier[],
): Problem {
  const columns = guarded.flatMap((one) => {
    const column = one.values > 1 ? earlierColumn(one) : undefined
    return column === undefined ? [] : [{ column, values: one.values }]
  })
  return {
    ...problem,
    targets: [...problem.targets, ...columns.map(({ column }) => column)],
    fewer: new Map(columns.map(({ column, values }) => [column, values])),
  }
}
