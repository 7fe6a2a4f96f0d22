// What is known of a table's cells, said of a coarser one: a coarse cell holds at least what is known of the cells in it.

import { least } from '../../vocabulary/long-lists.ts'
import { allOf } from '../../vocabulary/released/lattice.ts'
import type { At, Dimension, Known, TrueTable } from '../../vocabulary/released/true-table.ts'

interface Coarse {
  dimensions: readonly Dimension[]
  /** By dimension kept: of each category the one that it was brought into. */
  into: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** A ceiling holds only of a cell that is the same in both. */
export function knownOfCoarse(
  { dimensions, known = [] }: Pick<TrueTable, 'dimensions' | 'known'>,
  coarse: Coarse,
): Known[] {
  const told = known.flatMap((one) => {
    const placed = dimensions.map((dimension) => placeOf(dimension, one.at, coarse))
    if (placed.some((place) => place === null)) return []
    const at = Object.fromEntries(placed.flatMap((place) => place?.at ?? []))
    return [{ ...one, own: one.at, at, isSame: placed.every((place) => place?.isSame) }]
  })
  const ofCell = Map.groupBy(told, ({ at }) => JSON.stringify(at))
  return [...ofCell.values()].flatMap((cells): Known[] => {
    const [first] = cells
    if (!first) return []
    const ceilings = cells.flatMap(({ isSame, atMost }) =>
      isSame && atMost !== undefined ? [atMost] : [],
    )
    const floor = floorOf(cells, dimensions)
    if (floor === 0 && ceilings.length === 0) return []
    const { source } = first
    return [
      {
        at: first.at,
        ...(floor > 0 && { atLeast: floor }),
        ...(ceilings.length > 0 && { atMost: least(ceilings) }),
        ...(source !== undefined && { source }),
      },
    ]
  })
}

/** Of parts that are told apart all together, of one with a sum in it no more than is known of the greatest. */
function floorOf(
  cells: readonly { own: At; atLeast?: number }[],
  dimensions: readonly Dimension[],
): number {
  const floors = new Map<string, number>()
  let greatest = 0
  for (const { own, atLeast = 0 } of cells) {
    greatest = Math.max(greatest, atLeast)
    const isPart = dimensions.every(({ name, categories }) => categories.includes(own[name] ?? ''))
    const key = JSON.stringify(dimensions.map(({ name }) => own[name]))
    if (isPart) floors.set(key, Math.max(floors.get(key) ?? 0, atLeast))
  }
  return Math.max(
    greatest,
    [...floors.values()].reduce((sum, n) => sum + n, 0),
  )
}

/** null: it lies in no one category or sum of the coarser dimension. */
function placeOf(
  dimension: Dimension,
  known: At,
  { dimensions, into }: Coarse,
): { at: [string, string][]; isSame: boolean } | null {
  const { name, categories, sums = {} } = dimension
  const said = known[name] ?? ''
  const own = said === allOf(dimension) ? categories : (sums[said] ?? [said])
  const left = dimensions.find((one) => one.name === name)
  // A dimension left out counts as its sum of all.
  if (!left) return { at: [], isSame: own.length === categories.length }
  const all = allOf(left)
  if (all !== null && own.length === categories.length) return { at: [[name, all]], isSame: true }
  const map = into.get(name)
  const merged = new Set(own.map((category) => map?.get(category) ?? category))
  const holds = (coarse: ReadonlySet<string>): number =>
    categories.filter((category) => coarse.has(map?.get(category) ?? category)).length
  const [only] = merged
  if (merged.size === 1 && only !== undefined)
    return { at: [[name, only]], isSame: holds(merged) === own.length }
  const sum = left.sums?.[said]
  return sum ? { at: [[name, said]], isSame: holds(new Set(sum)) === own.length } : null
}
