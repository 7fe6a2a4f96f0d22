// What earlier releases withheld and this one must not give away. Which of those numbers are small is not known here: so each that
// a reader could take for small keeps as many values as the earlier releases alone left it, up to what is promised.
import type { Released } from '../../vocabulary/released/true-table.ts'
import { attackerOf } from '../attack/attacker.ts'
import { type Attacked, type Possible, possibleValues } from '../attack/possible.ts'
import { tieOf } from '../links/believable.ts'
import type { EarlierCell } from '../links/earlier-cell.ts'
import type { Link } from '../links/links.ts'
import { tiedToFirst } from '../links/tied.ts'
import type { Policy } from '../policy/policy.ts'
import { isWithheld, type Published, published } from '../released/read-released.ts'
import type { Counted } from '../table/counted.ts'
import { withoutFirst } from './readers.ts'

export interface KeptOfEarlier extends EarlierCell {
  /** So many values it must keep; 0: without this table already nobody can take it for small. */
  values: number
  /** Too narrow were all of the new table printed, and for all that is known here small. */
  isAtRisk: boolean
  /** false: the time was over before it was found out what the earlier releases alone leave of it. */
  isSettled: boolean
}

interface Asked {
  count: Counted
  earlier: readonly Published[]
  links: readonly Link[]
  policy: Pick<Policy, 'small' | 'minValues'>
  secondsLeft(): number
}

export async function keptOfEarlier(asked: Asked): Promise<KeptOfEarlier[]> {
  const { count, earlier, links, policy, secondsLeft } = asked
  const { minValues, small } = policy
  const printed = allPrinted(count)
  const tied = tiedToFirst(links.map((link) => tieOf(link, [printed, ...earlier])))
  const cells = earlier.flatMap(({ cells: own }, t) =>
    tied.has(t + 1)
      ? own.flatMap((one, cell) => (isWithheld(one) ? [{ table: t + 1, cell }] : []))
      : [],
  )
  if (cells.length === 0) return []
  const asks = { minValues, secondsLeft }
  // Nothing that this table prints narrows it further than all of it would.
  const worst = await leftOf(cells, { tables: [printed, ...earlier], links, first: 0 }, asks)
  const narrow = cells.filter((one) => worst.shows(one) < minValues)
  const before = await leftOf(
    narrow,
    { tables: earlier, links: withoutFirst(links, [printed, ...earlier]), first: 1 },
    asks,
  )
  return cells.map((one) => {
    const could = worst.possible(one)
    const alone = before.possible(one)
    const isNarrow = worst.shows(one) < minValues
    const had = Math.min(minValues, Math.max(before.shows(one), alone?.count ?? 0))
    const isSettled = !isNarrow || before.shows(one) >= minValues || alone !== null
    return {
      ...one,
      values: isNarrow && cannotBeSmall(alone, small) ? 0 : isNarrow && isSettled ? had : minValues,
      isAtRisk: isNarrow && !cannotBeSmall(could, small) && !cannotBeSmall(alone, small),
      isSettled,
    }
  })
}

export const cannotBeSmall = (possible: Possible | null, small: Policy['small']): boolean =>
  possible !== null &&
  !possible.atLeast &&
  (possible.low > small.to || (possible.high !== null && possible.high < small.from))

function allPrinted({ lattice, truth }: Counted): Published {
  const cells = truth.map((value, cell) => ({ at: lattice.atOf(cell), value }))
  const released: Released = { dimensions: lattice.dimensions, marks: {}, cells }
  return { ...published(released, 'new'), id: 'new' }
}

interface Reading {
  tables: readonly Published[]
  links: readonly Link[]
  /** The number of the first of these tables. */
  first: number
}

/** What a reader of these tables could take each of the cells for: those that are wide are not looked at further. */
async function leftOf(
  cells: readonly EarlierCell[],
  { tables, links, first }: Reading,
  { minValues, secondsLeft }: { minValues: number; secondsLeft(): number },
) {
  const { system, unknowns } = attackerOf({ tables, links })
  const numberOf = new Map(unknowns.map(({ table, cell }, i) => [`${table + first} ${cell}`, i]))
  const unknownOf = ({ table, cell }: EarlierCell): number => numberOf.get(`${table} ${cell}`) ?? -1
  const none: Pick<Attacked, 'possible' | 'shows'> = { possible: [], shows: () => 0 }
  const { possible, shows } =
    cells.length === 0
      ? none
      : await possibleValues(system, {
          isPlain: false,
          shown: { unknowns: cells.map(unknownOf), values: minValues },
          only: new Set(),
          secondsLeft,
        })
  return {
    shows: (one: EarlierCell) => shows(unknownOf(one)),
    possible: (one: EarlierCell) => possible[unknownOf(one)] ?? null,
  }
}
