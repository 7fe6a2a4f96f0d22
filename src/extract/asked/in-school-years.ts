// "2022/23" in a survey of school years is its school year, also in a sentence: only what is called a financial year is one.
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { Said } from '../letter/split/said-in.ts'
import { yearsOf } from './years-of.ts'

/** says: what the answers say, with their questions, of how they count: “we report by financial year, not by school year”. */
export function inSchoolYears(
  figures: Figure[],
  survey: Survey | undefined,
  says: readonly Said[] = [],
): Figure[] {
  const years = yearsOf(survey)
  if (years === 'financial') return figures
  const inTax = says.filter(({ sentences }) => sentences.some(isByFinancial))
  // Said under no number, it is said of all
  const isTax = ({ question = '' }: Figure): boolean =>
    inTax.some(({ numbers }) => numbers.length === 0 || numbers.includes(question))
  const begins = years === 'academic' ? AUGUST : AUGUST + 1
  return figures.map((figure) => {
    if (isTax(figure)) return { ...figure, period: inTaxYears(figure.period, survey) }
    const { period, ink, prefix = '', suffix = '' } = figure
    if (!period || !('financialYear' in period)) return figure
    return FINANCIAL.test(`${prefix}${ink}${suffix}`)
      ? figure
      : { ...figure, period: schoolYear(Number(period.financialYear.slice(0, 4)), begins) }
  })
}

const FINANCIAL = anyOf(plainLists('label-times', ['financial']).financial)

const say = plainLists('label-times', ['byFinancial', 'notSo'])
const BY_FINANCIAL = anyOf(say.byFinancial)
const NOT_SO = worded`${say.notSo}\s*$`

function isByFinancial(text: string): boolean {
  const said = BY_FINANCIAL.exec(text)
  return said !== null && !NOT_SO.test(text.slice(0, said.index))
}

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
