// A true table made safe to release: the small counts withheld, and beside them the fewest others that keep each from being
// worked out, proved by complete tables that agree with everything printed.
import { theHighs } from '../bounds/solver.ts'
import type { Certificate } from '../vocabulary/released/certificate.ts'
import type { At, Released, TrueTable } from '../vocabulary/released/true-table.ts'
import type { Possible } from './attack/possible.ts'
import {
  type AuditOfIt,
  auditPattern,
  type ToAudit,
  type Unsafe,
  withheldBy,
} from './audit-pattern.ts'
import { makeCertificate } from './certificate/make-certificate.ts'
import { endsShown } from './earlier/ends-shown.ts'
import { cannotBeSmall } from './earlier/kept-of-earlier.ts'
import type { Joined } from './links/joined.ts'
import type { Link } from './links/links.ts'
import { type Note, notesOn } from './notes-on.ts'
import type { Cut } from './pattern/deviations.ts'
import { findPattern, leanOn, type Pattern } from './pattern/find-pattern.ts'
import type { Problem } from './pattern/problem.ts'
import type { Watched } from './pattern/watched.ts'
import type { Policy } from './policy/policy.ts'
import { atRisk, guarding, posed } from './posed.ts'
import { type Published, published } from './released/read-released.ts'

export interface Disclosed {
  status: 'protected' | 'impossible' | 'not-proved'
  /** The only part that may leave the house. */
  released: Released
  /** `of`: cells that are not nought. */
  withheld: {
    cells: number
    small: number
    companions: number
    bound: number
    proven: boolean
    of: number
  }
  cells: CellWithheld[]
  unsafe: Unsafe[]
  /** How many small counts of what is new since an earlier release. */
  differences: number
  notes: Note[]
  links: number
  certificate: Certificate | null
}

export interface CellWithheld {
  at: At
  count: number
  role: 'small' | 'companion'
  possible: Possible | null
  /** Of a companion: the small cells that would be too narrow without it. */
  protects?: At[]
  /** The same of what earlier releases withheld. */
  protectsEarlier?: { table: string; at: At }[]
  sections: readonly string[]
}

export interface Asked extends Watched {
  policy: Policy
  earlier?: readonly Published[]
  /** null: as the registers and periods say. */
  links?: readonly Link[] | null
  /** Chooses among patterns that are as good. */
  seed?: number
  secondsLeft(): number
}

/** Of the time given, what the search leaves for the attacker who looks at its pattern, and for the reasons. */
const FOR_LOOKING = 0.15

export async function discloseTable(table: TrueTable, asked: Asked): Promise<Disclosed> {
  const { secondsLeft } = asked
  const forLooking = FOR_LOOKING * Math.max(0, secondsLeft())
  const searchLeft = (): number => secondsLeft() - forLooking
  const { count, roles, join, kept, missed } = await posed(table, asked)
  const highs = await theHighs()
  const learnt: Cut[] = []
  let guarded = atRisk(kept)
  let floor: number | null = null
  for (;;) {
    const problem = guarding(join, guarded)
    const found = await findPattern(highs, problem, { ...asked, learnt, secondsLeft: searchLeft })
    const pattern: Pattern = floor === null ? found : withFloor(found, floor)
    const audited = await auditPattern({ table, count, roles, join, pattern, kept, asked })
    const done = { table, count, roles, join, problem, pattern, kept, asked, audited, missed }
    if (pattern.impossible.length > 0 || searchLeft() <= 0) return answered(done)
    const more = audited.narrowed.filter((one) => !guarded.includes(one))
    const mayMore = candidatesLeft(join, pattern)
    if (more.length === 0) {
      const isSafe = audited.unsafe.length === 0 && audited.open.length === 0
      if (isSafe || audited.open.length > 0 || mayMore.length === 0) return answered(done)
      // Fractions promised too much here: whatever is safe withholds at least one cell that this pattern prints.
      learnt.push({ weights: new Map(mayMore.map((c) => [c, 1])), least: 1 })
    } else {
      // Not small for all that is known here, yet a reader could take them for it: printing more might show that they are not, so
      // what is proved of the fewest is what was proved without them.
      floor ??= pattern.bound
      guarded = [...guarded, ...more]
    }
  }
}

const withFloor = (found: Pattern, floor: number): Pattern => ({
  ...found,
  bound: floor,
  proven: found.opened.size === floor,
})

/** Seconds it may take to find which small numbers each companion is needed for. */
const FOR_REASONS = 3

const candidatesLeft = ({ problem }: Joined, { opened }: Pattern): number[] =>
  problem.columns.flatMap(({ role }, c) => (role === 'candidate' && !opened.has(c) ? [c] : []))

interface Done extends ToAudit {
  asked: Asked
  problem: Problem
  audited: AuditOfIt
  /** Periods overlap in more ways than were looked through. */
  missed: boolean
}

async function answered(done: Done): Promise<Disclosed> {
  const { count, roles, join, problem, pattern, kept, asked, audited, missed } = done
  const { policy, earlier = [] } = asked
  const { lattice, truth } = count
  const isUnsafe = audited.unsafe.length > 0
  // Where more could be withheld, the time was over before that was tried.
  const isSettled = candidatesLeft(join, pattern).length === 0
  const tables = [{ ...published(audited.released, 'new'), id: 'new' }, ...earlier]
  const ends = await endsShown(shortOf(audited, policy), tables, join.links, policy.small)
  const isOpen = audited.open.length > 0 || ends.unshown.length > 0 || missed
  const isUncertain = kept.some(({ isSettled }) => !isSettled)
  const status =
    isUncertain && pattern.impossible.length > 0
      ? 'not-proved'
      : pattern.impossible.length > 0 || (isUnsafe && isSettled)
        ? 'impossible'
        : isUnsafe || isOpen
          ? 'not-proved'
          : 'protected'
  const begun = asked.secondsLeft()
  const leaning =
    status === 'protected'
      ? leanOn(
          await theHighs(),
          problem,
          pattern.opened,
          () => begun - asked.secondsLeft() > FOR_REASONS,
        )
      : new Map<number, number[]>()
  const placeOf = new Map<number | undefined, Placed>([
    ...[...join.columnOf].map(([cell, column]) => [column, { at: lattice.atOf(cell) }] as const),
    ...kept.map((one) => {
      const { id, lattice: own } = tables[one.table] ?? { id: '', lattice }
      return [join.earlierColumn(one), { table: id, at: own.atOf(one.cell) }] as const
    }),
  ])
  const cells = [...withheldBy(done)]
    .sort((a, b) => a - b)
    .map((cell): CellWithheld => {
      const isSmall = roles.small.has(cell)
      const unknown = audited.unknownOf.get(cell) ?? -1
      const protects = leaning
        .get(join.columnOf.get(cell) ?? -1)
        ?.flatMap((column) => placeOf.get(column) ?? [])
      return {
        at: lattice.atOf(cell),
        count: truth[cell] ?? 0,
        role: isSmall ? 'small' : 'companion',
        possible: audited.attacked.possible[unknown] ?? audited.attacked.seenOf(unknown),
        ...(!isSmall && inBoth(protects ?? [])),
        sections: policy.sections.small,
      }
    })
  const companions = cells.length - roles.small.size
  return {
    status,
    released: audited.released,
    withheld: {
      cells: cells.length,
      small: roles.small.size,
      companions,
      bound: status === 'protected' ? Math.min(pattern.bound, companions) : pattern.bound,
      proven: status === 'protected' && pattern.proven,
      of: truth.filter((n) => n > 0).length,
    },
    cells,
    unsafe: audited.unsafe,
    differences: join.small.length,
    notes: notesOn({
      ...done,
      unshown: ends.unshown.length,
      isImpossible: status === 'impossible',
    }),
    links: join.links.length,
    certificate:
      status === 'protected'
        ? makeCertificate({
            released: audited.released,
            minValues: policy.minValues,
            earlier: earlier.map(({ released }) => released),
            names: audited.attacker.names,
            tables: audited.attacked.tables,
            mustVary: audited.mustVary,
            ends: ends.ends,
          })
        : null,
  }
}

interface Placed {
  at: At
  /** Of an earlier release: its name. */
  table?: string
}

function inBoth(protects: readonly Placed[]): Pick<CellWithheld, 'protects' | 'protectsEarlier'> {
  const earlier = protects.flatMap(({ table, at }) => (table === undefined ? [] : { table, at }))
  return {
    protects: protects.flatMap(({ table, at }) => (table === undefined ? [at] : [])),
    ...(earlier.length > 0 && { protectsEarlier: earlier }),
  }
}

/** What earlier releases withheld and complete tables show too few values of: it had no more, or cannot be small. */
const shortOf = ({ attacked, earlier }: AuditOfIt, { small, minValues }: Policy) =>
  earlier.flatMap(({ unknown, values, ...one }) => {
    const shows = attacked.shows(unknown)
    if (shows >= minValues) return []
    const isNone = values === 0 || cannotBeSmall(attacked.possible[unknown] ?? null, small)
    return isNone || shows >= values ? [{ ...one, shows, hadNoMore: !isNone }] : []
  })
