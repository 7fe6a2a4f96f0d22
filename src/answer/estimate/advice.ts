// What would be answered within the limit: the latest years that fit, the request without one of its questions, or so many
// records. Computed from the estimate's own numbers; nothing is promised that was not measured.
import type { CostWork, Estimate } from '../../vocabulary/answering/estimate.ts'
import { type EstimateSum, meanOf } from './estimate-sum.ts'

export type CostAdvice =
  | { is: 'years'; from: string; to: string; records: number; hours: number }
  | { is: 'without'; question: string; hours: number }
  | { is: 'records'; record: string; records: number }
  | { is: 'found'; found: string }

export function costAdvice(stated: Estimate, sum: EstimateSum): CostAdvice[] {
  const found: CostAdvice[] =
    stated.found.trim() === '' ? [] : [{ is: 'found', found: stated.found }]
  if (sum.verdict !== 'over') return []
  const years = latestYears(stated, sum)
  const without = withoutOne(stated, sum)
  const few = years === null && without.length === 0 ? recordsThatFit(stated, sum) : []
  return [...(years ? [years] : []), ...without, ...few, ...found]
}

/** All work whose records are known by year, for as many of the latest years as fit; the rest of the sum stays as it is. */
function latestYears({ work }: Estimate, { minutes, limit }: EstimateSum): CostAdvice | null {
  const yearly = work.filter(isKnownByYear)
  const byYear = yearly.reduce((sum, one) => sum + one.records * meanOf(one.sample.minutes), 0)
  const years = [...new Set(yearly.flatMap(({ years }) => years.map(({ year }) => year)))].sort()
  let total = minutes.mean - byYear
  let records = 0
  let from: string | null = null
  for (const year of years.toReversed()) {
    const more = yearly.map((one) => ({ n: inYear(one, year), each: meanOf(one.sample.minutes) }))
    const cost = more.reduce((sum, { n, each }) => sum + n * each, 0)
    if (total + cost > limit.hours * 60) break
    total += cost
    records += more.reduce((sum, { n }) => sum + n, 0)
    from = year
  }
  const to = years.at(-1)
  if (from === null || to === undefined || from === years[0]) return null
  return { is: 'years', from, to, records, hours: total / 60 }
}

const inYear = ({ years }: CostWork, year: string): number =>
  years.find((one) => one.year === year)?.records ?? 0

const isKnownByYear = ({ years, records }: CostWork): boolean =>
  years.length > 1 && years.reduce((sum, one) => sum + one.records, 0) === records

/** Each question that, left out, takes enough with it. */
function withoutOne({ questions }: Estimate, { lines, minutes, limit }: EstimateSum): CostAdvice[] {
  if (questions.length < 2) return []
  return questions.flatMap((question): CostAdvice[] => {
    const saved = lines
      .filter((line) => line.questions.length === 1 && line.questions[0] === question)
      .reduce((sum, { mean }) => sum + mean, 0)
    const left = minutes.mean - saved
    return saved > 0 && left <= limit.hours * 60
      ? [{ is: 'without', question, hours: left / 60 }]
      : []
  })
}

function recordsThatFit({ work }: Estimate, { minutes, limit }: EstimateSum): CostAdvice[] {
  const [most] = work.toSorted(
    (a, b) => b.records * meanOf(b.sample.minutes) - a.records * meanOf(a.sample.minutes),
  )
  if (!most) return []
  const each = meanOf(most.sample.minutes)
  const left = limit.hours * 60 - (minutes.mean - most.records * each)
  const records = Math.floor(left / each)
  return records > 0 ? [{ is: 'records', record: most.record, records }] : []
}
