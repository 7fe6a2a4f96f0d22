// The result by year, by kind, by group: a row a category, a column a body, with what all of them come to.
import { gaveNumber } from '../../../count/gave-number.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { scrolling, table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import { readingOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import type { BodyValue, QuestionCount } from '../../../vocabulary/count.ts'
import { amountsOf } from '../../../wording/amounts.ts'
import { capital } from '../../../wording/count-words.ts'
import { labelsOf } from '../../../wording/labels.ts'
import { bodyAddress, figureAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

/** One table for each dimension that the question asks for and in which anything was given. */
export function byTables(desk: DeskSurvey, question: QuestionCount): Html[] {
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

function byTable(
  desk: DeskSurvey,
  question: QuestionCount,
  dimension: string,
  given: readonly BodyValue[],
): Html {
  const labels = labelsOf(desk.survey)
  const name = labels.dimension(dimension)
  const amounts = amountsOf(question, labels)
  const categories = [
    ...new Set(given.flatMap(({ by = {} }) => Object.keys(by[dimension] ?? {}))),
  ].sort()
  const all = question.by?.[dimension] ?? {}
  return html`
    <h3>By ${name}</h3>
    ${scrolling(
      `Question ${question.number} by ${name}`,
      table({
        caption: `Question ${question.number} by ${name}: what each body gave`,
        columns: [
          { head: capital(name) },
          ...(question.by ? [{ head: 'Together', as: 'num' as const, narrow: 'together' }] : []),
          { head: 'From', as: 'num', narrow: 'from' },
          ...given.map((one) => ({ head: one.name, as: 'num' as const, narrow: one.name })),
        ],
        bodies: [
          {
            rows: categories.map((category) => {
              const together = all[category]
              const gave = given.filter(({ by = {} }) => by[dimension]?.[category])
              return {
                cells: [
                  capital(labels.category(dimension, category)),
                  ...(question.by ? [together ? amounts.brief(together.total) : ''] : []),
                  gave.length,
                  ...given.map((one) => cell(desk, question, one, { dimension, category })),
                ],
              }
            }),
          },
        ],
      }),
    )}
  `
}

function cell(
  { survey, readings }: DeskSurvey,
  { kind }: QuestionCount,
  { body, unit, by = {}, stands = {} }: BodyValue,
  { dimension, category }: { dimension: string; category: string },
): Html | string {
  const value = by[dimension]?.[category]
  if (!value) return ''
  const figures = stands[dimension]?.[category]?.figures ?? []
  const [only, ...more] = figures
  const reading = only && more.length === 0 ? readingOfInk(readings, body, only) : null
  return number({
    kind: reading ? 'ink' : 'sum',
    shown: amountsOf({ kind, unit }, labelsOf(survey)).brief(value),
    href: reading
      ? figureAddress(survey, body, reading.id)
      : `${bodyAddress(survey, body)}#readings`,
  })
}
