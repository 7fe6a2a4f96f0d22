// Coarser tables worth trying, each by what an officer would say to a requester: bands, small categories as one, years together,
// one column less. What each withholds and keeps is measured, and a person chooses.

import type { Dimension, TrueTable } from '../../vocabulary/released/true-table.ts'
import type { Rung } from '../table/recode.ts'
import type { Band } from './bands.ts'

type Merge = NonNullable<Rung['merge']>

export function rungsFor(
  { dimensions, counts }: TrueTable,
  bands: readonly Band[],
  small: number,
): Rung[] {
  const totalOf = (name: string, category: string): number =>
    counts.reduce((sum, { at, count }) => (at[name] === category ? sum + count : sum), 0)
  const inBands = bandsMerged(bands)
  const fewIn = Object.assign(
    {},
    ...dimensions.map((one) => fewMerged(one, (category) => totalOf(one.name, category) <= small)),
  ) as Merge
  const years = Object.assign({}, ...dimensions.map(yearsMerged)) as Merge
  const merges: [string, Merge][] = [
    ['in bands', inBands],
    ['years together in pairs', years],
    ['few as one', fewIn],
    ['in bands, years in pairs', bothMerged(years, inBands)],
  ]
  const rungs = merges.flatMap(([name, merge]): Rung[] =>
    Object.keys(merge).length > 0 ? [{ name: named(name, merge), merge }] : [],
  )
  const drops =
    dimensions.length > 1
      ? dimensions.map(({ name }): Rung => ({ name: `without ${name}`, drop: [name] }))
      : []
  const banded = Object.keys(inBands)
  const dropsInBands =
    banded.length > 0 && dimensions.length > 1
      ? dimensions
          .filter(({ name }) => !banded.includes(name))
          .map(
            ({ name }): Rung => ({
              name: `in bands, without ${name}`,
              merge: inBands,
              drop: [name],
            }),
          )
      : []
  const distinct = new Map([...rungs, ...drops, ...dropsInBands].map((rung) => [rung.name, rung]))
  return [...distinct.values()]
}

const named = (how: string, merge: Merge): string => `${Object.keys(merge).join(', ')} ${how}`

/** Where one has a merge already the other's stands. */
const bothMerged = (one: Merge, other: Merge): Merge =>
  Object.keys(one).length > 0 && Object.keys(other).length > 0 ? { ...one, ...other } : {}

function bandsMerged(bands: readonly Band[]): Merge {
  const merge: Record<string, Record<string, readonly string[]>> = {}
  for (const { dimension, name, of } of bands) {
    const own = merge[dimension] ?? {}
    const taken = new Set(Object.values(own).flat())
    // A category can be in one band only: the first that was written.
    if (!of.some((one) => taken.has(one))) merge[dimension] = { ...own, [name]: of }
  }
  return merge
}

const OTHER = 'Other'

function fewMerged({ name, categories }: Dimension, isFew: (category: string) => boolean): Merge {
  const few = categories.filter((category) => !isYear(category) && isFew(category))
  if (few.length < 2 || few.length === categories.length || categories.includes(OTHER)) return {}
  return { [name]: { [OTHER]: few } }
}

const isYear = (category: string): boolean => /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(category)

/** "2009 to 2010": pairs from the latest backwards, so that what is odd stands at the old end. */
function yearsMerged({ name, categories }: Dimension): Merge {
  const years = categories.filter(isYear).toSorted()
  if (years.length < 3) return {}
  const pairs: Record<string, string[]> = {}
  for (let end = years.length; end > 1; end -= 2) {
    const pair = years.slice(end - 2, end)
    pairs[pair.join(' to ')] = pair
  }
  return { [name]: pairs }
}
