// Words beside a number that no list knows ("with a case to answer", "Abbey"): do they narrow it, name parts, or only repeat the question?
import { isInOneTable } from '../bounds/stated/one-table.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'

/**
 * The number under no such word is the whole, wherever there is one: what they narrow is left aside. Where all stand under
 * one word, it says again what was asked. Where several name the rows of one table, they are its parts.
 */
export function withoutMeasures(figures: readonly DecidedFigure[]): DecidedFigure[] {
  const plain = figures.filter(({ figure }) => figure.facets['measure'] === undefined)
  if (plain.length > 0) return plain
  const words = new Set(figures.map(({ figure }) => figure.facets['measure']))
  if (words.size === 1) return figures.map((one) => under(one, null))
  const [first] = figures
  const inOne = first && figures.every(({ figure }) => isInOneTable(first.figure, figure))
  return inOne ? figures.map((one) => under(one, 'part')) : []
}

/** The same number with its word under another name, or under none. */
function under(one: DecidedFigure, name: string | null): DecidedFigure {
  const { measure = '', ...facets } = one.figure.facets
  return {
    ...one,
    figure: { ...one.figure, facets: name === null ? facets : { ...facets, [name]: measure } },
  }
}
