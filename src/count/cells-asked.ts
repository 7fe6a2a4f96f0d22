// The cells that a question asks for: the whole, each year or month, each group, each category of its dimensions.
import { PART_ASKED, partAsked } from '../bounds/stated/parts-asked.ts'
import type { Quantity } from '../bounds/stated/quantity.ts'
import type { Figure, Population } from '../vocabulary/reply.ts'
import { type Span, spanOf, spanOfFigure } from '../vocabulary/span.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { isTime, stretchesAsked } from '../wording/times-asked.ts'

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
export function cellsAsked(
  survey: Survey,
  question: Question,
  period: Span | null = periodAsked(survey, question),
): CellAsked[] {
  const times = (question.by ?? []).flatMap((name) => (period ? timesIn(name, period) : []))
  const groups = (question.whom ?? []).map((whom) => ({
    dimension: 'whom',
    category: whom,
    span: period,
    whom,
  }))
  return [...times, ...(groups.length > 1 ? groups : [])]
}

/** Where no period is asked about, the years are those that a body tells of. */
export function periodTold(figures: readonly Figure[]): { only: Span | null; hull: Span | null } {
  const spans = figures.flatMap((figure) => spanOfFigure(figure) ?? [])
  const [first] = spans
  if (!first) return { only: null, hull: null }
  const from = spans.reduce((so, one) => (one.from < so ? one.from : so), first.from)
  const to = spans.reduce((so, one) => (one.to > so ? one.to : so), first.to)
  const isOne = spans.every((one) => one.from === first.from && one.to === first.to)
  return { only: isOne ? first : null, hull: { from, to } }
}

const timesIn = (name: string, period: Span): CellAsked[] =>
  isTime(name)
    ? stretchesAsked(name, period).map(({ name: category, ...span }) => ({
        dimension: name === 'month' ? 'month' : 'year',
        category,
        span,
        whom: null,
      }))
    : []
