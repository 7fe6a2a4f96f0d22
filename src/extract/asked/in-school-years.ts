// "2022/23" in a survey of school years is its school year, also in a sentence: only what is called a financial year is one.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { yearsOf } from './years-of.ts'

export function inSchoolYears(figures: Figure[], survey: Survey | undefined): Figure[] {
  const years = yearsOf(survey)
  if (years === 'financial') return figures
  const begins = years === 'academic' ? AUGUST : AUGUST + 1
  return figures.map((figure) => {
    const { period, ink, prefix = '', suffix = '' } = figure
    if (!period || !('financialYear' in period)) return figure
    return FINANCIAL.test(`${prefix}${ink}${suffix}`)
      ? figure
      : { ...figure, period: schoolYear(Number(period.financialYear.slice(0, 4)), begins) }
  })
}

const FINANCIAL = anyOf(plainLists('label-times', ['financial']).financial)

const AUGUST = 7

/** From its first month (from 0) to the last day before the next. */
const schoolYear = (first: number, begins: number): Figure['period'] => ({
  from: day(first, begins, 1),
  to: day(first + 1, begins, 0),
})

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
