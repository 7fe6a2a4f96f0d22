// What each coarser table would withhold and keep: at twenty cases this decides more than any pattern.

import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { type Asked, type Disclosed, discloseTable } from './disclose-table.ts'
import type { Policy } from './policy/policy.ts'
import { sketchTable } from './sketch-table.ts'
import { counted } from './table/counted.ts'
import { type Rung, recoded } from './table/recode.ts'

/**
 * Nothing that was printed earlier of its parts is tied to a category brought together, and what links given tie to a cell is tied
 * to none of a coarser table: such a table would be called safe without it. What is known of a cell is known of the coarser one.
 */
export const canBeTried =
  ({ earlier = [], links }: Pick<Asked, 'earlier' | 'links'>) =>
  ({ merge }: Rung): boolean =>
    links == null && (earlier.length === 0 || merge === undefined)

export interface RungMeasured {
  rung: string
  cells: number
  withheld: number
  /** Share of all counted that stand in withheld parts, 0 to 1. */
  people: number
  companions: number
  proven: boolean
  /** sketched: a pattern was found quickly and looked at by nobody; it is made safe when it is chosen. */
  status: Disclosed['status'] | 'sketched'
}

/**
 * The table as it is stands first, as it was disclosed; rungs that cannot be tried are left out. No rung takes the time of those
 * after it. `isSketched`: what takes long is only searched, and its pattern not looked at.
 */
export async function climbLadder(
  table: TrueTable,
  asItIs: Disclosed,
  rungs: readonly Rung[],
  asked: Asked & { isSketched?: boolean },
): Promise<RungMeasured[]> {
  const measured = [measure('as it is', table, asItIs)]
  const tried = rungs.filter(canBeTried(asked))
  for (const [i, rung] of tried.entries()) {
    const coarse = recoded(table, rung)
    const end = asked.secondsLeft() * (1 - 1 / (tried.length - i))
    const own = { ...asked, links: null, secondsLeft: () => asked.secondsLeft() - end }
    // In two dimensions and alone a table is made safe as quickly as it is searched.
    const isSlow = coarse.dimensions.length > 2 || (asked.earlier ?? []).length > 0
    const done = await (asked.isSketched && isSlow ? sketchTable : discloseTable)(coarse, own)
    measured.push(measure(rung.name, coarse, done))
  }
  return measured
}

function measure(
  rung: string,
  table: TrueTable,
  { status, withheld, cells }: Pick<Disclosed, 'withheld' | 'cells'> & Pick<RungMeasured, 'status'>,
): RungMeasured {
  const { lattice } = counted(table)
  const all = table.counts.reduce((sum, { count }) => sum + count, 0)
  const hidden = cells.reduce(
    (sum, { at, count }) => (lattice.sumsIn(lattice.cellAt(at) ?? 0) === 0 ? sum + count : sum),
    0,
  )
  return {
    rung,
    cells: lattice.size,
    withheld: withheld.cells,
    people: all === 0 ? 0 : hidden / all,
    companions: withheld.companions,
    proven: withheld.proven,
    status,
  }
}

export interface Would {
  /** A patch of the policy, or a coarser table. */
  change: Partial<Policy> | Rung
  withheld: number
}

/** Where nothing is safe: changes that were tried and work, fewest withheld first. Those that promise people less come last. */
export async function whatWould(table: TrueTable, asked: Asked): Promise<Would[]> {
  const { policy } = asked
  const patches: Partial<Policy>[] = [
    ...(policy.marks === 'labels' ? [{ marks: 'one' as const }] : []),
    ...(policy.keep !== 'nothing' ? [{ keep: 'nothing' as const }] : []),
    ...(policy.noughts === 'printed'
      ? [{ marks: 'one' as const, noughts: 'may-be-withheld' as const }]
      : []),
  ]
  const found: Would[] = []
  for (const change of patches)
    await tried(change, table, { ...asked, policy: { ...policy, ...change } })
  for (const rung of coarser(table).filter(canBeTried(asked)))
    await tried(rung, recoded(table, rung), asked)
  return found.sort((a, b) => a.withheld - b.withheld)

  async function tried(change: Would['change'], coarse: TrueTable, how: Asked): Promise<void> {
    if (how.secondsLeft() <= 0) return
    const { status, withheld } = await discloseTable(
      coarse,
      'name' in change ? { ...how, links: null } : how,
    )
    if (status === 'protected') found.push({ change, withheld: withheld.cells })
  }
}

/** One dimension less; or its two smallest categories as one. */
function coarser({ dimensions, counts }: TrueTable): Rung[] {
  const drops =
    dimensions.length > 1
      ? dimensions.map(({ name }) => ({ name: `without ${name}`, drop: [name] }))
      : []
  const merges = dimensions.flatMap(({ name, categories }) => {
    if (categories.length < 3) return []
    const sizes = categories.map((category) => ({
      category,
      people: counts.reduce((sum, { at, count }) => (at[name] === category ? sum + count : sum), 0),
    }))
    const [a, b] = sizes.toSorted((x, y) => x.people - y.people).map(({ category }) => category)
    if (a === undefined || b === undefined) return []
    const merged = `${a} or ${b}`
    return [{ name: `${a} and ${b} as one`, merge: { [name]: { [merged]: [a, b] } } }]
  })
  return [...merges, ...drops]
}
