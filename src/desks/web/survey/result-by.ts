// The result by year, by kind, by group: a row a body, a column a category, with what all of them come to.
import { gaveNumber } from '../../../count/gave-number.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { scrolling, table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { BodyOpens, BodyValue, QuestionCount, SurveyCount } from '../../../vocabulary/count.ts'
import type { Claim } from '../../../vocabulary/survey.ts'
import { type Amounts, amountsOf } from '../../../wording/amounts.ts'
import { capital } from '../../../wording/count-words.ts'
import { labelsOf } from '../../../wording/labels.ts'
import { bodyAddress, figureAddress } from '../frame/desk-frame.ts'
import type { LookedAt } from '../view/looked-at.ts'

/** A survey with what every body gave, and the readings that the numbers open. */
export interface DeskResult extends LookedAt {
  /** null while nothing is counted. Without the figures under its numbers. */
  count: SurveyCount | null
  claims: readonly Claim[]
  /** By "body question". */
  opens: ReadonlyMap<string, BodyOpens>
}

/** One table for each dimension that the question asks for and in which anything was given. */

export function byTables(desk: DeskResult, question: QuestionCount): Html[] {
  const given = gaveNumber(question).filter(({ by }) => by)
  const dimensions = [...new Set(given.flatMap(({ by = {} }) => Object.keys(by)))]
  return dimensions.map((dimension) =>
    byTable(
      desk,
      question,
      dimension,
      given.filter(({ by = {} }) => by[dimension]),
    ),
  )
}

interface Of {
  question: QuestionCount
  dimension: string
  given: readonly BodyValue[]
  amounts: Amounts
}

function byTable(
  desk: DeskResult,
  question: QuestionCount,
  dimension: string,
  given: readonly BodyValue[],
): Html {
  const labels = labelsOf(desk.survey)
  const name = labels.dimension(dimension)
  const of = { question, dimension, given, amounts: amountsOf(question, labels) }
  const categories = [
    ...new Set(given.flatMap(({ by = {} }) => Object.keys(by[dimension] ?? {}))),
  ].sort()
  return html`
    <h3>By ${name}</h3>
    ${scrolling(
      `Question ${question.number} by ${name}`,
      table({
        caption: `Question ${question.number} by ${name}: what each body gave`,
        columns: [
          { head: 'Body' },
          ...categories.map((category) => {
            const head = labels.category(dimension, category)
            return { head: capital(head), as: 'num' as const, narrow: head }
          }),
        ],
        bodies: [
          {
            rows: given.map((one) => ({
              cells: [
                html`<a href="${bodyAddress(desk.survey, one.body)}">${one.name}</a>`,
                ...categories.map((category) => cell(desk, question, one, { dimension, category })),
              ],
            })),
          },
        ],
        foot: { cells: ['Together', ...categories.map((category) => together(of, category))] },
      }),
    )}
  `
}

/** "1,701+ from 4": what makes no sum says only how many gave it. */
function together({ question, dimension, given, amounts }: Of, category: string): string {
  const gave = given.filter(({ by = {} }) => by[dimension]?.[category]).length
  const total = question.by?.[dimension]?.[category]?.total
  return total ? `${amounts.brief(total)} from ${gave}` : `from ${gave}`
}

function cell(
  { survey, opens }: DeskResult,
  { number: asked, kind }: QuestionCount,
  { body, unit, by = {} }: BodyValue,
  { dimension, category }: { dimension: string; category: string },
): Html | string {
  const value = by[dimension]?.[category]
  if (!value) return ''
  const reading = opens.get(`${body} ${asked}`)?.by?.[dimension]?.[category]
  return number({
    kind: reading ? 'ink' : 'sum',
    shown: amountsOf({ kind, unit }, labelsOf(survey)).brief(value),
    href: reading ? figureAddress(survey, body, reading) : `${bodyAddress(survey, body)}#readings`,
  })
}
