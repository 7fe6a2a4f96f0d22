// "2022/23" in a survey of school years is its school year, also in a sentence: only what is called a financial year is one.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { yearsOf } from './years-of.ts'

/** texts: of the letters, one of which may say by which years it counts: “we report by financial year, not by school year”. */
export function inSchoolYears(
  figures: Figure[],
  survey: Survey | undefined,
  texts: readonly string[] = [],
): Figure[] {
  const years = yearsOf(survey)
  if (years === 'financial') return figures
  if (texts.some((text) => BY_FINANCIAL.test(text)))
    return figures.map((figure) => ({ ...figure, period: inTaxYears(figure.period, survey) }))
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

const BY_FINANCIAL = anyOf(plainLists('label-times', ['byFinancial']).byFinancial)

/** Of all the years that were asked about, their own are meant. */
const inTaxYears = (period: Figure['period'], survey: Survey | undefined): Figure['period'] => {
  const asked = survey?.period
  if (!period || !('from' in period) || !asked || !('from' in asked)) return period
  return period.from === asked.from && period.to === asked.to
    ? { from: `${period.from.slice(0, 4)}-04-01`, to: `${period.to.slice(0, 4)}-03-31` }
    : period
}

const AUGUST = 7

/** From its first month (from 0) to the last day before the next. */
const schoolYear = (first: number, begins: number): Figure['period'] => ({
  from: day(first, begins, 1),
  to: day(first + 1, begins, 0),
})

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
