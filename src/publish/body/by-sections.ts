// What one body gave by year, by kind, by group: question by question, each number opening its ink or its sum.
import { gaveAnything } from '../../count/gave-number.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { capital } from '../../wording/count-words.ts'
import { categoriesInOrder } from '../edition/categories.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { type CellGiven, cellsOf } from '../sums/cells.ts'

/** A table for each question and dimension in which it gave anything. */
export function byDimensions(
  edition: Edition,
  { slug }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const tables = edition.counted.flatMap((question) => {
    const one = gaveAnything(question).find(({ body }) => body === slug)
    if (!one) return []
    const dimensions = [...new Set(cellsOf(one).map(({ dimension }) => dimension))]
    return dimensions.map((dimension) => byDimension(edition, question, one, dimension, numbers))
  })
  if (tables.length === 0) return null
  return section({
    id: 'by',
    heading: 'Year by year, kind by kind',
    note: 'What it gave, split as it was asked. Each number opens its place in the reply, or its sum.',
    content: tables,
  })
}

/** Of how many a percentage is, where the body gave that to the question whose part this one asks for. */
interface Base {
  question: string
  one: BodyValue
  cell: CellGiven
}

function baseOf(
  { input, counted }: Edition,
  { number, kind }: QuestionCount,
  { body }: BodyValue,
  { dimension, category }: CellGiven,
): Base | null {
  const whole = input.survey.questions.find((asked) => asked.number === number)?.partOf
  const of = counted.find((one) => one.number === whole && (one.kind ?? 'count') === 'count')
  const one = kind === 'share' && of && gaveAnything(of).find((value) => value.body === body)
  const cell =
    one &&
    cellsOf(one).find((found) => found.dimension === dimension && found.category === category)
  return one && cell && of ? { question: of.number, one, cell } : null
}

/** So few that a percentage of them says nothing. */
const LEAST_BASE = 20

function baseShown(base: Base | null, question: QuestionCount, numbers: PageNumbers): Hole {
  if (!base) return html`<span class="unit">of how many is not known here</span>`
  const { high } = base.cell.value
  const few = high !== null && high < LEAST_BASE && question.kind === 'share'
  const shown = numbers.cell(base.question, base.one, base.cell)
  return few ? html`${shown} <span class="unit">${TOO_FEW}</span>` : shown
}

const TOO_FEW = 'too few for a percentage to tell anything'

function byDimension(
  edition: Edition,
  question: QuestionCount,
  one: BodyValue,
  dimension: string,
  numbers: PageNumbers,
): Html {
  const { labels, input } = edition
  const cells = cellsOf(one).filter((cell) => cell.dimension === dimension)
  const order = categoriesInOrder(
    input.survey,
    dimension,
    cells.map(({ category }) => category),
  )
  const inOrder = order.flatMap(
    (category) => cells.find((cell) => cell.category === category) ?? [],
  )
  const said = inOrder.map(({ stand }) => assumedInWords(stand, labels))
  const bases = inOrder.map((cell) => baseOf(edition, question, one, cell))
  const based = question.kind === 'share'
  const resting = said.some((words) => words !== '')
  const name = labels.dimension(dimension)
  return html`
    ${table({
      caption: `Question ${question.number}, by ${name}`,
      captionShown: true,
      columns: [
        { head: capital(name) },
        { head: 'Gave', as: 'num' },
        ...(based ? [{ head: 'Of', as: 'num' as const }] : []),
        ...(resting ? [{ head: 'Rests on', as: 'unit wide' as const }] : []),
      ],
      bodies: [
        {
          rows: inOrder.map((cell: CellGiven, i) => ({
            cells: [
              capital(labels.category(dimension, cell.category)),
              numbers.cell(question.number, one, cell),
              ...(based ? [baseShown(bases[i] ?? null, question, numbers)] : []),
              ...(resting ? [said[i] ?? ''] : []),
            ],
          })),
        },
      ],
    })}
  `
}
