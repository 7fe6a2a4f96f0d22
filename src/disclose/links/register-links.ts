// Two tables counted from one register are tied where their periods say so: the same cell of the same period is the same number,
// a longer period or a later count holds at least as many.

import type { Period } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import { allOf, type Lattice } from '../table/lattice.ts'
import type { Heading } from '../table/true-table.ts'
import type { Link } from './links.ts'

export interface FromRegister {
  id: string
  heading: Heading
  lattice: Lattice
}

/** Between every two of them. Periods that only overlap say nothing of one cell by itself. */
export const registerLinks = (tables: readonly FromRegister[]): Link[] =>
  tables.flatMap((one, i) => tables.slice(i + 1).flatMap((other) => linksBetween(one, other)))

function linksBetween(one: FromRegister, other: FromRegister): Link[] {
  if (!isSameCount(one.heading, other.heading)) return []
  const order = orderOf(one.heading, other.heading)
  if (order === null) return []
  const [more, less] = order === 'other-holds' ? [other, one] : [one, other]
  return pairsOf(more.lattice, less.lattice).map(([a, b]): Link => {
    const terms = {
      [`${more.id}/${more.lattice.nameOf(a)}`]: 1,
      [`${less.id}/${less.lattice.nameOf(b)}`]: -1,
    }
    return order === 'same'
      ? { terms, relation: '=', value: 0, because: 'the same cell of the same count' }
      : {
          terms,
          relation: '>=',
          value: 0,
          difference: true,
          because: 'a longer period or a later count of the same register',
        }
  })
}

const isSameCount = (a: Heading, b: Heading): boolean =>
  a.register !== undefined &&
  a.register === b.register &&
  a.unit === b.unit &&
  JSON.stringify([...(a.population ?? [])].sort()) ===
    JSON.stringify([...(b.population ?? [])].sort())

/** Which holds at least as many; null where neither is said to. */
function orderOf(a: Heading, b: Heading): 'same' | 'one-holds' | 'other-holds' | null {
  const [x, y] = [spanOf((a.period ?? null) as Period), spanOf((b.period ?? null) as Period)]
  const later = (a.asOf ?? '').localeCompare(b.asOf ?? '')
  if (!x || !y) return null
  if (x.from === y.from && x.to === y.to)
    return later === 0 ? 'same' : later > 0 ? 'one-holds' : 'other-holds'
  if (x.from <= y.from && x.to >= y.to && later >= 0) return 'one-holds'
  if (y.from <= x.from && y.to >= x.to && later <= 0) return 'other-holds'
  return null
}

/** Cells that count the same people but for the period: a dimension that one table lacks counts as its sum of all. */
function pairsOf(a: Lattice, b: Lattice): [number, number][] {
  const pairs: [number, number][] = []
  for (let cell = 0; cell < a.size; cell++) {
    const at = a.atOf(cell)
    const lone = a.dimensions.some(
      (dimension) => !named(b, dimension.name) && at[dimension.name] !== allOf(dimension),
    )
    if (lone) continue
    const there = b.dimensions.map((dimension) => {
      const own = named(a, dimension.name)
      if (!own) return [dimension.name, allOf(dimension) ?? ''] as const
      const name = at[dimension.name] ?? ''
      const meant = name === allOf(own) ? (allOf(dimension) ?? '') : name
      return [
        dimension.name,
        isSame(categoriesOf(own, name), categoriesOf(dimension, meant)) ? meant : '',
      ] as const
    })
    const found = b.cellAt(Object.fromEntries(there))
    if (found !== null) pairs.push([cell, found])
  }
  return pairs
}

const named = (lattice: Lattice, name: string) =>
  lattice.dimensions.find((one) => one.name === name)

function categoriesOf(dimension: Lattice['dimensions'][number], name: string): readonly string[] {
  if (name === allOf(dimension)) return dimension.categories
  return dimension.sums?.[name] ?? (dimension.categories.includes(name) ? [name] : [])
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((one) => b.includes(one))
