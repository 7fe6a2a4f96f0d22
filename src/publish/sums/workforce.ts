// The workforce behind a total: of those that gave a number, of all that were asked, the share, and the average rate.
import { coveredBy } from '../../count/count-question.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { SUMS, WORKFORCE } from '../pack/paths.ts'
import type { NewSum, SumsFor, Term } from './sum.ts'

/** A percentage needs a base of at least this many people. */
const LEAST_BASE = 20

export function workforceSums({ input }: SumsFor, question: QuestionCount): NewSum[] {
  const { survey } = input
  const { workforce, workforceAsked } = question.coverage
  if (!survey.workforceAt || workforceAsked < LEAST_BASE) return []
  const covered = coveredBy(question.bodies).flatMap((one) => headcount({ ...one, slug: one.body }))
  const asked = survey.bodies.flatMap(headcount)
  const average = workforce < LEAST_BASE ? [] : [averageSum(question)]
  return [
    added(`workforce-${question.number}`, GAVE, workforce, covered),
    added(`workforce-asked-${question.number}`, ASKED, workforceAsked, asked),
    shareSum(question),
    ...average,
  ]
}

const GAVE = 'the workforce of those that gave a number'
const ASKED = 'the workforce of all that were asked'

function headcount({
  slug,
  name,
  workforce,
}: {
  slug: string
  name: string
  workforce: number | null
}): Term[] {
  if (workforce === null) return []
  return [{ name, shown: workforce, opens: { row: `${WORKFORCE}#${slug}` } }]
}

const added = (id: string, of: string, total: number, terms: Term[]): NewSum => ({
  id,
  page: SUMS,
  heading: `${grouped(total)}: ${of}`,
  shown: total,
  line: `${grouped(total)}: ${terms.length} headcounts added up`,
  terms,
})

function shareSum({ number, coverage: { workforce, workforceAsked } }: QuestionCount): NewSum {
  const share = (100 * workforce) / workforceAsked
  const shown = `${Math.round(share)} %`
  return {
    id: `share-${number}`,
    page: SUMS,
    heading: `${shown} of the workforce`,
    shown,
    line: `${grouped(workforce)} ÷ ${grouped(workforceAsked)} = ${share.toFixed(1)} %`,
    terms: [
      { name: 'Gave a number', shown: workforce, opens: { sum: `workforce-${number}` } },
      { name: 'Asked', shown: workforceAsked, opens: { sum: `workforce-asked-${number}` } },
    ],
  }
}

function averageSum(question: QuestionCount): NewSum {
  const { number, total, coverage } = question
  const shown = averageRate(question).toFixed(2)
  return {
    id: `average-${number}`,
    page: SUMS,
    heading: `${shown} per 1,000 workforce: the average of those that gave a number`,
    shown,
    line: `${grouped(total.low)} ÷ ${grouped(coverage.workforce)} × 1,000 = ${shown}`,
    terms: [
      { name: 'Total', shown: total.low, opens: { sum: `total-${number}` } },
      { name: 'Workforce', shown: coverage.workforce, opens: { sum: `workforce-${number}` } },
    ],
  }
}

/** Of those that gave a number, per 1,000 workforce; a floor where any of them is. */
export const averageRate = ({ total, coverage }: QuestionCount): number =>
  (1000 * total.low) / coverage.workforce
