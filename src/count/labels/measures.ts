// Words beside a number that no list knows ("with a case to answer", "Abbey"): do they narrow it, name parts, or only repeat the question?
import { isInOneTable } from '../../bounds/stated/one-table.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { repeats, wordsOfQuestions } from './said-again.ts'

export interface WithoutMeasures {
  figures: DecidedFigure[]
  uncounted: DecidedFigure[]
}

/**
 * Of each question for itself. One word under which all the others stand says again what was asked, but where a number under
 * no word stands for the same: "55 investigated, 36 with a case to answer". Where several name the rows of one table and
 * nothing stands beside them, they are its parts, also when the numbers of some do not count.
 */
export function withoutMeasures(
  figures: readonly DecidedFigure[],
  uncounted: readonly DecidedFigure[],
  survey: Survey,
): WithoutMeasures {
  const all = [...Map.groupBy([...figures, ...uncounted], ({ question }) => question)].flatMap(
    ([question, own]) => {
      const counted = own.filter((one) => figures.includes(one))
      return ofOneQuestion(counted, own, wordsOfQuestions(survey).get(question ?? ''))
    },
  )
  const known = new Set(figures.map(({ id }) => id))
  return {
    figures: all.filter(({ id }) => known.has(id)),
    uncounted: all.filter(({ id }) => !known.has(id)),
  }
}

function ofOneQuestion(
  counted: readonly DecidedFigure[],
  all: readonly DecidedFigure[],
  asked: QuestionWords | undefined,
): DecidedFigure[] {
  const isPlain = ({ figure }: DecidedFigure) => figure.facets['measure'] === undefined
  const plain = all.filter(isPlain)
  const others = all.filter((one) => !isPlain(one))
  if (isOneWord(others, counted, asked)) {
    const told = new Set(plain.map(cellOf))
    const under = wordsOf(counted.filter((one) => !isPlain(one)))
    return [
      ...plain,
      ...others
        .filter(({ figure }) => under.size === 0 || under.has(figure.facets['measure'] ?? ''))
        .map((one) => asPart(one, null))
        .filter((one) => !told.has(cellOf(one))),
    ]
  }
  const told = new Set(plain.filter((one) => counted.includes(one)).map(partOf))
  return [
    ...plain,
    ...[...Map.groupBy(others, partOf)].flatMap(([part, own]) =>
      told.has(part) ? [] : rowsOf(own),
    ),
  ]
}

/** Several words in one table name the parts of what they all stand under; one alone, beside others elsewhere, names nothing. */
function rowsOf(own: readonly DecidedFigure[]): DecidedFigure[] {
  const [first] = own
  const inOne = first && own.every(({ figure }) => isInOneTable(first.figure, figure))
  return inOne && wordsOf(own).size > 1 ? own.map((one) => asPart(one, 'part')) : []
}

/** What its words are about: the physical among all, whatever the year. */
const partOf = ({ figure: { population, facets } }: DecidedFigure): string => {
  const { measure: _, ...others } = facets
  return JSON.stringify([population, Object.entries(others).sort()])
}

/** Either the only word there is, or the only one whose numbers count, and it says no more than the question does. */
function isOneWord(
  others: readonly DecidedFigure[],
  counted: readonly DecidedFigure[],
  asked: QuestionWords | undefined,
): boolean {
  if (wordsOf(others).size < 2) return true
  const [word, ...more] = wordsOf(others.filter((one) => counted.includes(one)))
  return word !== undefined && more.length === 0 && repeats(word, asked)
}

const wordsOf = (figures: readonly DecidedFigure[]): Set<string> =>
  new Set(figures.map(({ figure }) => figure.facets['measure'] ?? ''))

/** What it is a number of, its words aside. */
const cellOf = ({ figure: { period, population, facets } }: DecidedFigure): string =>
  JSON.stringify([period, population, facets])

/** The same number with its word under another name, or under none. */
function asPart(one: DecidedFigure, name: string | null): DecidedFigure {
  const { measure = '', ...facets } = one.figure.facets
  return {
    ...one,
    figure: { ...one.figure, facets: name === null ? facets : { ...facets, [name]: measure } },
  }
}
