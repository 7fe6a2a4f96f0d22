// What a published table lets a reader work out. He is given what was published and nothing else.

import { theHighs } from '../bounds/solver.ts'
import type { At } from '../vocabulary/released/true-table.ts'
import { type Attacker, attackerOf, type Reading } from './attack/attacker.ts'
import { minimalContradictionOf } from './attack/contradiction.ts'
import { withDifferences } from './attack/differences.ts'
import { howFound, type Step } from './attack/how.ts'
import { type Possible, possibleValues } from './attack/possible.ts'
import { believable } from './links/believable.ts'
import type { Link } from './links/links.ts'
import { arePiecesMissed, registerLinks } from './links/register-links.ts'
import { told, type Watched } from './pattern/watched.ts'
import type { Policy } from './policy/policy.ts'
import { isWithheld, type Published } from './released/read-released.ts'

export type Verdict = 'exposed' | 'narrow' | 'recomputed' | 'wide' | 'open'

export interface CellAudited {
  table: string
  at: At
  /** '' where it is not printed. */
  mark: string
  possible: Possible | null
  /** open: not settled, so nothing is claimed of it. */
  verdict: Verdict
  how?: Step[]
}

export interface Audited {
  feasible: boolean
  /** Lines that cannot all be true; each set is minimal where the audit is complete. */
  contradictions?: string[][]
  exposed: number
  people: number
  narrow: number
  recomputed: number
  complete: boolean
  cells: CellAudited[]
  differences?: { terms: Link['terms']; possible: Possible }[]
}

interface AuditWatched extends Watched {
  /** When it is gone, what is not settled is left open. */
  secondsLeft?(): number
}

/** `links` null: as the registers and periods say, where the numbers printed do not show it to be untrue. */
export async function auditTables(
  given: Omit<Reading, 'links'> & { links?: readonly Link[] | null },
  policy: Pick<Policy, 'small' | 'minValues'>,
  watched: AuditWatched = {},
): Promise<Audited> {
  const { tables } = given
  const secondsLeft = (): number => watched.secondsLeft?.() ?? Number.POSITIVE_INFINITY
  const reading = { ...given, links: given.links ?? believable(registerLinks(tables), tables) }
  const attacker = attackerOf(reading)
  const { feasible, possible } = await possibleValues(attacker.system, {
    ...attacker,
    secondsLeft,
    onStep: ({ settled }) =>
      told(watched, { stage: 'audit', done: settled, of: attacker.unknowns.length }),
  })
  if (!feasible) {
    const none = { exposed: 0, people: 0, narrow: 0, recomputed: 0, cells: [] }
    const lines = await minimalContradictionOf(attacker, () => secondsLeft() <= 0)
    return { feasible, contradictions: [lines.of], complete: lines.isMinimal, ...none }
  }
  const highs = await theHighs()
  const cells = attacker.unknowns.map(({ table, cell }, i): CellAudited => {
    const one = reading.tables[table]
    const printed = one?.cells[cell]
    const could = possible[i] ?? null
    const verdict = verdictOn(could, policy)
    const how =
      verdict === 'exposed' || verdict === 'recomputed' ? howFound(highs, attacker, i) : null
    return {
      table: one?.id ?? '',
      at: one?.lattice.atOf(cell) ?? {},
      mark: isWithheld(printed) ? printed.mark : '',
      possible: could,
      verdict,
      ...(how && { how }),
    }
  })
  const count = (verdict: Verdict): number =>
    cells.filter((cell) => cell.verdict === verdict).length
  const { differences, areAll } = await differencesOf(reading, attacker, secondsLeft)
  return {
    feasible,
    exposed: count('exposed'),
    people: peopleExposed(reading.tables, attacker, cells),
    narrow: count('narrow'),
    recomputed: count('recomputed'),
    complete: count('open') === 0 && areAll && (given.links != null || !arePiecesMissed(tables)),
    cells,
    ...(differences.length > 0 && { differences }),
  }
}

function verdictOn(
  possible: Possible | null,
  { small, minValues }: Pick<Policy, 'small' | 'minValues'>,
): Verdict {
  if (!possible) return 'open'
  const { low, high, count } = possible
  if (count === 1) return low >= small.from && low <= small.to ? 'exposed' : 'recomputed'
  const couldBeSmall = low <= small.to && (high === null || high >= small.from)
  return count !== null && count < minValues && couldBeSmall ? 'narrow' : 'wide'
}

/** In the table with most: the people in its exposed parts, or its largest exposed sum. */
function peopleExposed(
  tables: readonly Published[],
  { unknowns }: Attacker,
  cells: readonly CellAudited[],
): number {
  const most = tables.map(({ lattice }, t) => {
    let parts = 0
    let sum = 0
    unknowns.forEach(({ table, cell }, i) => {
      const audited = cells[i]
      if (table !== t || audited?.verdict !== 'exposed') return
      const people = audited.possible?.low ?? 0
      if (lattice.sumsIn(cell) === 0) parts += people
      else sum = Math.max(sum, people)
    })
    return Math.max(parts, sum)
  })
  return most.reduce((so, one) => Math.max(so, one), 0)
}

async function differencesOf(
  { tables, links = [] }: Reading,
  attacker: Attacker,
  secondsLeft: () => number,
): Promise<{ differences: { terms: Link['terms']; possible: Possible }[]; areAll: boolean }> {
  const asked = links.filter(({ difference }) => difference)
  if (asked.length === 0) return { differences: [], areAll: true }
  const width = attacker.system.low.length
  const only = new Set(asked.map((_, i) => width + i))
  const system = withDifferences(attacker, tables, asked)
  const { possible } = await possibleValues(system, { isPlain: false, only, secondsLeft })
  const differences = asked.flatMap(({ terms }, i) => {
    const could = possible[width + i]
    return could ? [{ terms, possible: could }] : []
  })
  return { differences, areAll: differences.length === asked.length }
}
