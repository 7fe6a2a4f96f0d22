// Words beside a number that no list knows ("with a case to answer", "Abbey"): do they narrow it, name parts, or only repeat the question?
import { isInOneTable } from '../bounds/stated/one-table.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'

/**
 * Of each question for itself. One word under which all the others stand says again what was asked, but where a number under
 * no word stands for the same: "55 investigated, 36 with a case to answer". Where several name the rows of one table and
 * nothing stands beside them, they are its parts.
 */
export const withoutMeasures = (figures: readonly DecidedFigure[]): DecidedFigure[] =>
  [...Map.groupBy(figures, ({ question }) => question).values()].flatMap(ofOneQuestion)

function ofOneQuestion(figures: readonly DecidedFigure[]): DecidedFigure[] {
  const plain = figures.filter(({ figure }) => figure.facets['measure'] === undefined)
  const others = figures.filter((one) => !plain.includes(one))
  const words = new Set(others.map(({ figure }) => figure.facets['measure']))
  if (words.size < 2) {
    const told = new Set(plain.map(cellOf))
    return [
      ...plain,
      ...others.map((one) => under(one, null)).filter((one) => !told.has(cellOf(one))),
    ]
  }
  if (plain.length > 0) return plain
  const [first] = figures
  const inOne = first && figures.every(({ figure }) => isInOneTable(first.figure, figure))
  return inOne ? figures.map((one) => under(one, 'part')) : []
}

/** What it is a number of, its words aside. */
const cellOf = ({ figure: { period, population, facets } }: DecidedFigure): string =>
  JSON.stringify([period, population, facets])

/** The same number with its word under another name, or under none. */
function under(one: DecidedFigure, name: string | null): DecidedFigure {
  const { measure = '', ...facets } = one.figure.facets
  return {
    ...one,
    figure: { ...one.figure, facets: name === null ? facets : { ...facets, [name]: measure } },
  }
}
