// What was asked by year, by kind, by group: over all bodies with how many gave it, then body by body, each number opening its place.

import { gaveAnything } from '../../count/gave-number.ts'
import { type Multiple, smallMultiples } from '../../dress/charts/small-multiples.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { scrolling, table } from '../../dress/html/table.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { addsUp } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { type BodyNoun, bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { categoriesInOrder, isOfTime } from '../edition/categories.ts'
import type { Edition } from '../edition/edition.ts'
import { given as asGiven, comparedIn, extremesAmong, type Given } from '../edition/extremes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { bodyPath, CELLS_CSV } from '../pack/paths.ts'
import { type CellGiven, cellsOf } from '../sums/cells.ts'
import { cellTotalId } from '../sums/sum.ts'

/** More columns than this are no table that one can read: the bodies' pages and the data file have them. */
const MOST_COLUMNS = 14

/** One section for each dimension in which anything was given. */
export function bySections(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html[] {
  const given = gaveAnything(question).map((one) => ({ one, cells: cellsOf(one) }))
  const dimensions = [...new Set(given.flatMap(({ cells }) => cells.map((cell) => cell.dimension)))]
  return dimensions.map((dimension) => {
    const here = given.flatMap(({ one, cells }) => {
      const own = cells.filter((cell) => cell.dimension === dimension)
      return own.length > 0 ? [{ one, cells: own }] : []
    })
    return bySection({ edition, question, numbers, dimension, given: here })
  })
}

const FLOORS = ' What the others have is not known, so a sum over fewer than all is a floor.'

/** Investigations of one force and complaints of another make no number of either. */
function mixedSaid({ edition, question, given }: Of): string {
  const units = new Set(given.map(({ one }) => one.unit))
  return addsUp(question) && units.size > 1
    ? ` They count different things, so a sum is of recorded matters, in the ${edition.noun.many}’ own units.`
    : ''
}

interface Of {
  edition: Edition
  question: QuestionCount
  numbers: PageNumbers
  dimension: string
  /** Bodies that gave anything in this dimension, with that. */
  given: { one: BodyValue; cells: CellGiven[] }[]
}

function bySection(of: Of): Html {
  const { edition, question, numbers, dimension, given } = of
  const { labels, noun, input } = edition
  const categories = categoriesInOrder(
    input.survey,
    dimension,
    given.flatMap(({ cells }) => cells.map(({ category }) => category)),
  )
  const name = labels.dimension(dimension)
  const wide = categories.length > MOST_COLUMNS
  return section({
    id: `by-${dimension}`,
    heading: `By ${name}`,
    note: html`
      ${bodiesSaid(given.length, noun)} of ${question.coverage.asked} gave numbers by ${name}.
      ${addsUp(question) && FLOORS}${mixedSaid(of)} <a href="${numbers.to(CELLS_CSV)}">As data</a>.
    `,
    content: html`
      ${overAll(of, categories)}
      ${isOfTime(dimension) && !wide && categories.length > 1 && multiples(of, categories)}
      ${wide ? tooWide(noun, categories.length) : bodyByCategory(of, categories)}
    `,
  })
}

const tooWide = ({ one }: BodyNoun, categories: number): Html =>
  html`<p class="note">${categories} categories: what each ${one} gave stands on its page.</p>`

function overAll(of: Of, categories: readonly string[]): Html {
  const { edition, question, dimension } = of
  const { labels } = edition
  const adds = addsUp(question)
  const name = labels.dimension(dimension)
  return table({
    caption: `Question ${question.number} by ${name}`,
    columns: [
      { head: capital(name) },
      ...(adds
        ? [{ head: 'Together', as: 'num' as const, narrow: 'together' }]
        : [
            { head: 'Highest', as: 'wide' as const, narrow: 'highest' },
            { head: 'Lowest', as: 'wide' as const, narrow: 'lowest' },
          ]),
      { head: `From`, as: 'unit' },
    ],
    bodies: [
      {
        rows: categories.map((category) => ({
          cells: [
            capital(labels.category(dimension, category)),
            ...(adds ? [totalOfCell(of, category)] : extremesOfCell(of, category)),
            from(of, category),
          ],
        })),
      },
    ],
  })
}

const totalOfCell = ({ question, numbers, dimension }: Of, category: string): Hole =>
  numbers.sum(cellTotalId(question.number, { dimension, category }))

function from({ edition, question, given }: Of, category: string): Hole {
  const gave = given.filter(({ cells }) => cells.some((cell) => cell.category === category))
  return `${gave.length} of ${bodiesSaid(question.coverage.asked, edition.noun)}`
}

/** Of numbers that make no sum; of several units each body's own number tells its unit. */
function extremesOfCell({ question, numbers, given }: Of, category: string): Hole[] {
  const all = given.flatMap(({ one, cells }) => {
    const cell = cells.find((found) => found.category === category)
    return cell ? [{ ...asGiven(one, cell.value), cell }] : []
  })
  if (new Set(all.map(({ one }) => comparedIn(one))).size > 1) return ['in several units', '']
  const { highest, lowest } = extremesAmong(all)
  const said = (some: Given[]): Hole => {
    const [first] = some
    const cell = all.find(({ one }) => one === first?.one)?.cell
    if (!first || !cell) return ''
    return html`
      ${numbers.cell(question.number, first.one, cell)}
      <span class="unit">${some.map(({ one }) => one.name).join(', ')}</span>
    `
  }
  return [said(highest), said(lowest)]
}

function bodyByCategory(
  { edition, question, numbers, dimension, given }: Of,
  categories: readonly string[],
): Html {
  const { labels, noun } = edition
  const name = labels.dimension(dimension)
  return scrolling(
    `Each ${noun.one} by ${name}`,
    table({
      caption: `What each ${noun.one} gave, by ${name}`,
      columns: [
        { head: capital(noun.one) },
        ...categories.map((category) => {
          const head = labels.category(dimension, category)
          return { head: capital(head), as: 'num' as const, narrow: head }
        }),
        { head: 'All', as: 'num', narrow: 'all' },
      ],
      bodies: [
        {
          rows: given.map(({ one, cells }) => ({
            cells: [
              html`<a class="plain" href="${numbers.to(bodyPath(one.body))}">${one.name}</a>`,
              ...categories.map((category) => {
                const cell = cells.find((found) => found.category === category)
                return cell
                  ? numbers.cell(question.number, one, cell)
                  : html`<span class="unit">no number confirmed</span>`
              }),
              numbers.value(question.number, one, { again: true }),
            ],
          })),
        },
      ],
    }),
  )
}

function multiples(
  { edition, question, numbers, dimension, given }: Of,
  categories: readonly string[],
): Html | null {
  const units = new Set(given.map(({ one }) => one.unit))
  if (!addsUp(question) && units.size > 1) return null
  const { labels } = edition
  const amounts = amountsOf({ kind: question.kind, unit: [...units][0] }, labels)
  const label = (category: string | undefined) =>
    category === undefined ? '' : labels.category(dimension, category)
  const tallest = greatest([
    0,
    ...given.flatMap(({ cells }) => cells.map(({ value }) => value.high ?? value.low)),
  ])
  return smallMultiples({
    label: `Each ${edition.noun.one} by ${labels.dimension(dimension)}`,
    ends: [label(categories[0]), label(categories.at(-1))],
    most: amounts.one(tallest),
    multiples: given.map(({ one, cells }): Multiple => {
      const values = categories.map(
        (category) => cells.find((cell) => cell.category === category)?.value ?? null,
      )
      const said = values.map(
        (value, i) =>
          `${label(categories[i])} ${value ? amounts.brief(value) : 'no number confirmed'}`,
      )
      return {
        name: html`<a class="plain" href="${numbers.to(bodyPath(one.body))}">${one.name}</a>`,
        says: `${one.name}: ${said.join(', ')}`,
        values,
      }
    }),
  })
}
