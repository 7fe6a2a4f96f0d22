// The cells that a question asks for: the whole, each year or month, each group, each category of its dimensions.
import { PART_ASKED, partAsked } from '../bounds/stated/parts-asked.ts'
import type { Quantity } from '../bounds/stated/quantity.ts'
import type { Population } from '../vocabulary/reply.ts'
import { type Span, spanOf } from '../vocabulary/span.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'

/** One category of one dimension: "2019/20" under year, "officers" under whom, "tyre" under kind. */
export interface CellAsked {
  dimension: string
  category: string
  span: Span | null
  whom: Population | null
}

export const periodAsked = (survey: Survey, question: Question): Span | null =>
  spanOf(question.period ?? survey.period)

/** "How many of these were paid?" asks for that part of what the whole counts. */
export function partFacets(survey: Survey, question: Question): Quantity['facets'] {
  const part = partAsked(question, survey)[PART_ASKED]
  return part === undefined ? [] : [[PART_ASKED, part]]
}

/** Times and groups; the categories of other dimensions are those of the survey and those that bodies bring. */
export function cellsAsked(survey: Survey, question: Question): CellAsked[] {
  const period = periodAsked(survey, question)
  const times = (question.by ?? []).flatMap((name) => (period ? timesIn(name, period) : []))
  const groups = (question.whom ?? []).map((whom) => ({
    dimension: 'whom',
    category: whom,
    span: period,
    whom,
  }))
  return [...times, ...(groups.length > 1 ? groups : [])]
}

function timesIn(name: string, period: Span): CellAsked[] {
  const step = STEPS[name]
  if (!step) return []
  const cells: CellAsked[] = []
  for (let from = period.from; from <= period.to && cells.length < MOST_TIMES; ) {
    const { category, to } = step(from)
    const end = to < period.to ? to : period.to
    cells.push({
      dimension: name === 'month' ? 'month' : 'year',
      category,
      span: { from, to: end },
      whom: null,
    })
    from = dayAfter(to)
  }
  return cells
}

/** Ten years of months. */
const MOST_TIMES = 120

/** The year or month that a day lies in: its name and its last day. */
const STEPS: Partial<Record<string, (day: string) => { category: string; to: string }>> = {
  year: (day) => ({ category: day.slice(0, 4), to: `${day.slice(0, 4)}-12-31` }),
  'financial-year': (day) => {
    const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
    return {
      category: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
      to: `${year + 1}-03-31`,
    }
  },
  month: (day) => {
    const [year = 0, month = 0] = day.split('-').map(Number)
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    return { category: day.slice(0, 7), to: last }
  },
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
