// What waits for a reader, most consequential first: the readings that move the figure most.
import { type Html, html } from '../../dress/html.ts'
import { table } from '../../dress/table.ts'
import { valueShown } from '../../dress/value-cell.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { bodyAddress, deskFrame, figureAddress } from './desk-frame.ts'
import { bodyNamed, type DeskSurvey } from './desk-view.ts'
import { readingInWords } from './reading-words.ts'

export function queuePage(desk: DeskSurvey, viewer: string): Html {
  const waiting = queueOf(desk)
  const open = desk.contradictions.filter(({ decided }) => !decided)
  return deskFrame({
    title: 'Queue',
    viewer,
    survey: desk.survey,
    current: 'queue',
    crumbs: [{ text: 'Queue' }],
    main: html`<h1>Queue</h1><p class="note">${several(waiting.length, 'reading')} in pencil, ${several(open.length, 'contradiction')} without a note.</p>
${open.length > 0 && html`<ul class="refs">${open.map((one) => html`<li><b>${bodyNamed(desk, one.body)?.name ?? one.body}</b><span><a href="${bodyAddress(desk.survey, one.body)}#contradictions">${one.note}</a></span></li>`)}</ul>`}
${waiting.length > 0 ? readingsTable(desk, waiting) : html`<p>Every reading is decided.</p>`}`,
  })
}

const several = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** Totals before breakdowns, large before small; what cannot be told stands last. */
export function queueOf({ readings }: DeskSurvey): DecidedFigure[] {
  const weight = ({ figure }: DecidedFigure): number => {
    const size = isMissing(figure.value) ? 0 : figure.value.low
    return Object.keys(figure.facets).length === 0 ? size + 1e9 : size
  }
  return readings
    .filter(({ state }) => state === 'pencil')
    .toSorted((a, b) => weight(b) - weight(a) || a.body.localeCompare(b.body))
}

function readingsTable(desk: DeskSurvey, readings: DecidedFigure[]): Html {
  return table({
    caption: 'Readings that wait',
    columns: [
      { head: 'Body' },
      { head: 'Question', as: 'nowrap', narrow: 'question' },
      { head: 'Read', as: 'num', narrow: 'read' },
      { head: 'As', as: 'unit wide' },
      { head: 'Ink', as: 'wide' },
    ],
    bodies: [
      {
        rows: readings.map(({ id, body, figure }) => ({
          cells: [
            bodyNamed(desk, body)?.name ?? body,
            figure.question ?? 'none named',
            valueShown({
              value: figure.value,
              kind: 'pencil',
              href: figureAddress(desk.survey, body, id),
            }),
            readingInWords(figure),
            html`<span class="mono">${figure.ink}</span>`,
          ],
        })),
      },
    ],
  })
}
