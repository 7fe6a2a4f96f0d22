// The numbers of a table as they were read, row by row and column by column, each opening its own page.
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { scrolling } from '../../../dress/html/table.ts'
import type { Aspect, TakenFor } from '../../../reconcile/queue/table-layout.ts'
import { placeInWords } from '../../../vocabulary/place.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { figureAddress } from '../frame/desk-frame.ts'
import type { Flow } from '../queue/flow.ts'
import { figureNumber, readingInWords } from '../view/reading-words.ts'
import { aspectSaid } from './aspect-words.ts'
import type { LaidReading } from './table-at.ts'

interface Grid {
  survey: Survey
  flow: Flow
  laid: readonly LaidReading[]
}

export function tableGrid({ survey, flow, laid }: Grid, taken: TakenFor): Html {
  const [rows, columns] = [indices(laid, 'row'), indices(laid, 'column')]
  const at = (row: number, column: number) =>
    laid.filter((one) => one.row === row && one.column === column)
  const named = (by: 'row' | 'column', i: number, aspects: readonly Aspect[]) =>
    headOf(
      survey,
      laid.find((one) => one[by] === i),
      aspects,
    )
  return scrolling(
    'The numbers as they were read',
    html`
      <table class="sheet sheet--read">
        <caption class="vh">The numbers as they were read</caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map((c) => html`<th scope="col">${named('column', c, taken.columns)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (r) => html`
              <tr>
                <th scope="row">${named('row', r, taken.rows)}</th>
                ${columns.map(
                  (c) => html`
                    <td>${at(r, c).map((one) => numberShown(survey, flow, one, taken.cells))}</td>
                  `,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `,
  )
}

const headOf = (
  survey: Survey,
  one: LaidReading | undefined,
  aspects: readonly Aspect[],
): string =>
  one ? aspects.map((aspect) => aspectSaid(survey, aspect, one.figure)).join(', ') || 'all' : ''

function numberShown(
  survey: Survey,
  flow: Flow,
  { reading, figure }: LaidReading,
  mixed: readonly Aspect[],
): Html {
  const said = mixed.map((aspect) => aspectSaid(survey, aspect, figure)).join(', ')
  return html`
    <span class="num">
      ${figureNumber(figure, {
        as: reading.state === 'confirmed' ? 'ink' : 'pencil',
        href: `${figureAddress(survey, reading.body, reading.id)}${flow.inQueue ? '?queue' : ''}`,
      })}
      ${!figure.sure && reading.state === 'pencil' && html` ${mark('doubt', 'less than sure')}`}
      ${reading.state === 'rejected' && html` <small>rejected</small>`}
      ${said && html`<small>${said}</small>`}
    </span>
  `
}

const indices = (laid: readonly LaidReading[], by: 'row' | 'column'): number[] =>
  [...new Set(laid.map((one) => one[by]))].sort((a, b) => a - b)

/** Numbers that stand in no table, one under the other. */
export const numbersListed = (grid: Grid): Html =>
  html`<ul class="refs">${grid.laid.map((one): Hole => numberListed(grid, one))}</ul>`

function numberListed({ survey, flow }: Grid, one: LaidReading): Html {
  const { figure } = one
  const said = readingInWords(survey, figure)
  const words = figure.question ? `Question ${figure.question}: ${said}` : said
  const ink = html`<span class="mono">${figure.ink}</span>`
  const place = html`<span class="quiet">${placeInWords(figure.place)}</span>`
  return html`
    <li><b>${numberShown(survey, flow, one, [])}</b><span>${words} ${ink} ${place}</span></li>
  `
}
