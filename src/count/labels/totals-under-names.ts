// A total that stands under a name of its own among its parts: "Primary 611, Secondary 1,043, Both phases 1,654" is 1,654.
import type { Assumption } from '../../vocabulary/assumption.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'

const say = plainLists('total-names', ['whole', 'fillers'])

/** So many rows of it that are what their parts make show that it is their total, whatever it is called. */
const ENOUGH = 2

/**
 * A number is the sum of those beside it by chance about once in as many times as it is large, and any name of its table might be:
 * taken for a total is what chance makes less than once in a thousand tables. Never 2 of 1 and 1, twice.
 */
const BY_CHANCE = 1_000

export interface TotalsFound {
  /** The same figure, under no name where that is a total's. */
  asWhole(one: DecidedFigure): DecidedFigure
  /** What is taken for granted of a figure whose name says nothing of a total: that it is one. */
  assumedOf(one: DecidedFigure): Assumption[]
}

/** Totals among the figures that count; only of names that the survey does not list. */
export function totalsUnderNames(
  counted: readonly DecidedFigure[],
  { dimensions = [] }: Pick<Survey, 'dimensions'>,
): TotalsFound {
  const listed = new Map(dimensions.map(({ name, categories }) => [name, categories]))
  const isListed = (name: string, value: string) =>
    listed.get(name)?.some(({ id }) => id === value) ?? false
  const names = new Set(counted.flatMap(({ figure }) => Object.keys(figure.facets)))
  const made = new Map(
    [...names].filter((name) => name !== 'year').map((name) => [name, madeOfRest(counted, name)]),
  )
  const byName = (name: string, value: string) => !isListed(name, value) && isCalled(name, value)
  const bySum = (name: string, value: string) =>
    !isListed(name, value) && !isCalled(name, value) && (made.get(name)?.has(value) ?? false)
  return {
    asWhole: (one) => {
      const given = Object.entries(one.figure.facets)
      const left = given.filter(
        ([name, value]) => name === 'year' || !(byName(name, value) || bySum(name, value)),
      )
      if (left.length === given.length) return one
      return { ...one, figure: { ...one.figure, facets: Object.fromEntries(left) } }
    },
    assumedOf: ({ figure: { facets } }) =>
      Object.entries(facets).flatMap(([dimension, category]): Assumption[] =>
        bySum(dimension, category)
          ? [{ about: 'is-total', severity: 'odd', dimension, category }]
          : [],
      ),
  }
}

/** "Both phases" of a phase, "Total"; not "All Saints" of a parish, nor "All other types". */
function isCalled(name: string, value: string): boolean {
  const words = wordsOf(value)
  const own = wordsOf(name)
  return (
    words.some((word) => say.whole.includes(word)) &&
    words.every(
      (word) =>
        say.whole.includes(word) ||
        say.fillers.includes(word) ||
        own.some((one) => stem(one) === stem(word)),
    )
  )
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** "phase" and "phases", "category" and "categories". */
const stem = (word: string): string => word.replace(/(?:ies|y|es|s|e)$/, '')

/** The names that wherever they stand are what the others beside them make, and stand before or after all of them. */
function madeOfRest(counted: readonly DecidedFigure[], name: string): ReadonlySet<string> {
  const cells = cellsBy(counted, name)
  const values = new Set(counted.flatMap(({ figure }) => figure.facets[name] ?? []))
  const held = new Map<string, Held[]>()
  for (const cell of cells)
    for (const own of cell) {
      const value = own.figure.facets[name] ?? ''
      const others = cell.filter((one) => one !== own)
      held.set(value, [...(held.get(value) ?? []), { own, others }])
    }
  return new Set([...held].flatMap(([value, all]) => (isTotalOf(all, values.size) ? [value] : [])))
}

/** Those that differ in nothing but that name. */
function cellsBy(counted: readonly DecidedFigure[], name: string): DecidedFigure[][] {
  const cells = Map.groupBy(
    counted.filter(({ figure }) => figure.facets[name] !== undefined),
    ({ question, figure: { sha256, unit, period, population, facets } }) => {
      const { [name]: _, ...rest } = facets
      const others = Object.entries(rest).sort()
      return JSON.stringify([question, sha256, unit, period, population, others])
    },
  )
  return [...cells.values()]
}

interface Held {
  own: DecidedFigure
  others: readonly DecidedFigure[]
}

function isTotalOf(held: readonly Held[], names: number): boolean {
  // Beside one part and noughts it says that part again, and shows nothing.
  const telling = held.filter(({ others }) => others.filter(isMore).length > 1)
  const chance = telling.reduce((so, { own }) => so / asBounds(own.figure.value).low, names)
  return (
    telling.length >= ENOUGH &&
    chance < 1 / BY_CHANCE &&
    held.every(({ own, others }) => others.length > 1 && isSum(own, others)) &&
    (held.every(({ own, others }) => others.every((one) => one.order < own.order)) ||
      held.every(({ own, others }) => others.every((one) => one.order > own.order)))
  )
}

const isMore = ({ figure }: DecidedFigure): boolean => asBounds(figure.value).low > 0

function isSum(total: DecidedFigure, parts: readonly DecidedFigure[]): boolean {
  const { low, high } = asBounds(total.figure.value)
  const made = parts.map(({ figure }) => asBounds(figure.value))
  return (
    low > 0 &&
    low === high &&
    made.every((one) => one.low === one.high) &&
    made.reduce((so, one) => so + one.low, 0) === low
  )
}
