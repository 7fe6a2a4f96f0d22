// What one body gave by year and by kind, as sentences: "Year by year that was 31 in 2021/22, 44 in 2022/23 and 52 in 2023/24."
import { type Html, html } from '../../dress/html/html.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, isMissing, type Missing } from '../../vocabulary/reply.ts'
import { categoriesInOrder, isOfTime } from '../edition/categories.ts'
import { questionAsked } from '../edition/edition.ts'
import { type CellGiven, cellsOf } from '../sums/cells.ts'
import { numberTold } from './amount-told.ts'
import { listed, type Teller } from './teller.ts'

/** The same without its years: of a further question the whole tells enough of those. */
export const kindsOf = (told: Teller, question: QuestionCount, one: BodyValue): Html[] =>
  splitsTold(told, question, one, (name) => !isOfTime(name))

/** A sentence a dimension; of more cells than a sentence holds, the first and the last year, or the largest kinds. */
export function splitsTold(
  told: Teller,
  question: QuestionCount,
  one: BodyValue,
  tells: (dimension: string) => boolean = () => true,
): Html[] {
  const cells = cellsOf(one).filter(
    ({ dimension, value }) => !isNothingKnown(value) && tells(dimension),
  )
  const dimensions = [...new Set(cells.map(({ dimension }) => dimension))]
  return dimensions.map((name) => {
    const own = cells.filter(({ dimension }) => dimension === name)
    return isOfTime(name)
      ? yearsTold(told, question, one, own)
      : kindsTold(told, question, one, own)
  })
}

/** "It withheld the numbers for “Resigned” and “Written warning”." Which kinds there are is told, and no number of them. */
export function withheldTold(
  { edition, say }: Teller,
  { number }: QuestionCount,
  slug: string,
): Html[] {
  const asked = questionAsked(edition, number)?.by ?? []
  const kinds = edition.input.figures.flatMap(({ body, figure }) => {
    const isWithheld = isMissing(figure.value) && WITHHELD.includes(figure.value.none)
    const [only, ...others] = Object.entries(figure.facets).filter(([name]) => asked.includes(name))
    return body === slug && figure.question === number && isWithheld && only && others.length === 0
      ? [edition.labels.category(only[0], only[1])]
      : []
  })
  if (kinds.length === 0) return []
  const list = listed([...new Set(kinds)].map((kind) => html`“${kind}”`))
  return [say('withheldKinds', { numbers: kinds.length === 1 ? 'number' : 'numbers', list })]
}

const WITHHELD: readonly Missing[] = ['withheld', 'suppressed']

const MOST = 4

function yearsTold(told: Teller, question: QuestionCount, one: BodyValue, cells: CellGiven[]) {
  const { edition, say } = told
  const order = categoriesInOrder(
    edition.input.survey,
    cells[0]?.dimension ?? '',
    cells.map(({ category }) => category),
  )
  const sorted = cells.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
  const kept =
    sorted.length <= MOST ? sorted : [sorted[0], sorted.at(-1)].filter((c) => c !== undefined)
  const said = kept.map((cell) => {
    const when = edition.labels.category(cell.dimension, cell.category)
    return html`${cellTold(told, question, one, cell)} in ${when}`
  })
  const known = !isNothingKnown(asBounds(one.value))
  return say(known ? 'years' : 'yearsOnly', { list: listed(said) })
}

function kindsTold(told: Teller, question: QuestionCount, one: BodyValue, cells: CellGiven[]) {
  const { edition, say } = told
  const { labels } = edition
  const [first] = cells
  const largest = cells.toSorted((a, b) => b.value.low - a.value.low).slice(0, MOST)
  const said = largest.map(
    (cell) =>
      html`${cellTold(told, question, one, cell)} for “${labels.category(cell.dimension, cell.category)}”`,
  )
  return say('split', {
    dimension: labels.dimension(first?.dimension ?? ''),
    list: listed(said),
  })
}

const cellTold = (
  { edition, numbers }: Teller,
  question: QuestionCount,
  one: BodyValue,
  cell: CellGiven,
): Html =>
  numberTold({ kind: question.kind, unit: one.unit }, cell.value, edition.labels, (shown) =>
    numbers.cell(question.number, one, cell, { shown }),
  )
