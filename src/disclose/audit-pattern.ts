// A pattern looked at by somebody who has the published tables and nothing else: which numbers are shown enough values.

import type { At, Released, TrueTable } from '../vocabulary/released/true-table.ts'
import { type Attacker, attackerOf } from './attack/attacker.ts'
import { withDifferences } from './attack/differences.ts'
import { type Attacked, type Possible, possibleValues } from './attack/possible.ts'
import { cannotBeSmall, type KeptOfEarlier } from './earlier/kept-of-earlier.ts'
import type { Joined } from './links/joined.ts'
import type { Link } from './links/links.ts'
import type { Pattern } from './pattern/find-pattern.ts'
import { told, type Watched } from './pattern/watched.ts'
import type { Policy } from './policy/policy.ts'
import type { Roles } from './policy/roles.ts'
import { makeReleased } from './released/make-released.ts'
import { type Published, published } from './released/read-released.ts'
import type { Counted } from './table/counted.ts'

/** What is looked at. */
export interface ToAudit {
  table: TrueTable
  count: Counted
  roles: Roles
  join: Joined
  pattern: Pattern
  /** What earlier releases withheld and this one must keep. */
  kept: readonly KeptOfEarlier[]
  asked: Watched & {
    policy: Policy
    earlier?: readonly Published[]
    secondsLeft(): number
  }
}

export interface AuditOfIt {
  released: Released
  attacker: Attacker
  attacked: Attacked
  /** The unknown of a cell of the new table. */
  unknownOf: Map<number, number>
  /** Small cells, small differences as cells of their own, and what earlier releases withheld, where they keep too few values. */
  unsafe: Unsafe[]
  /** Of those of earlier releases, which they are. */
  narrowed: KeptOfEarlier[]
  open: At[]
  mustVary: number[]
  /** The unknown of each number that an earlier release withheld. */
  earlier: (KeptOfEarlier & { unknown: number })[]
}

export interface Unsafe {
  at: At
  possible: Possible | null
  /** Of an earlier release: its name. */
  table?: string
}

/** Seconds beyond the time given that the audit of the pattern found may take. */
const FOR_AUDIT = 30

/** Of these, what it may take to find how far each withheld number goes, once the small ones are shown their values. */
const FOR_ENDS = 7

export async function auditPattern(it: ToAudit): Promise<AuditOfIt> {
  const { table, count, roles, join, pattern, kept, asked } = it
  const { policy, earlier = [] } = asked
  const shape = { withheld: withheldBy(it), small: roles.small, policy, range: () => null }
  const bare = makeReleased(table, count, shape)
  const tables = [{ ...published(bare, 'new'), id: 'new' }, ...earlier]
  const attacker = attackerOf({
    tables,
    links: join.links,
    known: (table.known ?? []).map((one) => ({ ...one, table: 0 })),
  })
  const numberOf = new Map(attacker.unknowns.map(({ table: t, cell }, i) => [`${t} ${cell}`, i]))
  const unknownOf = new Map(
    attacker.unknowns.flatMap(({ table: t, cell }, i) => (t === 0 ? [[cell, i] as const] : [])),
  )
  const differences = join.small.filter(({ target }) => target !== null)
  const system = withDifferences(
    attacker,
    tables,
    differences.map(({ link }) => link),
  )
  const width = attacker.system.low.length
  const own = [
    ...[...roles.small].flatMap((cell) => unknownOf.get(cell) ?? []),
    ...differences.map((_, i) => width + i),
  ]
  const others = kept.map((one) => ({
    ...one,
    unknown: numberOf.get(`${one.table} ${one.cell}`) ?? -1,
  }))
  const targets = [...own, ...others.flatMap((one) => (one.values > 0 ? one.unknown : []))]
  // A difference is no cell that is shown to anybody: how far it goes is looked for only where its values are too few.
  const only = new Set(unknownOf.values())
  const begun = asked.secondsLeft()
  const so = {
    stage: 'audit',
    bound: pattern.bound,
    companions: pattern.opened.size,
    of: targets.length,
  } as const
  const attacked = await possibleValues(system, {
    isPlain: attacker.isPlain && differences.length === 0,
    only,
    shown: { unknowns: targets, values: policy.minValues },
    secondsLeft: () => asked.secondsLeft() + FOR_AUDIT,
    onStep: ({ shown }) => told(asked, { ...so, done: shown }),
    isEnough: () => begun - asked.secondsLeft() > FOR_ENDS && asked.secondsLeft() <= 0,
  })
  const possible = (unknown: number): Possible | null => attacked.possible[unknown] ?? null
  const isShort = (unknown: number, values: number): boolean => attacked.shows(unknown) < values
  const isNarrow = (unknown: number, values: number): boolean => {
    const many = possible(unknown)?.count ?? null
    return many !== null && many < values
  }
  const narrow = own.filter((unknown) => isNarrow(unknown, policy.minValues))
  const short = others.filter(
    ({ unknown, values }) =>
      isShort(unknown, values) && !cannotBeSmall(possible(unknown), policy.small),
  )
  const narrowed = short.filter(({ unknown, values }) => isNarrow(unknown, values))
  const atOf = (unknown: number): At => {
    const { table: t, cell } = attacker.unknowns[unknown] ?? { table: 0, cell: -1 }
    return unknown < width
      ? (tables[t]?.lattice.atOf(cell) ?? {})
      : differenceAt(differences[unknown - width]?.link)
  }
  return {
    released: makeReleased(table, count, {
      ...shape,
      range: (cell) => possible(unknownOf.get(cell) ?? -1),
    }),
    attacker,
    attacked,
    unknownOf,
    unsafe: [
      ...narrow.map((unknown) => ({ at: atOf(unknown), possible: possible(unknown) })),
      ...narrowed.map(({ table: t, unknown }) => ({
        table: tables[t]?.id ?? '',
        at: atOf(unknown),
        possible: possible(unknown),
      })),
    ],
    narrowed,
    open: [
      ...own.filter((unknown) => !narrow.includes(unknown) && isShort(unknown, policy.minValues)),
      ...short.flatMap((one) => (narrowed.includes(one) ? [] : one.unknown)),
    ].map(atOf),
    mustVary: [...own, ...others.map(({ unknown }) => unknown)],
    earlier: others,
  }
}

export const differenceAt = (link: Link | undefined): At => ({
  difference: Object.keys(link?.terms ?? {}).join(' − '),
})

export const withheldBy = ({
  roles,
  join,
  pattern,
}: Pick<ToAudit, 'roles' | 'join' | 'pattern'>): Set<number> =>
  new Set([
    ...roles.small,
    ...[...join.columnOf].flatMap(([cell, column]) => (pattern.opened.has(column) ? [cell] : [])),
  ])
