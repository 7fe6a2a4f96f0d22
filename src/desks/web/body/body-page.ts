// One body: its clock, its correspondence, what it answered, and every reading beside its original.

import { factsList } from '../../../dress/html/facts-list.ts'
import { button, linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { SetApart, Unchecked } from '../../../receive/inspected/queries.ts'
import { WHOLE_BODY } from '../../../reconcile/queue/review-entries.ts'
import { wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { sectionInWords } from '../../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import {
  answerAddress,
  bodyAddress,
  casesAddress,
  deskFrame,
  groupAddress,
  newCaseAddress,
  newFigureAddress,
} from '../frame/desk-frame.ts'
import { eventsAddress } from '../making/requests-page.ts'
import { replyAskedAddress } from '../publish/reply-asked-page.ts'
import { uploadAddress } from '../receiving/upload-page.ts'
import { doubtsByKind } from '../source/doubts-by-kind.ts'
import type { TablePart } from '../tables/table-at.ts'
import { challengeAddress } from '../todo/addresses.ts'
import { caseShown, caseState } from '../view/case-words.ts'
import type { DeskSurvey, MessageShown } from '../view/desk-view.ts'
import { contradictionPanel } from './contradiction-panel.ts'
import { correspondence } from './correspondence.ts'
import { readByTable, stateInWords } from './read-by-table.ts'
import { releasesPanel } from './releases-panel.ts'
import { setApartPanel } from './set-apart-panel.ts'
import { uncheckedPanel } from './unchecked-panel.ts'

export interface BodyView {
  desk: DeskSurvey
  body: BodyAsked
  /** What a model may be asked, and what came of it. */
  proposals: Hole
  /** Files of the survey that keep what nobody sees who opens them. */
  setApart: SetApart[]
  /** Its files of which nothing can be said. */
  unchecked: Unchecked[]
  /** A mail came that answers what was put to it before print. */
  hasStatement: boolean
  /** Its tables with the numbers read in them, and what stands in none. */
  parts: TablePart[]
}

export function bodyPage(view: BodyView): Html {
  const { desk, body } = view
  const { survey } = desk
  const messages = desk.messages.filter((message) => message.body === body.slug)
  const readings = desk.readings.filter((reading) => reading.body === body.slug)
  return deskFrame({
    title: body.name,
    viewer: desk.reader,
    recounted: desk,
    survey,
    current: 'bodies',
    crumbs: [{ text: body.name }],
    main: html`
      <h1>${body.name}</h1>
      ${clockFacts(view)}
      ${view.hasStatement && statementCame(view)}
      ${setApartPanel(desk, body, view.setApart)}
      ${uncheckedPanel(view.unchecked)}${doNext(view, readings)}${answersPanel(view)}
      ${panel({
        id: 'correspondence',
        heading: 'Correspondence',
        content: correspondence(desk, body, messages),
      })}
      ${panel({
        id: 'readings',
        heading: 'What was read',
        content: html`${readByTable(view)}${addLink(view)}`,
      })}
      ${releasesPanel(messages)}${contradictionPanel(desk, body)}${casesPanel(view)}${doubtsPanel(view, messages)}
      ${view.proposals}
      <nav class="pager" aria-label="Bodies">${pagerLinks(view)}</nav>
    `,
  })
}

const statementCame = ({ desk: { survey }, body }: BodyView): Html => html`
  <p>
    It answered what was put to it before print:
    <a href="${replyAskedAddress(survey, body.slug)}#statement">look at it, and take it for its statement</a>.
  </p>
`

/** All that waits of the body as one, and what can be added to it. */
function doNext({ desk, body }: BodyView, readings: DecidedFigure[]): Html {
  const { survey } = desk
  const waits = [...readings, ...desk.answers.filter((one) => one.body === body.slug)]
  const open = waits.filter((one) => wanted(desk, one) === 'answer').length
  return html`
    <div class="btns">
      ${
        open > 0 &&
        html`
          <a
            class="btn"
            href="${groupAddress(survey, body.slug, WHOLE_BODY)}"
            data-key="n"
            aria-keyshortcuts="n">
            Read all ${open} that wait <kbd aria-hidden="true">n</kbd>
          </a>
        `
      }
      ${linkButton({ text: 'Add files', href: uploadAddress(survey, body.slug) })}
      ${linkButton({ text: 'Dates of its request', href: eventsAddress(survey, body.slug) })}
      ${linkButton({ text: 'Remind, or challenge', href: challengeAddress(survey, body.slug) })}
    </div>
  `
}

function clockFacts({ desk, body }: BodyView): Html {
  const events = desk.requests.get(body.slug)
  const clock = desk.clocks.get(body.slug)
  const sum = `${bodyAddress(desk.survey, body.slug)}/clock`
  return factsList([
    { name: 'Reference', value: events?.reference ?? 'none known' },
    {
      name: 'Received',
      value: events?.received ? dayInWords(events.received) : 'not known: no clock can run',
    },
    clock?.due
      ? { name: 'Due', value: number({ kind: 'sum', shown: dayInWords(clock.due), href: sum }) }
      : null,
    clock?.repliedOn && clock.repliedOnDay !== null
      ? {
          name: 'Replied',
          value: html`
            ${dayInWords(clock.repliedOn)}, ${number({
              kind: 'sum',
              shown: `working day ${clock.repliedOnDay}`,
              href: sum,
              again: true,
            })}
            ${clock.late && html` ${tag('late')}`}
          `,
        }
      : null,
    events?.note ? { name: 'Note', value: events.note } : null,
  ])
}

function answersPanel({ desk, body }: BodyView): Html | false {
  const answers = desk.answers.filter((one) => one.body === body.slug)
  if (answers.length === 0) return false
  const rows = answers.map((said) => {
    const { answer } = said
    const address = answerAddress(desk.survey, body.slug, answer.number)
    const question = desk.survey.questions.find(({ number: asked }) => asked === answer.number)
    return {
      cells: [
        html`<b>${answer.number}</b>`,
        question?.asks ?? answer.asks ?? '',
        html`
          <a href="${address}">${ANSWERS_SAID[answer.answer].says}</a>
          ${answer.sections.length > 0 && html`, ${answer.sections.map(sectionInWords).join(', ')}`}
        `,
        wanted(desk, said) === 'answer'
          ? html`
            <form method="post" action="${address}">
              ${button({
                text: `Confirm ${answer.number}`,
                rank: 2,
                name: 'action',
                value: 'confirm',
              })}
            </form>
          `
          : html`
            <a href="${address}">${stateInWords(desk, said)}</a>
            ${said.decided && html` by ${said.decided.by}`}
          `,
      ],
    }
  })
  return panel({
    id: 'answers',
    heading: 'Answers',
    content: table({
      caption: 'What became of each question',
      columns: [
        { head: 'Question' },
        { head: 'Asked', as: 'wide' },
        { head: 'Answer', as: 'wide' },
        { head: 'Decided', as: 'wide' },
      ],
      bodies: [{ rows }],
    }),
  })
}

/** After all that was read: they are about how it was read. */
function doubtsPanel(view: BodyView, messages: MessageShown[]): Html | false {
  const doubts = messages.flatMap((message) => message.doubts)
  if (doubts.length === 0) return false
  return panel({
    id: 'doubts',
    heading: 'Doubts',
    content: html`
      ${doubtsByKind(doubts.filter(({ code }) => code !== 'told-unread'))}
      ${toldUnread(view, messages)}
    `,
  })
}

/** A number or a case is added from a file. */
const hasFile = ({ desk, body }: BodyView): boolean =>
  desk.messages.some((one) => one.body === body.slug && one.files.some(({ refused }) => !refused))

function casesPanel(view: BodyView): Html | false {
  const { desk, body } = view
  const own = desk.cases.filter((one) => one.body === body.slug)
  if (own.length === 0 && !hasFile(view)) return false
  const open = own.filter((one) => wanted(desk, one) === 'answer').length
  const confirmed = own.filter(({ state }) => state === 'confirmed').length
  return panel({
    id: 'cases',
    heading: 'Cases one by one',
    content: html`
      ${
        own.length > 0 &&
        html`
          <p>
            <a href="${casesAddress(desk.survey, body.slug)}">${own.length} told</a>, ${confirmed}
            confirmed, ${open} to read.
          </p>
          <ol>
            ${own
              .slice(0, FEW_CASES)
              .map(
                (one) =>
                  html`<li>${caseShown(desk.survey, one)} <span class="quiet">${caseState(one)}</span></li>`,
              )}
          </ol>
          ${
            own.length > FEW_CASES &&
            html`
              <p class="note">
                <a href="${casesAddress(desk.survey, body.slug)}">All ${own.length} of them</a>
              </p>
            `
          }
        `
      }
      <div class="btns">
        ${linkButton({
          text: 'Add a case that no machine read',
          href: newCaseAddress(desk.survey, body.slug),
        })}
      </div>
    `,
  })
}

const FEW_CASES = 8

/** What tells of somebody and was not read leads to where a case is added from it. */
function toldUnread({ desk, body }: BodyView, messages: MessageShown[]): Html | false {
  const told = messages.flatMap(({ doubts, files }) =>
    doubts.flatMap(({ code, ink }) => (code === 'told-unread' && ink ? [{ ink, files }] : [])),
  )
  if (told.length === 0) return false
  return html`
    <ul class="refs">
      ${told.map(({ ink, files }) => {
        const file = files.find(({ refused }) => !refused)?.sha256 ?? ''
        return html`
          <li>
            <b>${mark('doubt', 'doubt')}</b>
            <span>
              <span class="mono">${ink}</span>
              <a href="${newCaseAddress(desk.survey, body.slug, { file, quote: ink })}">
                Add a case from this
              </a>
            </span>
          </li>
        `
      })}
    </ul>
  `
}

function addLink(view: BodyView): Html | false {
  const { desk, body } = view
  if (!hasFile(view)) return false
  const href = newFigureAddress(desk.survey, body.slug)
  return html`
    <div class="btns">
      <a class="btn btn--2" href="${href}" data-key="a" aria-keyshortcuts="a">
        Add a number that no machine read
      </a>
    </div>
  `
}

function pagerLinks({ desk, body }: BodyView): Html {
  const { bodies } = desk.survey
  const at = bodies.findIndex(({ slug }) => slug === body.slug)
  const [before, after] = [bodies[at - 1], bodies[at + 1]]
  return html`
    ${before && html`<a href="${bodyAddress(desk.survey, before.slug)}">${before.name}, before</a>`}
    <a href="/surveys/${desk.survey.slug}">All bodies</a>
    ${after && html`<a href="${bodyAddress(desk.survey, after.slug)}">${after.name}, next</a>`}
  `
}
