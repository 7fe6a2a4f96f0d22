// A total that stands under a name of its own among its parts: "Primary 611, Secondary 1,043, Both phases 1,654" is 1,654.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'

const say = plainLists('total-names', ['whole', 'fillers'])

/** So many rows of it that are what their parts make show that it is their total, whatever it is called. */
const ENOUGH = 2

/** The same figures, totals among them under no name; only of names that the survey does not list. */
export function totalsUnderNames(
  counted: readonly DecidedFigure[],
  { dimensions = [] }: Pick<Survey, 'dimensions'>,
): (one: DecidedFigure) => DecidedFigure {
  const listed = new Map(dimensions.map(({ name, categories }) => [name, categories]))
  const isListed = (name: string, value: string) =>
    listed.get(name)?.some(({ id }) => id === value) ?? false
  const found = new Map<string, boolean>()
  const isTotal = (name: string, value: string): boolean => {
    const key = JSON.stringify([name, value])
    const known = found.get(key)
    if (known !== undefined) return known
    const is = !isListed(name, value) && (isCalled(name, value) || makesRest(counted, name, value))
    found.set(key, is)
    return is
  }
  return (one) => {
    const given = Object.entries(one.figure.facets)
    const left = given.filter(([name, value]) => name === 'year' || !isTotal(name, value))
    if (left.length === given.length) return one
    return { ...one, figure: { ...one.figure, facets: Object.fromEntries(left) } }
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

/** Wherever it stands it is what the others beside it make. */
function makesRest(counted: readonly DecidedFigure[], name: string, value: string): boolean {
  const cells = Map.groupBy(
    counted.filter(({ figure }) => figure.facets[name] !== undefined),
    ({ question, figure: { sha256, unit, period, population, facets } }) => {
      const { [name]: _, ...rest } = facets
      return JSON.stringify([
        question,
        sha256,
        unit,
        period,
        population,
        Object.entries(rest).sort(),
      ])
    },
  )
  const held = [...cells.values()].flatMap((cell) => {
    const own = cell.filter(({ figure }) => figure.facets[name] === value)
    const others = cell.filter(({ figure }) => figure.facets[name] !== value)
    return own.length > 0 ? [{ own, others }] : []
  })
  return (
    held.length >= ENOUGH &&
    held.every(({ own, others }) => {
      const [total] = own
      return own.length === 1 && total && others.length > 1 && isSum(total, others)
    })
  )
}

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
