// What waits for this reader, most consequential first.
import { linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { SetApart } from '../../../receive/inspected/queries.ts'
import type { WaitsOfBody } from '../../../reconcile/queue/queries.ts'
import { CASES, WHOLE_BODY } from '../../../reconcile/queue/review-entries.ts'
import { inLeastUnits } from '../../../vocabulary/least-unit.ts'
import { amountsOf } from '../../../wording/amounts.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { readAs } from '../../../wording/taken-words.ts'
import { addressOf, bodyAddress, deskFrame, groupAddress } from '../frame/desk-frame.ts'
import { caseInWords } from '../view/case-words.ts'
import { type BodyWaiting, bodyNamed, type DeskSurvey } from '../view/desk-view.ts'
import { type Page, pagerOf } from '../view/page-of.ts'
import { manyWaiting } from '../view/places.ts'
import { countedInWords, figureNumber, readingInWords, several } from '../view/reading-words.ts'
import { doneNotice, type Flow } from './flow.ts'
import type { QueueEntry, QueueItem } from './queue.ts'
import { setApartNotice } from './set-apart-notice.ts'

export interface QueueView {
  desk: DeskSurvey
  flow: Flow
  /** What waits, in the order of bodies. */
  places: readonly BodyWaiting[]
  /** The bodies on this page. */
  page: Page<string>
  /** Readings that arithmetic proves, which one key confirms. */
  proved: number
  /** Wordings that no list knows. */
  words: number
  /** What waits of these bodies, a table at a time. */
  entries: QueueEntry[]
  /** Files that keep what nobody sees who opens them. */
  setApart: SetApart[]
}

export function queuePage({
  desk,
  flow,
  places,
  page,
  proved,
  words,
  entries,
  setApart,
}: QueueView): Html {
  const { survey } = desk
  const home = addressOf(survey)
  const [first] = entries
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
      <p class="note">${inAll(places)}</p>
      ${setApartNotice(desk, setApart)}
      <div class="btns">
        ${
          first &&
          html`
            <a
              class="btn"
              href="${page.number === 1 ? `${first.address}?queue` : `${home}/next`}"
              data-key="n" aria-keyshortcuts="n">
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
          words > 0 &&
          linkButton({
            text: `${several(words, 'wording')} to map`,
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
        ${places.length === 0 && linkButton({ text: 'Publish', href: `${home}/publish`, rank: 1 })}
      </div>
      ${places.length > 0 ? entriesTables(desk, entries) : html`<p>Nothing waits for you here.</p>`}
      ${pagerOf(page, 'Bodies', (n) => `${home}/queue?page=${n}`)}
    `,
  })
}

function inAll(waiting: readonly BodyWaiting[]): string {
  const many = (kind: WaitsOfBody['kind']) => manyWaiting(waiting, kind)
  const differing = waiting.reduce(
    (sum, { of }) => of.reduce((so, { differ }) => so + differ, sum),
    0,
  )
  return [
    `${several(many('figure'), 'reading')} and ${several(many('answer'), 'answer')} in pencil, ${several(many('contradiction'), 'contradiction')} without a note.`,
    many('case') > 0 ? `${several(many('case'), 'case')} in pencil.` : '',
    many('letter') > 0
      ? `Of ${several(many('letter'), 'letter')} somebody must say what it is.`
      : '',
    many('event') > 0 ? `${several(many('event'), 'letter')} told something of the clock.` : '',
    differing > 0 ? `On ${differing} two readers differ.` : '',
    'The body whose numbers may move the national figure most comes first, a table at a time.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Body by body; within a body a table a row, and a row for each thing that stands by itself. */
function entriesTables(desk: DeskSurvey, entries: readonly QueueEntry[]): Html[] {
  return [...Map.groupBy(entries, ({ body }) => body)].map(([body, own]) => {
    const name = bodyNamed(desk, body)?.name ?? body
    const things = own.flatMap(({ items }) => items)
    const whole = things.filter(
      ({ kind, differ }) => (kind === 'figure' || kind === 'answer') && !differ,
    )
    return html`
      <h2><a href="${bodyAddress(desk.survey, body)}">${name}</a></h2>
      ${table({
        caption: `What waits of ${name}`,
        columns: [
          { head: 'What' },
          { head: 'Question', as: 'nowrap', narrow: 'question' },
          { head: 'Read', as: 'num', narrow: 'read' },
          { head: 'As', as: 'unit wide' },
          { head: 'May move the figure by', as: 'num', narrow: 'may move it by' },
        ],
        bodies: [{ rows: own.map((entry) => ({ cells: entryCells(desk, entry) })) }],
      })}
      ${
        own.length > 1 &&
        whole.length > 1 &&
        html`
          <p class="note">
            <a href="${groupAddress(desk.survey, body, WHOLE_BODY)}?queue">
              All ${whole.length} of ${name} as one
            </a>
          </p>
        `
      }
    `
  })
}

function entryCells(desk: DeskSurvey, entry: QueueEntry): Hole[] {
  const [first] = entry.items
  if (entry.group === null && first) return itemCells(desk, { ...first, address: entry.address })
  const href = `${entry.address}?queue`
  const figures = entry.items.flatMap((item) =>
    item.kind === 'figure' ? [item.reading.figure] : [],
  )
  const answers = entry.items.flatMap((item) => (item.kind === 'answer' ? [item.said.answer] : []))
  const questions = [
    ...new Set([
      ...figures.map(({ question }) => question ?? 'none'),
      ...answers.map(({ number }) => number),
    ]),
  ]
  const counted = [...new Set(figures.map((figure) => countedInWords(desk.survey, figure)))]
  const what =
    entry.group === CASES
      ? 'Cases, one by one'
      : entry.table
        ? tableInWords(entry.table)
        : 'What became of each question'
  return [
    html`<a href="${href}">${what}</a>`,
    questions.join(', '),
    several(
      entry.items.length,
      entry.group === CASES ? 'case' : figures.length > 0 ? 'number' : 'answer',
    ),
    figures.length > 0
      ? counted.join(', ')
      : [...new Set(answers.map(({ answer }) => ANSWERS_SAID[answer].says))].join(', '),
    entry.move > 0 &&
      number({
        kind: 'sum',
        shown: moveShown(desk, entry.move, mostMoving(entry)),
        href,
        again: true,
      }),
  ]
}

const questionsOf = (item: QueueEntry['items'][number]): string[] => {
  if (item.kind === 'figure') return [item.reading.figure.question ?? '']
  return item.kind === 'contradiction' ? [item.contradiction.question] : []
}

/** The questions of what moves the figure most: a table may hold numbers and money. */
const mostMoving = ({ items, move }: QueueEntry): string[] =>
  items.filter((item) => item.move === move).flatMap(questionsOf)

/** "£12,450.50" where that is what the question counts. */
function moveShown({ survey }: DeskSurvey, move: number, questions: readonly string[]): string {
  const kind = survey.questions.find(({ number }) => questions.includes(number))?.counts?.kind
  return amountsOf({ kind, unit: '' }).one(inLeastUnits(move, kind ?? 'count'))
}

/** "Table, page 3", "Table, sheet FOI". */
const tableInWords = ({ page, sheet, path }: NonNullable<QueueEntry['table']>): string =>
  [
    'Table',
    page !== undefined && `page ${page}`,
    sheet !== undefined && `sheet ${sheet}`,
    sheet === undefined && path,
  ]
    .filter(Boolean)
    .join(', ')

function itemCells(desk: DeskSurvey, item: QueueItem): Hole[] {
  const address = `${item.address}?queue`
  const move =
    item.move > 0 &&
    number({
      kind: 'sum',
      shown: moveShown(desk, item.move, questionsOf(item)),
      href: address,
      again: true,
    })
  const differ = item.differ && html`${mark('contra', 'two readers differ')} `
  switch (item.kind) {
    case 'figure': {
      const { figure } = item.reading
      return [
        html`${differ}A number`,
        figure.question ?? 'none named',
        figureNumber(figure, { as: 'pencil', href: address }),
        html`${readingInWords(desk.survey, figure)} <span class="mono">${figure.ink}</span>`,
        move,
      ]
    }
    case 'answer': {
      const { answer } = item.said
      return [
        html`${differ}An answer`,
        answer.number,
        '',
        html`
          <a href="${address}">${ANSWERS_SAID[answer.answer].says}</a>
          ${answer.evidence && html` <span class="mono">${answer.evidence.ink}</span>`}
        `,
        move,
      ]
    }
    case 'case':
      return [
        html`${differ}A case`,
        item.told.question ?? 'none named',
        '',
        html`<a href="${address}">${caseInWords(desk.survey, item.told)}</a>`,
        move,
      ]
    case 'contradiction':
      return [
        html`${mark('contra', 'contradiction')} Contradiction`,
        item.contradiction.question,
        '',
        html`<a href="${address}">${item.contradiction.note}</a>`,
        move,
      ]
    case 'letter':
      return [
        html`${mark('doubt', 'to be judged')} A letter`,
        '',
        '',
        html`
          <a href="${address}">${readAs(item.letter.kind ?? null)}</a>${
            item.letter.received && html`, ${dayInWords(item.letter.received)}`
          }
        `,
        move,
      ]
    case 'event':
      return [
        'For the clock',
        '',
        '',
        html`<a href="${address}"><q>${item.offered.offer.ink}</q></a>`,
        move,
      ]
  }
}
