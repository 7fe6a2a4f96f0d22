// The matrix as a table: a row a body with its clock, a cell a question, and what is to do.
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { number } from '../../../dress/number/number.ts'
import { missingMark } from '../../../dress/number/value-cell.ts'
import { isMissing } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { clockStrip } from './clock-strip.ts'
import type { MatrixCell, MatrixRow } from './matrix-rows.ts'

export function matrixTable(survey: Survey, rows: MatrixRow[]): Html {
  if (rows.length === 0)
    return html`<p>No body fits this choice. <a href="${addressOf(survey)}">Show all</a>.</p>`
  return html`
    <table class="matrix">
      <caption class="vh">Bodies by question, with clock, answer and doubts</caption>
      <thead>
        <tr>
          <th scope="col">Body</th>
          <th scope="col">Clock<small>working days; due at 20</small></th>
          ${survey.questions.map(
            (question) => html`
              <th scope="col" class="q">
                ${question.number}<small>${inBrief(question.asks)}</small>
              </th>
            `,
          )}
          <th scope="col" class="q">Doubts</th>
          <th scope="col" class="q">To do</th>
        </tr>
      </thead>
      <tbody>${rows.map(matrixRow)}</tbody>
    </table>
  `
}

function matrixRow(row: MatrixRow): Html {
  return html`
    <tr>
      <th scope="row"><a href="${row.href}">${row.body.name}</a></th>
      <td class="clk">${clockStrip(row.clock, row.reply)}</td>
      ${row.cells.map(
        ({ question, cell }) => html`
          <td class="q" data-q="${question}"><span class="qn">${matrixCell(cell)}</span></td>
        `,
      )}
      <td class="q dbt" data-q="doubts">
        ${
          row.doubts > 0 &&
          html`<a href="${row.href}#doubts">${mark('doubt', 'doubts')} ${row.doubts}</a>`
        }
      </td>
      <td class="q todo unit">
        ${row.todo.map(({ text, href }) =>
          href ? html`<a href="${href}">${text}</a> ` : html`${text} `,
        )}
      </td>
    </tr>
  `
}

function matrixCell(cell: MatrixCell): Hole {
  switch (cell.kind) {
    case 'value':
      return isMissing(cell.value)
        ? missingMark(cell.value.none, cell.value.section)
        : html`
          <span class="num">
            ${number({
              kind: cell.state === 'pencil' ? 'pencil' : 'ink',
              shown: cell.shown,
              href: cell.href,
            })}
          </span>
          ${cell.contradicted && mark('contra', 'contradiction')}
          ${cell.state === 'pencil' && mark('pencil', 'not yet confirmed')} ${cell.counted && html`<small>${cell.counted}</small>`}
        `
    case 'rows':
      return html`${number({ kind: 'ink', shown: cell.n, href: cell.href, again: true })} rows`
    case 'document':
      return html`<a href="${cell.href}">${mark('doc', 'a document came')}</a>`
    case 'missing':
      return missingMark(cell.why, cell.section)
    case 'not-asked':
      return mark('unasked', 'no request is known to have gone')
    case 'nothing':
      return false
  }
}

/** What stands beside a number of the cells. */
export const UNIT_KEY =
  'Where a body counted something else than was asked, what it counted stands beside its number. What differs is never added silently.'

/** A question's first few words, for a column's head. */
const inBrief = (asks: string): string =>
  asks.length > 28 ? `${asks.slice(0, 26).replace(/\s\S*$/, '')} …` : asks
