// A table made coarser: categories brought together, dimensions left out. Its counts are added up anew.

import type { At, Dimension, TrueTable } from '../../vocabulary/released/true-table.ts'
import { knownOfCoarse } from './known-of-coarse.ts'
import { jsonIn } from './read-true-table.ts'
import { Refusal } from './refusal.ts'

export interface Rung {
  name: string
  /** By dimension: each new category and those it brings together. */
  merge?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Dimensions that are left out. */
  drop?: readonly string[]
}

export function readLadder(text: string, name: string): Rung[] {
  const tree = jsonIn(text, name)
  if (!Array.isArray(tree)) throw new Refusal('ladder', `${name} is no list of rungs.`)
  return tree.map((one, i) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string')
      throw new Refusal('ladder', `${name}: rung ${i + 1} has no name.`)
    return one as Rung
  })
}

/** Sums of a dimension whose categories were brought together stand only where they still add up whole ones. */
export function recoded(table: TrueTable, { name, merge = {}, drop = [] }: Rung): TrueTable {
  for (const dimension of [...Object.keys(merge), ...drop])
    if (!table.dimensions.some((one) => one.name === dimension))
      throw new Refusal(
        'ladder',
        `The rung “${name}” names ${dimension}, which is no dimension of the table.`,
      )
  const kept = table.dimensions.filter((dimension) => !drop.includes(dimension.name))
  if (kept.length === 0) throw new Refusal('ladder', `The rung “${name}” leaves no dimension.`)
  const into = new Map(
    kept.map((dimension) => [dimension.name, mapOf(dimension, merge[dimension.name] ?? {}, name)]),
  )
  const dimensions = kept.map((dimension) =>
    mergedDimension(dimension, into.get(dimension.name) ?? new Map()),
  )
  const sums = new Map<string, { at: At; count: number }>()
  for (const { at, count } of table.counts) {
    const coarse = Object.fromEntries(
      kept.map(({ name: own }) => [own, into.get(own)?.get(at[own] ?? '') ?? '']),
    )
    const key = JSON.stringify(coarse)
    sums.set(key, { at: coarse, count: (sums.get(key)?.count ?? 0) + count })
  }
  const { known: _, ...heading } = table
  const known = knownOfCoarse(table, { dimensions, into })
  return {
    ...heading,
    dimensions,
    counts: [...sums.values()],
    rest: 0,
    ...(known.length > 0 && { known }),
  }
}

function mapOf(
  { name, categories }: Dimension,
  merge: Readonly<Record<string, readonly string[]>>,
  rung: string,
): Map<string, string> {
  const into = new Map(categories.map((category) => [category, category]))
  for (const [merged, of] of Object.entries(merge))
    for (const category of of) {
      if (!into.has(category))
        throw new Refusal(
          'ladder',
          `The rung “${rung}” brings “${category}” together, which is no category of ${name}.`,
        )
      into.set(category, merged)
    }
  return into
}

function mergedDimension(dimension: Dimension, into: ReadonlyMap<string, string>): Dimension {
  const categories = [
    ...new Set(dimension.categories.map((category) => into.get(category) ?? category)),
  ]
  const sums = Object.entries(dimension.sums ?? {}).flatMap(([name, of]) => {
    const coarse = [...new Set(of.map((category) => into.get(category) ?? category))]
    const whole = dimension.categories.every(
      (category) => of.includes(category) === coarse.includes(into.get(category) ?? category),
    )
    return whole && !categories.includes(name) && coarse.length > 1 ? [[name, coarse] as const] : []
  })
  const { sums: _, ...rest } = dimension
  return { ...rest, categories, ...(sums.length > 0 && { sums: Object.fromEntries(sums) }) }
}
