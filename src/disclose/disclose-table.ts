// A true table made safe to release: the small counts withheld, and beside them the fewest others that keep each from being
// worked out, proved by complete tables that agree with everything printed.
import { theHighs } from '../bounds/solver.ts'
import type { At, Released, TrueTable } from '../vocabulary/released/true-table.ts'
import { attackerOf } from './attack/attacker.ts'
import { withDifferences } from './attack/differences.ts'
import { type Attacked, type Possible, possibleValues } from './attack/possible.ts'
import type { Certificate } from './certificate/certificate.ts'
import { makeCertificate } from './certificate/make-certificate.ts'
import { cellNamed } from './links/cell-named.ts'
import { type Joined, joined } from './links/joined.ts'
import type { Link } from './links/links.ts'
import { registerLinks } from './links/register-links.ts'
import type { Cut } from './pattern/deviations.ts'
import { findPattern, leanOn, type Pattern } from './pattern/find-pattern.ts'
import { told, type Watched } from './pattern/watched.ts'
import type { Policy } from './policy/policy.ts'
import { type Roles, rolesOf } from './policy/roles.ts'
import { makeReleased } from './released/make-released.ts'
import { type Published, published } from './released/read-released.ts'
import { type Counted, counted } from './table/counted.ts'
import { inWords } from './table/read-true-table.ts'

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
  unsafe: { at: At; possible: Possible | null }[]
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
  sections: readonly string[]
}

/** What the officer should know beside the answer. */
export interface Note {
  code: string
  message: string
  at?: At
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

export async function discloseTable(table: TrueTable, asked: Asked): Promise<Disclosed> {
  const { policy, earlier = [], secondsLeft } = asked
  const count = counted(table)
  const roles = rolesOf(count, policy, table.known)
  const between = [{ id: 'new', released: table, lattice: count.lattice }, ...earlier]
  const links = asked.links ?? registerLinks(between)
  const join = await joined({
    table: count,
    roles,
    policy,
    known: table.known ?? [],
    earlier,
    links,
    areGiven: asked.links != null,
  })
  const highs = await theHighs()
  const learnt: Cut[] = []
  for (;;) {
    const pattern = await findPattern(highs, join.problem, { ...asked, learnt })
    const audited = await audit({ table, count, roles, join, pattern, asked })
    const isSafe = audited.unsafe.length === 0 && audited.open.length === 0
    const mayMore = candidatesLeft(join, pattern)
    if (
      isSafe ||
      pattern.impossible.length > 0 ||
      mayMore.length === 0 ||
      audited.open.length > 0 ||
      secondsLeft() <= 0
    )
      return answered({ table, count, roles, join, pattern, asked, audited })
    // Fractions promised too much here: whatever is safe withholds at least one cell that this pattern prints.
    learnt.push({ weights: new Map(mayMore.map((c) => [c, 1])), least: 1 })
  }
}

/** Seconds beyond the time given that the audit of the pattern found may take. */
const FOR_AUDIT = 30

/** Of these, what it may take to find how far each withheld number goes, once the small ones are shown their values. */
const FOR_ENDS = 7

/** Of these, what it may take to find which small numbers each companion is needed for. */
const FOR_REASONS = 3

const candidatesLeft = ({ problem }: Joined, { opened }: Pattern): number[] =>
  problem.columns.flatMap(({ role }, c) => (role === 'candidate' && !opened.has(c) ? [c] : []))

interface Found {
  table: TrueTable
  count: Counted
  roles: Roles
  join: Joined
  pattern: Pattern
  asked: Asked
}

interface AuditOfIt {
  released: Released
  attacked: Attacked
  /** The unknown of a cell of the new table. */
  unknownOf: Map<number, number>
  names: readonly string[]
  /** Small cells, and small differences as cells of their own, that keep too few values. */
  unsafe: { at: At; possible: Possible | null }[]
  open: At[]
  mustVary: number[]
  /** Numbers that earlier releases tied to this table withheld, and that are not shown to keep enough values beside this table. */
  earlierNarrow: number
}

/** By somebody who has the published tables and nothing else. */
async function audit({ table, count, roles, join, pattern, asked }: Found): Promise<AuditOfIt> {
  const { policy, earlier = [] } = asked
  const { lattice } = count
  const withheld = withheldBy({ roles, join, pattern })
  const shape = { withheld, small: roles.small, policy, range: () => null }
  const bare = makeReleased(table, count, shape)
  const tables = [{ ...published(bare, 'new'), id: 'new' }, ...earlier]
  const attacker = attackerOf({
    tables,
    links: join.links,
    known: (table.known ?? []).map((one) => ({ ...one, table: 0 })),
  })
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
  const targets = [
    ...[...roles.small].flatMap((cell) => unknownOf.get(cell) ?? []),
    ...differences.map((_, i) => width + i),
  ]
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
  const atOf = (unknown: number): At => {
    const cell = attacker.unknowns[unknown]?.cell
    return unknown < width && cell !== undefined
      ? lattice.atOf(cell)
      : differenceAt(differences[unknown - width]?.link)
  }
  const narrow = targets.filter((unknown) => {
    const could = attacked.possible[unknown]
    return could && could.count !== null && could.count < policy.minValues
  })
  const loose = new Set<string | undefined>(
    untied(join.links, { id: 'new', lattice }, earlier).map(({ id }) => id),
  )
  const released = makeReleased(table, count, {
    ...shape,
    range: (cell) => attacked.possible[unknownOf.get(cell) ?? -1] ?? null,
  })
  return {
    released,
    attacked,
    unknownOf,
    names: attacker.names,
    unsafe: narrow.map((unknown) => ({
      at: atOf(unknown),
      possible: attacked.possible[unknown] ?? null,
    })),
    open: targets
      .filter((unknown) => !narrow.includes(unknown) && attacked.shows(unknown) < policy.minValues)
      .map(atOf),
    mustVary: targets,
    earlierNarrow: attacker.unknowns.filter(
      ({ table: t }, unknown) =>
        t > 0 && !loose.has(tables[t]?.id) && attacked.shows(unknown) < policy.minValues,
    ).length,
  }
}

const differenceAt = (link: Link | undefined): At => ({
  difference: Object.keys(link?.terms ?? {}).join(' − '),
})

const withheldBy = ({
  roles,
  join,
  pattern,
}: Pick<Found, 'roles' | 'join' | 'pattern'>): Set<number> =>
  new Set([
    ...roles.small,
    ...[...join.columnOf].flatMap(([cell, column]) => (pattern.opened.has(column) ? [cell] : [])),
  ])

async function answered({ audited, ...found }: Found & { audited: AuditOfIt }): Promise<Disclosed> {
  const { count, roles, join, pattern, asked } = found
  const { policy, earlier = [] } = asked
  const { lattice, truth } = count
  const isUnsafe = audited.unsafe.length > 0
  // Where more could be withheld, the time was over before that was tried.
  const isSettled = candidatesLeft(join, pattern).length === 0
  const status =
    pattern.impossible.length > 0 || (isUnsafe && isSettled)
      ? 'impossible'
      : isUnsafe || audited.open.length > 0
        ? 'not-proved'
        : 'protected'
  const begun = asked.secondsLeft()
  const leaning =
    status === 'protected'
      ? leanOn(
          await theHighs(),
          join.problem,
          pattern.opened,
          () => begun - asked.secondsLeft() > FOR_REASONS,
        )
      : new Map<number, number[]>()
  const cellOf = new Map([...join.columnOf].map(([cell, column]) => [column, cell]))
  const cells = [...withheldBy(found)]
    .sort((a, b) => a - b)
    .map((cell): CellWithheld => {
      const isSmall = roles.small.has(cell)
      const unknown = audited.unknownOf.get(cell) ?? -1
      const protects = leaning
        .get(join.columnOf.get(cell) ?? -1)
        ?.flatMap((column) => cellOf.get(column) ?? [])
      return {
        at: lattice.atOf(cell),
        count: truth[cell] ?? 0,
        role: isSmall ? 'small' : 'companion',
        possible: audited.attacked.possible[unknown] ?? audited.attacked.seenOf(unknown),
        ...(!isSmall && { protects: (protects ?? []).map((one) => lattice.atOf(one)) }),
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
    notes: notesOn(found, audited),
    links: join.links.length,
    certificate:
      status === 'protected'
        ? makeCertificate({
            released: audited.released,
            minValues: policy.minValues,
            earlier: earlier.map(({ released }) => released),
            names: audited.names,
            tables: audited.attacked.tables.map((one) => one),
            mustVary: audited.mustVary,
          })
        : null,
  }
}

function notesOn(
  { count: { lattice, truth }, roles, join, asked }: Found,
  { earlierNarrow }: AuditOfIt,
): Note[] {
  const notes = [...roles.kept]
    .filter((cell) => roles.small.has(cell))
    .map((cell) =>
      noted(
        'kept-is-small',
        `${inWords(lattice.atOf(cell))} is ${truth[cell]}, which is small itself: it is withheld all the same.`,
        lattice.atOf(cell),
      ),
    )
  for (const { link, count, target } of join.small)
    notes.push(
      noted(
        target === null ? 'difference-open' : 'difference-protected',
        `Since the earlier release ${count} were added here: ${target === null ? 'a reader finds them by taking one table from the other' : 'protected like a small count'}.`,
        differenceAt(link),
      ),
    )
  for (const { id } of untied(join.links, { id: 'new', lattice }, asked.earlier ?? []))
    notes.push(
      noted(
        'earlier-untied',
        `Nothing ties “${id}” to this table, so a reader who holds one against the other was not thought of. Tables are tied that name one register, one unit and the period that they count.`,
      ),
    )
  if (earlierNarrow > 0)
    notes.push(
      noted(
        'earlier-narrowed',
        `Of ${earlierNarrow} numbers that earlier releases withheld it is not shown that they keep enough values beside this table: audit it together with them before it is released.`,
      ),
    )
  if (join.dropped.length > 0)
    notes.push(
      noted(
        'earlier-differs',
        `${join.dropped.length} cells hold fewer than an earlier release printed: the register has lost cases since, and nothing is concluded from those.`,
      ),
    )
  return notes
}

/** Earlier tables of which no cell stands in a link with one of the new table. */
function untied<Table extends { id: string; lattice: Counted['lattice'] }>(
  links: readonly Link[],
  table: Pick<Table, 'id' | 'lattice'>,
  earlier: readonly Table[],
): Table[] {
  const tied = links.flatMap(({ terms }) => {
    const among = Object.keys(terms).map((name) => cellNamed(name, [table, ...earlier]).table)
    return among.includes(0) ? among : []
  })
  return earlier.filter((_, t) => !tied.includes(t + 1))
}

export const noted = (code: string, message: string, at?: At): Note => ({
  code,
  message,
  ...(at && { at }),
})
