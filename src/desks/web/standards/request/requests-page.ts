// The requests to the force: what is due first stands first. Who asked is not in it.
import type { Course } from '../../../../answer/course/course-of.ts'
import { nextStep } from '../../../../answer/course/next-step.ts'
import { lastOf } from '../../../../answer/course/standing.ts'
import { button, linkButton } from '../../../../dress/html/form.ts'
import { type Html, html, joined } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { STATE_WORDS } from '../../../../wording/answering/course-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS, requestAddress } from './addresses.ts'
import { isOver, leftInWords } from './clock-shown.ts'
import { LEDGER, LOG, RETURNS } from './release-addresses.ts'

export type Show = 'open' | 'mine' | 'closed'

export interface RequestsView {
  show: Show
  courses: readonly Course[]
  /** How many there are of each. */
  counts: Readonly<Record<Show, number>>
  /** The address of a calendar, just made: shown this once. */
  calendarAddress?: string
  calendarMade: boolean
}

export function requestsPage(viewer: Viewer, view: RequestsView): Html {
  const { show, courses, counts } = view
  return standardsFrame({
    title: 'Requests',
    viewer,
    current: REQUESTS,
    main: html`
      <h1>Requests</h1>
      <p class="note">
        What somebody asked the force for, under freedom of information and the environmental
        regulations. Who asked is looked up apart, by who may, each time with an entry in the history.
      </p>
      <p>${joined(
        SHOWN.map((one) => shownLink(one, show, counts)),
        ' · ',
      )}</p>
      ${may(viewer, 'see-requester') && html`<div class="btns">${takeIn}</div>`}
      ${courses.length === 0 ? html`<p>None.</p>` : requestsTable(courses)}
      ${counts[show] > courses.length && html`<p class="note">The first ${courses.length} of ${counts[show]} stand here.</p>`}
      <p>
        <a href="${LEDGER}">What has left the force</a> · <a href="${RETURNS}">Returns</a> ·
        <a href="${LOG}">The disclosure log</a>
      </p>
      ${calendarPanel(view)}
    `,
  })
}

const takeIn = linkButton({ text: 'Take a request in', href: `${REQUESTS}/new`, rank: 1 })

const shownLink = ([id, text]: [Show, string], show: Show, counts: RequestsView['counts']): Html =>
  id === show
    ? html`<b>${text} (${counts[id]})</b>`
    : html`<a href="${REQUESTS}?show=${id}">${text} (${counts[id]})</a>`

const SHOWN: readonly [Show, string][] = [
  ['open', 'Open'],
  ['mine', 'Mine'],
  ['closed', 'Answered and closed'],
]

const requestsTable = (courses: readonly Course[]): Html =>
  table({
    caption: 'Requests',
    columns: [
      { head: 'Request' },
      { head: 'Asks', as: 'wide' },
      { head: 'Time' },
      { head: 'Stands', narrow: 'stands' },
      { head: 'Who', narrow: 'who' },
    ],
    bodies: [{ rows: courses.map((course) => ({ cells: cellsOf(course) })) }],
  })

function cellsOf(course: Course): Html[] {
  const { request, questions, events, state, received, isClosed } = course
  const left = leftInWords(course)
  const next = nextStep(course)
  return [
    html`
      <a href="${requestAddress(request.id)}">${request.reference}</a>
      ${received && html`<br><span class="unit">received ${dayInWords(received.facts.on)}</span>`}
    `,
    html`
      ${inShort(questions[0]?.words ?? 'not split into questions yet')}
      ${questions.length > 1 && html`<br><span class="unit">and ${questions.length - 1} more</span>`}
    `,
    isOver(course) ? html`<b>${left}</b>` : html`${left}`,
    html`
      ${STATE_WORDS[state]}
      ${!isClosed && next.step !== 'wait' && html`<br><span class="unit">${next.words}</span>`}
    `,
    html`${lastOf(events, 'taken-on')?.facts.name ?? 'nobody yet'}`,
  ]
}

const SHORT = 120
const inShort = (words: string): string =>
  words.length <= SHORT ? words : `${words.slice(0, SHORT).replace(/\s+\S*$/, '')} …`

const calendarPanel = ({ calendarAddress, calendarMade }: RequestsView): Html =>
  panel({
    id: 'calendar',
    heading: 'In your calendar',
    content: html`
      ${
        calendarAddress !== undefined &&
        html`
        <p>Give this address to your calendar program. It is shown this once; whoever has it sees days and references, and no name.</p>
        <p><code>${calendarAddress}</code></p>
      `
      }
      <p class="note">
        Days that are owed on requests, with their references.
        <a href="${REQUESTS}.ics">Take them once, as a file</a>, or have them fetched${
          calendarMade && ': an address is made already, and made anew the old one ends'
        }.
      </p>
      <form method="post" action="${REQUESTS}/calendar">
        ${button({ text: calendarMade ? 'Make the address anew' : 'Make an address', rank: 2 })}
      </form>
    `,
  })
