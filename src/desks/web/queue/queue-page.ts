// What waits for this reader, most consequential first.
import { linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import { valueShown } from '../../../dress/number/value-cell.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import { bodyNamed, type DeskSurvey } from '../view/desk-view.ts'
import { readingInWords, several } from '../view/reading-words.ts'
import { doneNotice, type Flow } from './flow.ts'
import { type QueueItem, queueOf } from './queue.ts'

export interface QueueView {
  desk: DeskSurvey
  flow: Flow
  /** Readings that arithmetic proves, which one key confirms. */
  proved: number
}

export function queuePage({ desk, flow, proved }: QueueView): Html {
  const { survey } = desk
  const waiting = queueOf(desk)
  const home = addressOf(survey)
  const [first] = waiting
  return deskFrame({
    title: 'Queue',
    viewer: desk.reader,
    recounted: desk,
    survey,
    current: 'queue',
    crumbs: [{ text: 'Queue' }],
    main: html`
      ${flow.done && doneNotice(desk, flow.done)}
      <h1>Queue</h1>
      <p class="note">${inAll(waiting)}</p>
      <div class="btns">
        ${
          first &&
          html`
            <a class="btn" href="${first.address}?queue" data-key="n" aria-keyshortcuts="n">
              Begin with the first <kbd aria-hidden="true">n</kbd>
            </a>
          `
        }
        ${
          proved > 0 &&
          html`
            <a class="btn btn--2" href="${home}/proved" data-key="c" aria-keyshortcuts="c">
              ${proved} that arithmetic proves <kbd aria-hidden="true">c</kbd>
            </a>
          `
        }
        ${
          desk.words.length > 0 &&
          linkButton({
            text: `${several(desk.words.length, 'wording')} to map`,
            href: `${home}/words`,
          })
        }
        ${
          survey.readers === 2 &&
          linkButton({
            text: 'How far readers agree',
            href: `${home}/agreement`,
            rank: 3,
          })
        }
        ${waiting.length === 0 && linkButton({ text: 'Publish', href: `${home}/publish`, rank: 1 })}
      </div>
      ${waiting.length > 0 ? itemsTable(desk, waiting) : html`<p>Nothing waits for you here.</p>`}
    `,
  })
}

function inAll(waiting: readonly QueueItem[]): string {
  const many = (kind: QueueItem['kind']) => waiting.filter((item) => item.kind === kind).length
  const differing = waiting.filter(({ differ }) => differ).length
  return [
    `${several(many('figure'), 'reading')} and ${several(many('answer'), 'answer')} in pencil, ${several(many('contradiction'), 'contradiction')} without a note.`,
    differing > 0 ? `On ${differing} two readers differ.` : '',
    'What may move the national figure most comes first.',
  ]
    .filter(Boolean)
    .join(' ')
}

function itemsTable(desk: DeskSurvey, items: readonly QueueItem[]): Html {
  return table({
    caption: 'What waits',
    columns: [
      { head: 'Body' },
      { head: 'Question', as: 'nowrap', narrow: 'question' },
      { head: 'Read', as: 'num', narrow: 'read' },
      { head: 'As', as: 'unit wide' },
      { head: 'May move the figure by', as: 'num', narrow: 'may move it by' },
    ],
    bodies: [{ rows: items.map((item) => ({ cells: itemCells(desk, item) })) }],
  })
}

function itemCells(desk: DeskSurvey, item: QueueItem): Hole[] {
  const address = `${item.address}?queue`
  const body = bodyNamed(desk, item.body)?.name ?? item.body
  const move =
    item.move > 0 && number({ kind: 'sum', shown: item.move, href: address, again: true })
  const differ = item.differ && html`${mark('contra', 'two readers differ')} `
  switch (item.kind) {
    case 'figure': {
      const { figure } = item.reading
      return [
        html`${differ}${body}`,
        figure.question ?? 'none named',
        valueShown({ value: figure.value, kind: 'pencil', href: address }),
        html`${readingInWords(desk.survey, figure)} <span class="mono">${figure.ink}</span>`,
        move,
      ]
    }
    case 'answer': {
      const { answer } = item.said
      return [
        html`${differ}${body}`,
        answer.number,
        '',
        html`
          <a href="${address}">${ANSWERS_SAID[answer.answer].says}</a>
          ${answer.evidence && html` <span class="mono">${answer.evidence.ink}</span>`}
        `,
        move,
      ]
    }
    case 'contradiction':
      return [
        html`${mark('contra', 'contradiction')} ${body}`,
        item.contradiction.question,
        '',
        html`<a href="${address}">${item.contradiction.note}</a>`,
        move,
      ]
  }
}
