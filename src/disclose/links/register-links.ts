// Two tables counted from one register are tied where their periods say so: the same cell of the same period is the same number,
// a longer period or a later count holds at least as many.

import { allOf, crossed, type Lattice } from '../../vocabulary/released/lattice.ts'
import type { Heading } from '../../vocabulary/released/true-table.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { dayAfter, type Span, spanOf } from '../../vocabulary/span.ts'
import type { Link, Tie } from './links.ts'

export interface FromRegister {
  id: string
  released: Heading
  lattice: Lattice
}

/** Between every two of them; and among three or more whose periods overlap, by the pieces that these are made of. */
export const registerLinks = (tables: readonly FromRegister[]): Link[] =>
  registerTies(tables).map(({ terms, ...tie }) => ({
    ...tie,
    terms: Object.fromEntries(
      terms.map(({ table, cell, by }) => [
        `${tables[table]?.id}/${tables[table]?.lattice.nameOf(cell)}`,
        by,
      ]),
    ),
  }))

export const registerTies = (tables: readonly FromRegister[]): Tie[] => {
  const all = tables.map((one, table) => ({ ...one, table }))
  return [
    ...all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => tiesBetween(one, other))),
    ...overlapTies(all),
  ]
}

type Numbered = FromRegister & { table: number }

/**
 * The whole and an overlap against two that overlap: what ways there are to add and take away such that no piece counts less than
 * nought. Only tables that belong together and have the same cells; those that two of them say already are left out.
 */
const overlapTies = (tables: readonly Numbered[]): Tie[] =>
  overlapping(tables).flatMap((spans) => {
    if (spans.length < 3 || spans.length > MOST_TOGETHER) return []
    return waysOf(spans.map(({ span }) => span)).flatMap(({ signs, isCount }) => {
      const among = spans.flatMap((one, i) => (signs[i] ? [{ ...one, by: signs[i] }] : []))
      return cellsOfAll(among).map(
        (cells): Tie => ({
          terms: among.map(({ table, by }, i) => ({ table, cell: cells[i] ?? 0, by })),
          relation: '>=',
          value: 0,
          ...(isCount && { difference: true }),
          because: 'periods of one register that overlap',
        }),
      )
    })
  })

/** More overlap each other than are looked through, and not each within the next: what two of them say is not all then. */
export const arePiecesMissed = (tables: readonly FromRegister[]): boolean =>
  overlapping(tables.map((one, table) => ({ ...one, table }))).some(
    (spans) => spans.length > MOST_TOGETHER && !isNested(spans.map(({ span }) => span)),
  )

/** Tables that could be taken from one another by their periods: of the same cells, each overlapping another of them. */
function overlapping(tables: readonly Numbered[]): (Numbered & { span: Span })[][] {
  const groups = Map.groupBy(tables, ({ released, lattice }) =>
    JSON.stringify([
      released.register,
      unitOf(released),
      [...(released.population ?? [])].sort(),
      released.asOf,
      restricted(released),
      lattice.dimensions.map(({ name }) => name).sort(),
    ]),
  )
  return [...groups.values()].flatMap((group) => {
    const spans = group.flatMap((one) => {
      const span = spanOf((one.released.period ?? null) as Period)
      return span && one.released.register !== undefined ? [{ ...one, span }] : []
    })
    const runs: (Numbered & { span: Span })[][] = []
    let until = ''
    for (const one of spans.toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1))) {
      if (one.span.from <= until) runs.at(-1)?.push(one)
      else runs.push([one])
      if (one.span.to > until) until = one.span.to
    }
    return runs
  })
}

const isNested = (spans: readonly Span[]): boolean =>
  spans.every((a) =>
    spans.every((b) => (a.from <= b.from && a.to >= b.to) || (b.from <= a.from && b.to >= a.to)),
  )

/** Each way is one of three for each table: more would be too many to look through. */
const MOST_TOGETHER = 6

interface Way {
  signs: number[]
  /** Each piece counts once or not at all: what is made is a number of people. */
  isCount: boolean
}

function waysOf(spans: readonly Span[]): Way[] {
  const pieces = [...new Set(spans.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort()
  const covers = spans.map(({ from, to }) => pieces.map((piece) => from <= piece && piece <= to))
  const inPieces = (signs: readonly number[]): number[] =>
    pieces.map((_, p) => signs.reduce((sum, sign, i) => sum + (covers[i]?.[p] ? sign : 0), 0))
  const holds = (signs: readonly number[]): boolean => inPieces(signs).every((n) => n >= 0)
  const used = (signs: readonly number[]): number => signs.filter((sign) => sign !== 0).length
  const all = crossed(spans.map(() => [0, 1, -1])).filter(
    (signs) => signs.includes(-1) && holds(signs),
  )
  // One that holds with a term less to add, or of which a part holds by itself, says nothing of its own.
  return all
    .filter(
      (signs) =>
        used(signs) > 2 &&
        !all.some(
          (part) =>
            used(part) < used(signs) &&
            part.every((sign, i) => sign === 0 || sign === signs[i]) &&
            holds(signs.map((sign, i) => sign - (part[i] ?? 0))),
        ),
    )
    .map((signs) => ({
      signs,
      isCount: inPieces(signs).every((n) => n <= 1) && inPieces(signs).includes(1),
    }))
}

/** The same cell in each. */
function cellsOfAll([first, ...rest]: readonly FromRegister[]): number[][] {
  if (!first) return []
  const pairs = rest.map((other) => new Map(pairsOf(first, other)))
  return Array.from({ length: first.lattice.size }, (_, cell) => cell).flatMap((cell) => {
    const others = pairs.flatMap((pair) => pair.get(cell) ?? [])
    return others.length === rest.length ? [[cell, ...others]] : []
  })
}

function tiesBetween(one: Numbered, other: Numbered): Tie[] {
  if (!isSameCount(one.released, other.released)) return []
  const order = orderOf(one.released, other.released)
  if (order === null) return []
  const [more, less] = order === 'other-holds' ? [other, one] : [one, other]
  return pairsOf(more, less).map(([a, b]): Tie => {
    const terms = [
      { table: more.table, cell: a, by: 1 },
      { table: less.table, cell: b, by: -1 },
    ]
    return order === 'same'
      ? { terms, relation: '=', value: 0, because: 'the same cell of the same count' }
      : {
          terms,
          relation: '>=',
          value: 0,
          difference: true,
          because: 'a longer period, a later count or more kinds of the same register',
        }
  })
}

/** By its id, else by the word for it. */
const unitOf = ({ unit, unitInk }: Heading): string | undefined =>
  unit ?? unitInk?.trim().toLowerCase()

const isSameCount = (a: Heading, b: Heading): boolean =>
  a.register !== undefined &&
  a.register === b.register &&
  unitOf(a) === unitOf(b) &&
  JSON.stringify([...(a.population ?? [])].sort()) ===
    JSON.stringify([...(b.population ?? [])].sort())

type Order = 'same' | 'one-holds' | 'other-holds'

/** Which holds at least as many; null where neither is said to: one may be longer and the other less restricted. */
function orderOf(a: Heading, b: Heading): Order | null {
  const [time, kind] = [orderInTime(a, b), orderInKind(a, b)]
  if (time === 'same' || kind === 'same') return time === 'same' ? kind : time
  return time === kind ? time : null
}

/** Of what: all matters hold at least as many as those of officers. */
function orderInKind(a: Heading, b: Heading): Order | null {
  const [x, y] = [restricted(a), restricted(b)]
  const [isWider, isNarrower] = [
    x.every((one) => y.includes(one)),
    y.every((one) => x.includes(one)),
  ]
  if (isWider) return isNarrower ? 'same' : 'one-holds'
  return isNarrower ? 'other-holds' : null
}

const restricted = ({ only = [] }: Heading): string[] => [...new Set(only)].sort()

function orderInTime(a: Heading, b: Heading): Order | null {
  const [x, y] = [spanOf((a.period ?? null) as Period), spanOf((b.period ?? null) as Period)]
  const [on, other] = [a.asOf ?? '', b.asOf ?? '']
  const later = on === other ? 0 : on > other ? 1 : -1
  if (!x || !y) return null
  if (x.from === y.from && x.to === y.to)
    return later === 0 ? 'same' : later > 0 ? 'one-holds' : 'other-holds'
  if (x.from <= y.from && x.to >= y.to && later >= 0) return 'one-holds'
  if (y.from <= x.from && y.to >= x.to && later <= 0) return 'other-holds'
  return null
}

/**
 * Cells that count the same people but for the period: a dimension that one table lacks counts as its sum of all. Of tables that
 * hold all there is, all is all, whichever categories occur in each; and one that has a single number says it of all.
 */
function pairsOf(one: FromRegister, other: FromRegister): [number, number][] {
  const [a, b] = [one.lattice, other.lattice]
  const areWhole = one.released.whole === true && other.released.whole === true
  const everything = (dimension: Lattice['dimensions'][number]): string | null => {
    const [only = null, ...more] = dimension.categories
    return allOf(dimension) ?? (areWhole && more.length === 0 ? only : null)
  }
  const meant = (own: Lattice['dimensions'][number], to: Lattice['dimensions'][number]) =>
    new Map(
      namesOf(own).map((name) => [
        name,
        areWhole && name === everything(own) ? (everything(to) ?? '') : meantIn(own, to, name),
      ]),
    )
  const lacking = a.dimensions.filter(({ name }) => !named(b, name))
  const places = b.dimensions.map((dimension) => {
    const own = named(a, dimension.name)
    return { dimension, names: own && meant(own, dimension) }
  })
  const pairs: [number, number][] = []
  for (let cell = 0; cell < a.size; cell++) {
    const at = a.atOf(cell)
    if (lacking.some((dimension) => at[dimension.name] !== everything(dimension))) continue
    const there: Record<string, string> = {}
    for (const { dimension, names } of places)
      there[dimension.name] = names
        ? (names.get(at[dimension.name] ?? '') ?? '')
        : (everything(dimension) ?? '')
    const found = b.cellAt(there)
    if (found !== null) pairs.push([cell, found])
  }
  return pairs
}

const namesOf = (dimension: Lattice['dimensions'][number]): string[] => {
  const all = allOf(dimension)
  return [
    ...dimension.categories,
    ...Object.keys(dimension.sums ?? {}),
    ...(all === null ? [] : [all]),
  ]
}

/** The name under which the other dimension counts the same categories; '' where it does not. */
function meantIn(
  own: Lattice['dimensions'][number],
  other: Lattice['dimensions'][number],
  name: string,
): string {
  const meant = name === allOf(own) ? (allOf(other) ?? '') : name
  return isSame(categoriesOf(own, name), categoriesOf(other, meant)) ? meant : ''
}

const named = (lattice: Lattice, name: string) =>
  lattice.dimensions.find((one) => one.name === name)

function categoriesOf(dimension: Lattice['dimensions'][number], name: string): readonly string[] {
  if (name === allOf(dimension)) return dimension.categories
  return dimension.sums?.[name] ?? (dimension.categories.includes(name) ? [name] : [])
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((one) => b.includes(one))
