// Which totals can be asked of the count: those whose numbers were read right, and years only where a question asks by year.
import { type Survey, TIMES } from '../../src/vocabulary/survey.ts'
import type { Totalled } from './score-build.ts'
import type { Judged } from './score-figures.ts'
import type { FigureTruth } from './truth.ts'

/** Of a total the numbers that it is made of: those of its question and measure, its category, its year. */
export function readAmong(judged: readonly Judged[]): NonNullable<Totalled['isRead']> {
  const right = new Set(judged.flatMap((one) => (one.right && one.meant ? [one.meant] : [])))
  return ({ figures }, { question, measure, categories }, year) => {
    const own = figures
      .filter((one) => [one.question].flat().includes(question) && one.measure === measure)
      .filter((one) => !one.beyond && !one.derived && !one.optional && !one.superseded)
      .filter((one) =>
        Object.entries(categories ?? {}).every(([name, id]) => one.categories[name] === id),
      )
      .filter((one) => year === null || isOfYear(one, year))
    // What only follows, as the rows of a list that make seven, nobody has read as a number.
    return own.length > 0 && own.every((one) => right.has(one))
  }
}

const isOfYear = ({ period }: FigureTruth, year: string): boolean =>
  period === null ||
  ![period.year, period.financialYear, period.academicYear].some(
    (one) => one !== undefined && one !== year,
  )

export const askingByYear = ({ questions }: Survey): Set<string> =>
  new Set(
    questions.flatMap(({ number, by = [] }) =>
      by.some((name) => name !== 'month' && TIMES.some((time) => time === name)) ? [number] : [],
    ),
  )
